using NodaTime;

namespace ExchangeSim.Model;

/// <summary>Policies of a scenario that hold only at times, and the scenario as it is while some of them hold.</summary>
/// <remarks>The reader of scenario files makes it, because a policy changes what is written. All scenarios of a timeline have one <see cref="RunShape"/>, so that a run can go on
/// from one to another. Safe for several threads.</remarks>
public abstract class Timeline
{
    /// <summary>When each of these policies holds; one to <see cref="Most"/>.</summary>
    public abstract IReadOnlyList<PolicyTimes> Policies { get; }

    /// <summary>The most such policies.</summary>
    public const int Most = 12;

    /// <summary>The most of them that react to a figure.</summary>
    public const int MostReacting = 3;

    /// <summary>The scenario while some of the policies hold.</summary>
    /// <param name="holding">Bit <c>i</c> is set while policy <c>i</c> holds.</param>
    /// <exception cref="ArgumentException">These never hold together, and not all of them are set.</exception>
    public abstract Scenario Under(uint holding);

    /// <summary>The bits of all policies.</summary>
    public uint All => (1u << Policies.Count) - 1;

    /// <summary>The bits of the policies with dates that hold at an instant.</summary>
    public uint DatedAt(Instant instant)
    {
        var holding = 0u;
        for (var i = 0; i < Policies.Count; i++) if (Policies[i].HoldsAt(instant)) holding |= 1u << i;
        return holding;
    }

    /// <summary>When policies with dates begin and end after a start, each instant once, in order.</summary>
    public IEnumerable<Instant> BordersAfter(Instant start) =>
        Policies.SelectMany(times => new[] { times.From, times.Until }).OfType<Instant>().Where(border => border > start).Distinct().Order();

    /// <summary>The sets of policies with dates that hold one after another in a run, each with its share of the run's time.</summary>
    public IEnumerable<(uint Holding, double Share)> Shares(Instant start, Duration length)
    {
        var end = start + length;
        var borders = BordersAfter(start).Where(border => border < end).Prepend(start).Append(end).ToList();
        return borders.Zip(borders.Skip(1), (from, to) => (DatedAt(from), (to - from) / length));
    }

    /// <summary>Every set of policies that may hold at the same time in a run from a start, that of the start first.</summary>
    public IEnumerable<uint> Reachable(Instant start)
    {
        var reacting = Enumerable.Range(0, Policies.Count).Where(i => Policies[i].When is not null).ToArray();
        return BordersAfter(start).Prepend(start).Select(DatedAt).Distinct().SelectMany(dated => Enumerable.Range(0, 1 << reacting.Length)
            .Select(chosen => reacting.Where((_, i) => (chosen >> i & 1) != 0).Aggregate(dated, (holding, i) => holding | 1u << i)));
    }
}
