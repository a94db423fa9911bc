using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Application.Saving;

/// <summary>The lives of a run's requests as they are reported: each begins with its arising, goes on without gap or overlap, and ends once.</summary>
/// <param name="scenario">The scenario that ran.</param>
internal sealed class RequestLives(Scenario scenario)
{
    private const long NotClosed = -1;

    private readonly long _warmUp = (long)scenario.WarmUp.TotalMilliseconds;
    private readonly Dictionary<ulong, Life> _requests = [];
    // Until when the branches and the nested requests of requests have been reported.
    private readonly Dictionary<(ulong Request, ulong Life), long> _inner = [];
    private readonly Dictionary<(int Demand, short From), Numbers> _numbers = [];
    private readonly HashSet<(int Demand, short From, long Number)> _names = [];

    /// <summary>Whether it is known that a request arose at a time.</summary>
    internal bool Knows(ulong request, long arisenAt) => _requests.TryGetValue(request, out var life) && life.ArisenAt == arisenAt;

    /// <summary>Whether it is known that a request arose, at a time or before it.</summary>
    internal bool HasBegun(ulong request, long time) => _requests.TryGetValue(request, out var life) && life.ArisenAt <= time;

    /// <summary>A request arises. False: it has before.</summary>
    internal bool Arise(ulong request, long time) => _requests.TryAdd(request, new Life { ArisenAt = time, To = time, ClosedAt = NotClosed, IsTraced = true });

    /// <summary>A request closes, or is open at the end. False: it has before, by its key or by what it is called.</summary>
    internal bool Close(in ClosedRequest request)
    {
        var life = _requests.GetValueOrDefault(request.Key, new Life { ArisenAt = request.ArisenAt, ClosedAt = NotClosed });
        if (life.ClosedAt != NotClosed || life.ArisenAt != request.ArisenAt || !_names.Add((request.Demand, request.Requesting, request.Number))) return false;
        life.ClosedAt = request.ClosedAt;
        life.IsOpen = request.Outcome == Outcome.Open;
        _requests[request.Key] = life;
        var numbers = _numbers.GetValueOrDefault((request.Demand, request.Requesting), Numbers.None);
        _numbers[(request.Demand, request.Requesting)] = numbers.With(request.Number);
        return true;
    }

    /// <summary>A life goes on. False: not from where it was.</summary>
    internal bool GoOn(in TraceSegment segment)
    {
        if (segment.Depth > 0)
        {
            var begins = !_inner.TryGetValue((segment.Request, segment.Life), out var until);
            _inner[(segment.Request, segment.Life)] = segment.To;
            return begins || until == segment.From;
        }
        var life = _requests[segment.Request];
        var follows = life.To == segment.From;
        life.To = segment.To;
        life.HasEnded |= segment.Kind == TraceKind.Closed;
        _requests[segment.Request] = life;
        return follows;
    }

    /// <summary>The run is over: every request that arose after the warm-up has been reported, and closed when its life ended.</summary>
    /// <exception cref="InvalidDataException">One has not.</exception>
    internal void End(RunResult result)
    {
        foreach (var life in _requests.Values.Where(life => life.ClosedAt != NotClosed))
            Require((!life.IsOpen || life.ClosedAt == result.EndedAt) && (!life.IsTraced || (life.To == life.ClosedAt && life.HasEnded != life.IsOpen)),
                "a request of it closes when its life does not end");
        // What was open at the start stands there from the first moment, and is reported by numbers only.
        var unreported = _requests.Values.Where(life => life.ClosedAt == NotClosed && life.ArisenAt >= _warmUp).ToList();
        var old = _warmUp > 0 ? 0 : result.Stock.Sum(ending => ending.Requests);
        Require(unreported.All(life => life.ArisenAt == 0) && unreported.Count == old, "a request of it is lost");
        foreach (var numbers in _numbers.Where(stream => stream.Key.Demand >= 0).Select(stream => stream.Value))
            Require(numbers.Last - numbers.First + 1 == numbers.Count && (_warmUp > 0 || numbers.First == 1), "it has other requests than arose");
        var (end, isEndless) = (result.EndedAt, result.IsComplete && scenario.Length is null);
        var listed = scenario.Requests.Select(request => (request.At - scenario.Start).TotalMilliseconds).Count(at => at >= _warmUp && at >= 0 && (at < end || isEndless));
        Require(_numbers.Where(stream => stream.Key.Demand < 0).Sum(stream => stream.Value.Count) == listed, "it has other requests than are listed");
    }

    private record struct Life(long ArisenAt, long To, long ClosedAt, bool IsTraced, bool IsOpen, bool HasEnded);

    private readonly record struct Numbers(long First, long Last, long Count)
    {
        internal static Numbers None => new(long.MaxValue, 0, 0);

        internal Numbers With(long number) => new(Math.Min(First, number), Math.Max(Last, number), Count + 1);
    }
}
