using ExchangeSim.Experiments.Periods;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Runs;

/// <summary>Collects the figures of one replication while it runs. Memory does not grow with the number of requests; see <see cref="LatencyGroups"/>.</summary>
/// <remarks>Not safe for several threads; each replication has its own.</remarks>
public sealed class FiguresCollector : IRequestTally
{
    /// <summary>How many of the slowest requests are kept when nobody says otherwise.</summary>
    public const int DefaultSlowest = 10;

    private static readonly int OutcomeCount = Enum.GetValues<Outcome>().Length;

    private readonly ReportCheck _check;
    private readonly int[] _firstStep;

    /// <summary>A collector for a replication of a scenario.</summary>
    /// <param name="scenario">The scenario that runs.</param>
    /// <param name="slowest">How many of the slowest requests to keep, ≥ 0.</param>
    public FiguresCollector(Scenario scenario, int slowest = DefaultSlowest)
    {
        Groups = new LatencyGroups(scenario);
        Periods = new PeriodTally(scenario);
        Slowest = new SlowestRequests(slowest);
        Kind = TallyKinds.Figures(slowest);
        _check = new ReportCheck(scenario);
        _firstStep = FirstSteps(scenario);
        Refusals = new long[_firstStep[^1]];
    }

    /// <inheritdoc/>
    public string Kind { get; }

    internal LatencyGroups Groups { get; }
    internal PeriodTally Periods { get; }
    internal SlowestRequests Slowest { get; }
    /// <summary>Sent requests by outcome.</summary>
    internal long[] Outcomes { get; } = new long[OutcomeCount];
    /// <summary>Sent requests that were refused, by closing step; see <see cref="FirstSteps"/>.</summary>
    internal long[] Refusals { get; }
    /// <summary>Requests that were never sent.</summary>
    internal long Unsent { get; private set; }

    /// <inheritdoc/>
    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent)
            {
                Unsent++;
                continue;
            }
            Outcomes[(int)request.Outcome]++;
            if (request.Outcome == Outcome.Refused) Refusals[_firstStep[request.Procedure] + request.Step]++;
            Slowest.Add(request, replication: 0);
        }
        Groups.Add(requests);
        Periods.Add(requests);
    }

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        foreach (var count in (ReadOnlySpan<long>)[.. Outcomes, .. Refusals, Unsent]) writer.Write7BitEncodedInt64(count);
        Slowest.Save(writer);
        Groups.Save(writer);
        Periods.Save(writer);
    }

    /// <inheritdoc/>
    public void Restore(BinaryReader reader)
    {
        foreach (ref var count in Outcomes.AsSpan()) count = reader.Read7BitEncodedInt64();
        foreach (ref var count in Refusals.AsSpan()) count = reader.Read7BitEncodedInt64();
        Unsent = reader.Read7BitEncodedInt64();
        Slowest.Restore(reader, _check);
        Groups.Restore(reader);
        Periods.Restore(reader);
        RequirePossible();
    }

    // The groups are checked by themselves; what is counted beside them is of the same requests.
    private void RequirePossible()
    {
        var all = Groups.All().Endings;
        foreach (var outcome in Enum.GetValues<Outcome>()) StateBytes.Require(Outcomes[(int)outcome] == all.Count(outcome), "a tally has another number of outcomes than requests");
        StateBytes.Require(Periods.IsWhole() && Enum.GetValues<Outcome>().All(outcome => Periods.Count(outcome) == all.Count(outcome)),
            "a tally has other months than requests");
        StateBytes.Require(Unsent >= 0 && Array.TrueForAll(Refusals, count => count >= 0 && count <= all.Count(Outcome.Refused)), "a tally has more of something than requests");
        StateBytes.Require(Refusals.Sum(count => (decimal)count) == all.Count(Outcome.Refused), "a tally has another number of refusals than requests refused");
    }

    /// <summary>Where each procedure's steps begin in a list of all steps; one entry more than procedures.</summary>
    internal static int[] FirstSteps(Scenario scenario)
    {
        var first = new int[scenario.Procedures.Count + 1];
        for (var p = 0; p < scenario.Procedures.Count; p++) first[p + 1] = first[p] + scenario.Procedures[p].Steps.Count;
        return first;
    }
}
