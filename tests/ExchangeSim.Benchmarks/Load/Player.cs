using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>A program that plays a seat as a person would: it looks at its work list, opens files, decides, writes, and takes its time between.</summary>
internal sealed class Player(Uri address, string name, Measures measures, int seed) : IAsyncDisposable
{
    private const string Commands = "/api/commands";

    private readonly WebBrowser _browser = new(address, measures);
    private readonly Random _random = new(seed);
    private string _participant = "";
    private string[] _others = [];
    private int _written;
    private bool _isReady;

    internal string Seat { get; private set; } = "";
    internal int Room { get; private set; }
    internal Screen Screen { get; private set; } = null!;
    internal Capture Capture { get; private set; } = null!;

    internal async Task Join(string code)
    {
        await _browser.Post("/api/join", new { code, name });
        var me = JsonNode.Parse((await _browser.Get("/api/me"))!)!;
        (_participant, Room) = (me.Text("participant"), me["room"]!.GetValue<int>());
    }

    /// <summary>Sits down and listens.</summary>
    internal async Task Sit(string seat, string[] seats)
    {
        (Seat, _others, Capture) = (seat, [.. seats.Where(one => one != seat)], new Capture(seat));
        Screen = new Screen(address, _browser.Cookies, "seat", measures, Capture);
        await Screen.Begin("WatchSeat");
        await Send(new { @do = "take-seat", participant = _participant, seat }, "who sits there", (_, own) => own.Length > 0, []);
        Capture.Take((await _browser.Get("/api/me"))!, Screen.Time);
    }

    /// <summary>Plays until time is up.</summary>
    /// <param name="thinks">Time between two commands on average.</param>
    /// <param name="room">All screens of the room, on which what everybody may see has to change.</param>
    /// <param name="instructor">The instructor's screen.</param>
    /// <param name="stop">Ends it.</param>
    internal async Task Play(TimeSpan thinks, IReadOnlyList<Screen> room, Screen instructor, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(thinks * (0.5 + _random.NextDouble()));
            while (await timer.WaitForNextTickAsync(stop))
            {
                timer.Period = thinks * (0.5 + _random.NextDouble());
                await Act(room, instructor);
            }
        }
        catch (OperationCanceledException) { } // time is up
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
        {
            measures.Fail($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private Task Act(IReadOnlyList<Screen> room, Screen instructor) => _random.Next(20) switch
    {
        0 => Ready(room),
        1 or 2 => Write(instructor),
        3 or 4 => Note(),
        5 => Draft(),
        6 or 7 => SendLead(instructor),
        8 or 9 => PutFirst(),
        _ => Decide(instructor),
    };

    private Task Ready(IReadOnlyList<Screen> room)
    {
        _isReady = !_isReady;
        var card = $"\"id\":\"{_participant}\",\"name\":\"{name}\",\"seat\":\"{Seat}\",\"isReady\":{(_isReady ? "true" : "false")}";
        return Send(new { @do = "say-ready", participant = _participant, isReady = _isReady }, "who is ready", (all, _) => all.Contains(card, StringComparison.Ordinal),
            [.. room.Where(screen => screen != Screen)]);
    }

    private Task Write(Screen instructor)
    {
        if (_others.Length == 0) return Task.CompletedTask;
        var text = Marks.Of("MESSAGE", Seat, ++_written);
        return Send(new { @do = "write-message", seat = Seat, to = _others[_random.Next(_others.Length)], text }, "a message", (_, own) => Has(own, text), [instructor]);
    }

    private Task Note()
    {
        var text = Marks.Of("NOTE", Seat, ++_written);
        return Send(new { @do = "write-note", seat = Seat, text }, "a note", (_, own) => Has(own, text), []);
    }

    private Task Draft() => _browser.Put("/api/drafts/notes", new { text = Marks.Of("DRAFT", Seat, ++_written) });

    private Task SendLead(Screen instructor)
    {
        if (!Has(Screen.Seat, $"\"id\":\"own-{Seat}\"") || _others.Length == 0) return Decide(instructor);
        var asked = Marks.Of("ASKED", Seat, ++_written);
        var to = _others[_random.Next(_others.Length)];
        var fields = new { asked, purpose = "investigation" };
        var request = new { @do = "send-request", seat = Seat, lead = "own-" + Seat, to, procedure = "information", urgency = "routine", fields };
        return Send(request, "a request", Grown("\"lead\":\"own-"), []);
    }

    private Task PutFirst()
    {
        if (Items().FirstOrDefault(item => item["canBeOrdered"]!.GetValue<bool>() && item["place"] is { } place && place.GetValue<int>() > 1) is not { } item) return Note();
        var file = item.Text("file");
        return Send(new { @do = "order-work", seat = Seat, file, order = "first" }, "the order of work",
            (_, own) => ItemsOf(own).FirstOrDefault(one => one.Text("file") == file) is not { } now || now.Text("place") is "" or "1", []);
    }

    private async Task Decide(Screen instructor)
    {
        if (Items().FirstOrDefault(item => item.Text("state") is "to-decide" or "to-answer") is not { } item)
        {
            await Note();
            return;
        }
        if (await _browser.Get($"/api/files/{item.Text("file")}") is not { } text) return;
        var shown = JsonNode.Parse(text)!;
        Capture.Take(text, shown["time"]!.GetValue<DateTimeOffset>());
        if (shown["decision"] is not { } decision) return; // decided meanwhile
        var id = decision.Text("id");
        (string, string, string) Place(JsonNode one) => (one.Text("file"), one.Text("state"), one.Text("since"));
        bool IsGone(string own) => !ItemsOf(own).Any(one => Place(one) == Place(item));
        object command = decision["isQuestion"]!.GetValue<bool>() ? new { @do = "answer-question", seat = Seat, question = id, text = Marks.Of("ANSWER", Seat, ++_written) }
            : new { @do = "decide", seat = Seat, decision = id, choice = Choice(decision) };
        await Send(command, "a decision", (_, own) => IsGone(own), [instructor], (view, _) => Has(view, id));
    }

    private string Choice(JsonNode decision)
    {
        var choices = decision["choices"]!.AsArray();
        return choices[_random.Next(choices.Count)].Text("choice");
    }

    private IEnumerable<JsonNode> Items() => ItemsOf(Screen.Seat);

    private static IEnumerable<JsonNode> ItemsOf(string own) => own.Length == 0 ? [] : JsonNode.Parse(own)!["inbox"]!.AsArray().OfType<JsonNode>();

    private Func<string, string, bool> Grown(string what)
    {
        var before = Count(Screen.Seat, what);
        return (_, own) => Count(own, what) > before;
    }

    private static int Count(string text, string what)
    {
        var count = 0;
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.Ordinal)) count++;
        return count;
    }

    private static bool Has(string text, string what) => text.Contains(what, StringComparison.Ordinal);

    // What changes is awaited on the own screen and on the others that it concerns.
    private async Task Send(object command, string what, Func<string, string, bool> isThere, IReadOnlyList<Screen> others, Func<string, string, bool>? onOthers = null)
    {
        var since = Stopwatch.GetTimestamp();
        Action[] awaited = [Screen.Await(since, what, isThere), .. others.Select(screen => screen.Await(since, $"{what}, elsewhere", onOthers ?? isThere))];
        if (await _browser.Command(Commands, command)) return;
        foreach (var forget in awaited) forget();
    }

    public async ValueTask DisposeAsync()
    {
        if (Screen is not null) await Screen.DisposeAsync();
        _browser.Dispose();
    }
}
