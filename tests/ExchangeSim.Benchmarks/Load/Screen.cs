using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.SignalR.Client;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>What a browser shows: the last picture that was pushed to it. Changes that are awaited are looked for in each.</summary>
internal sealed class Screen : IAsyncDisposable
{
    /// <summary>A change that has not come by then never came.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // The server hangs up on who gives no sign for twelve seconds.
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(5);

    private readonly HubConnection _hub;
    private readonly Measures _measures;
    private readonly List<Awaited> _awaited = [];
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _first = new();
    private bool _isClosing;
    private long _number;

    /// <summary>A part of a text that is replaced by another.</summary>
    private sealed record Change(int Start, int Length, string Text);

    private sealed record Awaited(long Since, string What, Func<string, string, bool> IsThere);

    /// <param name="address">The server.</param>
    /// <param name="cookies">Who looks.</param>
    /// <param name="message">Name of the message that pushes a picture.</param>
    /// <param name="measures">Where times and errors go.</param>
    /// <param name="capture">Takes every payload; null: they are not searched, as the instructor's.</param>
    internal Screen(Uri address, CookieContainer cookies, string message, Measures measures, Capture? capture)
    {
        _measures = measures;
        _hub = new HubConnectionBuilder().WithUrl(new Uri(address, "/hub"), options => options.Cookies = cookies).WithKeepAliveInterval(BetweenSigns).Build();
        _hub.On<long, string, string?, string[]>(message, (number, room, seat, _) => Hear(number, room, seat ?? (message == "seat" ? "" : room), capture));
        _hub.On<long, long, Change[], Change[], string[]>("changes", (before, number, room, seat, _) => Hear(before, number, room, message == "seat" ? seat : room, capture));
        _hub.Closed += _ =>
        {
            if (!_isClosing) measures.Fail("a connection closed");
            return Task.CompletedTask;
        };
    }

    internal string Room { get; private set; } = "";
    internal string Seat { get; private set; } = "";

    /// <summary>Simulated time of the last picture.</summary>
    internal DateTimeOffset Time { get; private set; }
    internal long Pushes { get; private set; }

    internal async Task Begin(string watch, params object[] arguments)
    {
        await _hub.StartAsync();
        await _hub.InvokeCoreAsync(watch, arguments);
        await _first.Task.WaitAsync(TimeSpan.FromMinutes(8));
    }

    /// <summary>From now on a change is awaited; called before its command is sent.</summary>
    /// <param name="since">When the command is sent (<see cref="Stopwatch.GetTimestamp"/>).</param>
    /// <param name="what">What is awaited, for the list of errors.</param>
    /// <param name="isThere">Whether room and seat, as JSON, show it.</param>
    /// <returns>Awaits it no longer, as when the room refused the command.</returns>
    internal Action Await(long since, string what, Func<string, string, bool> isThere)
    {
        var awaited = new Awaited(since, what, isThere);
        lock (_gate) _awaited.Add(awaited);
        return () =>
        {
            lock (_gate) _awaited.Remove(awaited);
        };
    }

    /// <summary>Waits until everything that is awaited is there, or is late.</summary>
    internal async Task Settle()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync())
            lock (_gate)
            {
                DropLate();
                if (_awaited.Count == 0) return;
            }
    }

    private void DropLate()
    {
        foreach (var late in _awaited.Where(IsLate)) _measures.Fail($"not shown: {late.What}");
        _awaited.RemoveAll(IsLate);
    }

    private void Hear(long before, long number, Change[] room, Change[] seat, Capture? capture)
    {
        if (before == _number) Hear(number, Changed(Room, room), Changed(Seat, seat), capture);
        else _measures.Fail("a picture was missed");
    }

    // Changes come from the end of a text to its beginning.
    private static string Changed(string text, Change[] changes) =>
        changes.Aggregate(text, (now, change) => string.Concat(now.AsSpan(0, change.Start), change.Text, now.AsSpan(change.Start + change.Length)));

    private void Hear(long number, string room, string seat, Capture? capture)
    {
        lock (_gate)
        {
            (_number, Room, Seat, Time) = (number, room, seat, Json.TimeOf(room));
            Pushes++;
            foreach (var one in _awaited.Where(one => one.IsThere(room, seat))) _measures.IsShown(one.Since);
            _awaited.RemoveAll(one => one.IsThere(room, seat));
            DropLate();
        }
        _first.TrySetResult();
        capture?.Take(room, Time);
        if (seat.Length > 0) capture?.Take(seat, Json.TimeOf(seat)); // it was built after the room's
    }

    private static bool IsLate(Awaited one) => Stopwatch.GetElapsedTime(one.Since) > Longest;

    public async ValueTask DisposeAsync()
    {
        _isClosing = true;
        await _hub.DisposeAsync();
    }
}
