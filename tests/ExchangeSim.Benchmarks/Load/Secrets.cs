using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>What each seat of a room may know, and from when on, worked out from the room as its log leaves it.</summary>
/// <remarks>What stands on the papers of a request may be known at an agency once the request arose there or was delivered there. What carries a mark may be known as its kind
/// says.</remarks>
internal sealed class Secrets
{
    // The instructor's list of letters ends there; a room with more could not be searched.
    private const int MostLetters = 200;

    private readonly Dictionary<string, Dictionary<string, DateTimeOffset>> _from = new(StringComparer.Ordinal); // seat and time by value; looked up, never enumerated
    private readonly Room _room;

    internal Secrets(Room room)
    {
        _room = room;
        foreach (var request in room.World.Register.Requests.Where(request => request.Requesting >= 0 && request.Requested >= 0)) Add(request);
        var view = InstructorView.Of(room, 0);
        if (view.Letters.Count >= MostLetters) throw new InvalidOperationException($"room {room.Header.Room} has too many letters to be searched; play for a shorter time");
        foreach (var letter in view.Letters) Add(letter);
        foreach (var form in view.Forms) Add(form);
        foreach (var place in room.Planned.Seats) Add(place.Plan.Id);
        _from["referenceChoice"] = []; // what the scenario would have chosen is for no seat
    }

    /// <summary>Values that are secret to some seat at some time.</summary>
    internal int Count => _from.Count;

    /// <summary>Whether a text is a secret that had not reached a seat by a time. A mark that no log has is known to its own seat alone.</summary>
    internal bool IsLeak(ReadOnlySpan<char> text, string seat, DateTimeOffset time) =>
        _from.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var seats) && !(seats.TryGetValue(seat, out var from) && from <= time);

    /// <summary>The same of a mark.</summary>
    internal bool IsLeakOfMark(string mark, string seat, DateTimeOffset time) =>
        _from.ContainsKey(mark) ? IsLeak(mark, seat, time) : Marks.Read(mark).Seat != seat;

    private void Add(RequestRecord request)
    {
        var scenario = _room.Planned.Scenario;
        var papers = CaseFiles.For(request.Key, scenario.Agencies[request.Requesting].Country, scenario.Agencies[request.Requested].Country);
        string[] values =
        [
            FileReference.Of(_room, request), _room.World.FileOf(request.Key), .. Of(papers.Subject), .. papers.Associates.SelectMany(Of), .. papers.Phones,
            .. papers.Vehicles.Select(one => one.Plate), .. papers.Accounts.Select(one => one.Number),
        ];
        foreach (var place in _room.Planned.Seats)
            foreach (var value in values) Allow(value, place.Plan.Id, Reached(request, place.Agency));
    }

    private static string[] Of(CasePerson person) => [person.Name, person.Address, person.Passport];

    /// <summary>When a request reached an agency; null: it has not.</summary>
    private static long? Reached(RequestRecord request, int agency)
    {
        var passed = request.Segments.Where(segment => segment.Agency == agency).ToList();
        return passed.Count == 0 ? null : passed.Min(segment => segment.Kind == TraceKind.Sent ? segment.To : segment.From);
    }

    private void Add(LetterRow letter)
    {
        var text = letter.Text.In("en");
        if (letter.FromSeat is { } writer) Allow(text, writer, 0);
        Allow(text, letter.ToSeat, letter.ArrivedAt);
    }

    private void Add(FormRow form)
    {
        var request = _room.World.Register.Requests.First(one => FileReference.Of(_room, one) == form.Reference);
        var asked = _room.World.Acts.Select(entry => entry.Command).OfType<Exercises.Commands.SendRequest>()
            .Where(send => send.Seat == form.Seat && send.To == form.To).Select(send => send.Fields["asked"]);
        // Which of several forms between the same two it was does not matter: the first that arrived opens none of the others.
        foreach (var text in asked)
        {
            Allow(text, form.Seat, 0);
            foreach (var place in _room.Planned.Seats.Where(place => place.Agency == request.Requested)) Allow(text, place.Plan.Id, Reached(request, place.Agency));
        }
    }

    private void Add(string seat)
    {
        Allow(Marks.Of("BRIEFING", seat), seat, 0);
        Allow(Marks.Of("LEAD", seat), seat, _room.Planned.Begin + (long)LoadPlan.LeadsAfter.TotalMilliseconds);
    }

    private void Allow(string value, string seat, Instant? at) => Allow(value, seat, at is { } when ? (long)(when - _room.Planned.Scenario.Start).TotalMilliseconds : (long?)null);

    private void Allow(string value, string seat, long? at)
    {
        var key = Plain(value);
        if (key.Length == 0) return;
        if (!_from.TryGetValue(key, out var seats)) _from[key] = seats = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        if (at is not { } time) return;
        var from = _room.Planned.Scenario.Start.Plus(Duration.FromMilliseconds(time)).ToDateTimeOffset();
        if (!seats.TryGetValue(seat, out var known) || from < known) seats[seat] = from;
    }

    // As texts are searched: from a letter or digit to a letter or digit.
    private static string Plain(string value)
    {
        var (start, end) = (0, value.Length);
        while (start < end && !char.IsLetterOrDigit(value[start])) start++;
        while (end > start && !char.IsLetterOrDigit(value[end - 1])) end--;
        return value[start..end];
    }
}
