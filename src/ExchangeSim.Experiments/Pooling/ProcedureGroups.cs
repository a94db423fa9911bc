using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>Which requests of a run are looked at.</summary>
/// <param name="From">Those of this requesting agency only; null: all.</param>
/// <param name="To">Those to this requested agency only; null: all.</param>
/// <param name="Procedure">Those of this procedure only; null: all.</param>
internal sealed record RequestSlice(string? From = null, string? To = null, string? Procedure = null)
{
    /// <summary>Those about this crime area only; null: all.</summary>
    public string? Crime { get; init; }

    /// <summary>Those of this urgency only; null: all.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Those only that are counted in a period; null: all.</summary>
    public CalendarCount? Counted { get; init; }

    /// <summary>Those that a figure is about, of whatever procedure.</summary>
    internal static RequestSlice Of(Metric metric) => new(metric.From, metric.To) { Crime = metric.Crime, Urgency = metric.Urgency, Counted = metric.Counted };
}

/// <summary>The requests that a filter lets through, by procedure, of one replication or of several together. Not safe for several threads.</summary>
internal sealed class ProcedureGroups
{
    private const int All = -1, Every = -2; // a request about no crime area has −1

    private readonly Milestones[] _milestones;
    private readonly bool[] _limited;
    private readonly long _end;
    private readonly int _procedure, _from, _to, _crime;
    private readonly Urgency? _urgency;
    private readonly CountedTime? _counted;
    private readonly LatencyGroup?[] _groups;

    internal ProcedureGroups(Scenario scenario, RequestSlice filter)
    {
        _limited = ProcedureLimits.Of(scenario);
        (_milestones, _end, _groups) = (ProcedureMilestones.Of(scenario), LatencyGroups.EndOf(scenario), new LatencyGroup?[scenario.Procedures.Count]);
        _procedure = IndexOf(filter.Procedure, scenario.Procedures.Select(p => p.Id));
        _from = IndexOf(filter.From, scenario.Agencies.Select(a => a.Id));
        _to = IndexOf(filter.To, scenario.Agencies.Select(a => a.Id));
        _crime = filter.Crime is null ? Every : IndexOf(filter.Crime, scenario.Crimes.Select(crime => crime.Id));
        (_urgency, _counted) = (filter.Urgency, filter.Counted is { } counted ? new CountedTime(scenario, counted) : null);
    }

    /// <summary>What is known already of all requests of each procedure.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="groups">By procedure; null: no request of it was sent. They belong to this from now on.</param>
    internal ProcedureGroups(Scenario scenario, LatencyGroup?[] groups) : this(scenario, new RequestSlice()) => _groups = groups;

    private ProcedureGroups(ProcedureGroups other)
    {
        (_milestones, _limited, _end) = (other._milestones, other._limited, other._end);
        (_procedure, _from, _to, _crime, _urgency, _counted) = (other._procedure, other._from, other._to, other._crime, other._urgency, other._counted);
        _groups = [.. other._groups.Select(group => group?.Copy())];
    }

    /// <summary>The same requests, in sums of their own.</summary>
    internal ProcedureGroups Copy() => new(this);

    /// <summary>Of each procedure, by index; null: no request of it was sent.</summary>
    internal IReadOnlyList<LatencyGroup?> Groups => _groups;

    /// <summary>Those of all procedures together; null: none was sent.</summary>
    internal LatencyGroup? Together()
    {
        LatencyGroup? all = null;
        foreach (var group in _groups)
            if (group is not null) (all ??= new LatencyGroup(SampleResolution.Fine)).Merge(group);
        return all;
    }

    /// <summary>Adds a request that was sent, if it is meant.</summary>
    internal void Add(in ClosedRequest request)
    {
        if (!Is(_procedure, request.Procedure) || !Is(_from, request.Requesting) || !Is(_to, request.Requested)) return;
        if ((_crime != Every && _crime != request.Crime) || (_urgency is { } wanted && wanted != request.Urgency) || _counted?.Has(request) == false) return;
        (_groups[request.Procedure] ??= new LatencyGroup(SampleResolution.Fine)).Add(request, _milestones[request.Procedure], _end);
    }

    /// <summary>Adds those of other replications, which are not to be used afterwards.</summary>
    internal void Merge(ProcedureGroups other) => LatencyGroups.Merge(_groups, other._groups);

    internal void Save(BinaryWriter writer) => LatencyGroups.Save(writer, _groups);

    internal void Restore(BinaryReader reader) => LatencyGroups.Restore(reader, _groups, SampleResolution.Fine, procedure => _limited[procedure]);

    private static bool Is(int wanted, int index) => wanted == All || wanted == index;

    // What a policy takes away altogether is not found, and nothing is counted.
    private static int IndexOf(string? id, IEnumerable<string> all) => id is null ? All : all.ToList().IndexOf(id) is >= 0 and var index ? index : int.MaxValue;
}
