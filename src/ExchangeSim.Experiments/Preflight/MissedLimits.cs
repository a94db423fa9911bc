using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Which limits no sampled request meets.</summary>
internal sealed class MissedLimits
{
    // Fewer say nothing of what is possible.
    private const int FewestSamples = 50;

    private readonly List<Key> _order = [];
    private readonly Dictionary<Key, Tally> _tallies = [];

    /// <summary>Adds a request that closed at a step.</summary>
    internal void Add(SampledRequest request, Step end)
    {
        var procedure = request.Graph.Procedure;
        for (var i = 0; i < request.Clocks.Length; i++)
            if (request.Clocks[i] is { Started: > 0 and var started, RanOut: var ranOut })
                Of(new Key(procedure.Id, procedure.Clocks[i].Id, null, Source(request, limit => limit.Clock == procedure.Clocks[i].Id))
                    { IsDrawn = request.AtSending.Terms.Clocks[i] == 0 },
                    request.AtSending.Terms.Clocks[i] is not 0 and var fixedLimit ? LengthOf(request, fixedLimit) : procedure.Clocks[i].Drawn!.EndingMean)
                    .Add(ranOut < started, 0);
        if (request.SentAt is not { } sent || end is not CloseStep { Outcome: Outcome.Answered or Outcome.PartlyAnswered or Outcome.Refused }) return;
        var limit = LengthOf(request, request.AtSending.Terms.Limits[(int)request.Urgency]);
        if (limit > 0)
            Of(new Key(procedure.Id, null, request.Urgency, Source(request, l => l.Clock is null && (l.Urgency is null || l.Urgency == request.Urgency))), limit)
                .Add(request.Elapsed - sent <= limit, request.Elapsed - sent);
    }

    /// <summary>The limits, in the order in which requests came under them.</summary>
    internal IReadOnlyList<MissedLimit> Rows() => [.. _order.Select(key => (Key: key, Tally: _tallies[key])).Where(pair => pair.Tally is { Met: 0, Tried: >= FewestSamples })
        .Select(pair => new MissedLimit(
        pair.Key.Procedure, pair.Key.Clock, pair.Key.Urgency, pair.Key.Instrument, Hours.Of(pair.Tally.Limit), pair.Key.Clock is null ? Hours.Of(pair.Tally.Least)
            : null, pair.Tally.Tried) { IsDrawn = pair.Key.IsDrawn })];

    private Tally Of(Key key, double limit)
    {
        if (_tallies.TryGetValue(key, out var tally)) return tally;
        _order.Add(key);
        return _tallies[key] = new Tally(limit);
    }

    private static long LengthOf(SampledRequest request, long written) => request.LengthOf(written, request.SentAt ?? 0);

    private static string? Source(SampledRequest request, Func<TimeLimit, bool> isIt) =>
        request.AtSending.InForce.LastOrDefault(instrument => instrument.TimeLimits.Any(limit => limit.Procedure == request.Graph.Procedure.Id && isIt(limit)))?.Id;

    private sealed record Key(string Procedure, string? Clock, Urgency? Urgency, string? Instrument)
    {
        internal bool IsDrawn { get; init; }
    }

    private sealed class Tally(double limit)
    {
        internal double Limit => limit;
        internal int Tried { get; private set; }
        internal int Met { get; private set; }
        internal double Least { get; private set; } = double.PositiveInfinity;

        internal void Add(bool isMet, double time)
        {
            Tried++;
            if (isMet) Met++;
            Least = Math.Min(Least, time);
        }
    }
}
