using System.Diagnostics;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>The instructor's page of one room. It writes news to one seat and notes for itself.</summary>
internal sealed class Instructor : IAsyncDisposable
{
    private const string Own = "instructor";

    private readonly WebBrowser _browser;
    private readonly string _exercise;
    private readonly string[] _seats;
    private readonly Measures _measures;
    private readonly Random _random;
    private int _written;

    internal Instructor(Uri address, WebBrowser browser, string exercise, int room, string[] seats, Measures measures)
    {
        (_browser, _exercise, Room, _seats, _measures, _random) = (browser, exercise, room, seats, measures, new Random(room));
        Screen = new Screen(address, browser.Cookies, "instructor", measures, null);
    }

    internal int Room { get; }
    internal Screen Screen { get; }
    private string Path => FormattableString.Invariant($"/api/exercises/{_exercise}/rooms/{Room}");

    internal Task Watch() => Screen.Begin("WatchRoom", _exercise, Room);

    internal Task Start() => _browser.Command(Path + "/commands", new { @do = "start-clock" });

    internal Task End() => _browser.Command(Path + "/commands", new { @do = "end-exercise" });

    internal async Task Work(TimeSpan thinks, IReadOnlyDictionary<string, Screen> screens, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(thinks);
            while (await timer.WaitForNextTickAsync(stop))
            {
                timer.Period = thinks * (0.5 + _random.NextDouble());
                var seat = _seats[_random.Next(_seats.Length)];
                var (news, note) = (Marks.Of("NEWS", seat, ++_written), Marks.Of("NOTE", Own, _written));
                await Send(new { @do = "write-inject", to = new[] { seat }, from = "The ministry", text = news }, "news", news,
                    screens.TryGetValue(seat, out var screen) ? [Screen, screen] : [Screen]);
                await Send(new { @do = "write-note", text = note }, "a note", note, [Screen]);
            }
        }
        catch (OperationCanceledException) { } // time is up
        catch (Exception fault) when (fault is HttpRequestException or InvalidOperationException)
        {
            _measures.Fail($"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private async Task Send(object command, string what, string text, Screen[] screens)
    {
        var since = Stopwatch.GetTimestamp();
        Action[] awaited = [.. screens.Select(screen => screen.Await(since, what, (_, seen) => seen.Contains(text, StringComparison.Ordinal)))];
        if (await _browser.Command(Path + "/commands", command)) return;
        foreach (var forget in awaited) forget();
    }

    public ValueTask DisposeAsync() => Screen.DisposeAsync();
}
