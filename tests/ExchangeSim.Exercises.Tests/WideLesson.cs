using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Tests;

/// <summary>The first lesson with leads, injects, a second channel, instruments, and complaints after two hours; and a player who does all that people may do, at random.</summary>
internal static class WideLesson
{
    private const string Leads = """

        leads:
          boat:
            seat: hanoi
            procedure: information
            crime: illicit-drugs
            title: The boat SECRET-LEAD-HANOI
            text: A boat without a name SECRET-DOSSIER-HANOI
            persons: { owner: { name: Phan Van Exercise, role: suspect, born: 1980-02-11, document: XX123456 } }
            right: { agency: laos, basis: cooperation, channel: i-24-7, urgency: [routine, urgent], needs: [asked, purpose, name, birth] }
          letter:
            seat: vientiane
            after: 2 h
            procedure: information
            title: The letter SECRET-LEAD-VIENTIANE
            text: A letter was found.
            right: { agency: vietnam, needs: [asked] }
        injects:
          call: { after: 90 min, to: hanoi, from: The gate, title: A call, text: SECRET-INJECT-CALL }
          storm: { after: 3 h, fires: line-down, title: Storm }
          spare: { pool: yes, to: vientiane, title: Spare, text: SECRET-INJECT-SPARE }
        """;

    private const string More = """

        instruments:
          cooperation: { name: Cooperation plan, between: [vietnam, laos], in-force: 2022-01-01, opens: [information] }
          old-plan: { name: Former plan, between: [vietnam, laos], in-force: 2020-01-01, until: 2022-01-01, opens: [information] }
        injects:
          line-down: { says: The line is down, when: open requests at laos over 100000, checked-every: 1 d, lasts: 30 min, outage: i-24-7 }
          help: { says: Help comes, at: 2022-03-07 14:00, staff: { laos.bureau: 1 } }
        """;

    internal static PlannedExercise Planned { get; } = PlannedExercise.OfTexts([Text(0, text => text + Leads), Text(1, text => Widened(text) + More),
        .. Lesson.Planned.Sources.Skip(2)]);

    /// <summary>The same plan with one more line.</summary>
    internal static PlannedExercise With(string line) => PlannedExercise.OfTexts([Planned.Sources[0] with { Text = $"{Planned.Sources[0].Text.TrimEnd()}\n{line}\n" },
        .. Planned.Sources.Skip(1)]);

    private static SourceText Text(int number, Func<string, string> change) => Lesson.Planned.Sources[number] with { Text = change(Lesson.Planned.Sources[number].Text) };

    private static string Widened(string text) => text
        .Replace("channels:\n", "channels:\n  pouch: { name: Pouch, delay: 5 h }\n", StringComparison.Ordinal)
        .Replace("ask: requesting investigation", "ask: requesting bureau", StringComparison.Ordinal)
        .Replace("          say-no:\n            says:", "          say-no:\n            complaint: 2 h\n            says:", StringComparison.Ordinal);

    internal static Room Started(ulong? seed = null) => Lesson.Started(Planned, seed);

    internal static SortedDictionary<string, string> Form(params (string Field, string Text)[] fields) =>
        new(fields.ToDictionary(one => one.Field, one => one.Text), StringComparer.Ordinal);

    /// <summary>A complete and right request out of the first lead.</summary>
    internal static SendRequest Boat { get; } = new("hanoi", "boat", "laos", "information", Model.Urgency.Urgent, "cooperation", null, "illicit-drugs",
        Form(("asked", "SECRET-ASKED"), ("purpose", "Criminal investigation 12/22"), ("name", "Phan Van Exercise"), ("birth", "1980-02-11")));

    /// <summary>Plays on, and does all that people may do, at random.</summary>
    internal static Room Played(Room room, int seed, Action<Room>? look = null, long until = long.MaxValue)
    {
        var random = new Random(seed);
        for (var real = 1L; room.World.Time < Math.Min(until, room.Planned.End); real += 3_000)
        {
            room.Tick(real);
            look?.Invoke(room);
            foreach (var command in Wanted(room, random).ToList()) room.Take(command.Command, command.By, real);
        }
        return room;
    }

    private static IEnumerable<(RoomCommand Command, string By)> Wanted(Room room, Random random)
    {
        string Pick(params string[] among) => among[random.Next(among.Length)];
        foreach (var open in room.World.Open.Where(_ => random.Next(4) == 0).ToList())
            yield return (open.IsQuestion ? new AnswerQuestion(open.Seat, open.Id, $"SECRET-ANSWER-{open.Id}-")
                : new Decide(open.Seat, open.Id, RoomChoices.Of(room, open)[random.Next(RoomChoices.Of(room, open).Count)]), room.At(open.Seat)!.Id);
        var (seat, by) = random.Next(2) == 0 ? ("hanoi", "anna") : ("vientiane", "binh");
        var files = SeatView.Of(room, seat, 0).Inbox.Select(item => item.File).ToArray();
        if (files.Length > 0 && random.Next(3) == 0) yield return (new OrderWork(seat, Pick(files), (WorkOrder)random.Next(3)), by);
        if (files.Length > 0 && random.Next(9) == 0) yield return (random.Next(2) == 0 ? new RemindOther(seat, Pick(files)) : new WithdrawRequest(seat, Pick(files)), by);
        if (random.Next(9) == 0) yield return (new MoveOfficers(seat, Pick("bureau", "investigation"), Pick("bureau", "investigation"), 1, random.Next(2) == 0 ? null
            : room.World.Time + Lesson.Hour), by);
        if (random.Next(9) == 0) yield return (new WriteMessage(seat, seat == "hanoi" ? "vientiane" : "hanoi", $"SECRET-MESSAGE-{room.Entries.Count}-", random.Next(2) == 0
            || files.Length == 0 ? null : Pick(files), random.Next(3) == 0 ? "pouch" : null), by);
        if (random.Next(15) == 0) yield return (Boat with { Fields = Form(("asked", $"SECRET-ASKED-{room.Entries.Count}-")), Channel = random.Next(2) == 0 ? "pouch" : null },
            "anna");
        if (random.Next(9) == 0) yield return (new WriteNote($"SECRET-NOTE-{seat}", seat), by);
        if (random.Next(20) == 0) yield return (new WriteNote("SECRET-NOTE-INSTRUCTOR"), LogEntry.Instructor);
        if (random.Next(30) == 0) yield return (random.Next(2) == 0 ? new FireInject(Pick("call", "storm", "spare", "help", "line-down"))
            : new SkipInject(Pick("call", "storm", "spare", "help")), LogEntry.Instructor);
        if (random.Next(40) == 0) yield return (new WriteEvent(EventKind.Outage, 0.5, "i-24-7"), LogEntry.Instructor);
        if (random.Next(60) == 0) yield return (new WriteInject(["hanoi"], "Radio", "SECRET-NEWS-HANOI"), LogEntry.Instructor);
        if (random.Next(60) == 0) yield return (new HandOver(seat, by), LogEntry.Instructor);
    }
}
