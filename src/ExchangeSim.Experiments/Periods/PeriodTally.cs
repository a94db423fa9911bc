using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Periods;

/// <summary>What one replication, or several together, counted month by month: of each procedure, each crime area and each urgency. Not safe for several threads.</summary>
internal sealed class PeriodTally
{
    private const int Urgencies = 3;

    private readonly MonthPlan _plan;
    private readonly long _end;
    private readonly PeriodCounts?[] _groups; // procedures, then no crime area and the crime areas, then urgencies
    private readonly int _crimes, _urgencies;

    internal PeriodTally(Scenario scenario)
    {
        (_plan, _end) = (new MonthPlan(scenario), LatencyGroups.EndOf(scenario));
        (_crimes, _urgencies) = (scenario.Procedures.Count, scenario.Procedures.Count + 1 + scenario.Crimes.Count);
        _groups = new PeriodCounts?[_urgencies + Urgencies];
    }

    /// <summary>The last month in which anything was seen.</summary>
    internal int Last { get; private set; }

    /// <summary>Whether any request of a group was seen.</summary>
    internal bool Has(int group) => _groups[group] is not null;

    /// <summary>What was counted of a group; null: nothing.</summary>
    internal PeriodCounts? Group(int group) => _groups[group];

    /// <summary>The groups of a scenario by index, and whose they are.</summary>
    internal static IReadOnlyList<CalendarGroup> GroupsOf(Scenario scenario) =>
    [
        .. scenario.Procedures.Select(procedure => new CalendarGroup(procedure.Id, null, null)), new CalendarGroup(null, "", null),
        .. scenario.Crimes.Select(crime => new CalendarGroup(null, crime.Id, null)), .. Enum.GetValues<Urgency>().Select(urgency => new CalendarGroup(null, null, urgency)),
    ];

    /// <summary>Adds the requests that were sent.</summary>
    internal void Add(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
            if (request.WasSent) Add(request);
    }

    private void Add(in ClosedRequest request)
    {
        var last = request.Outcome == Outcome.Open ? _plan.IndexAt(request.ClosedAt) : _plan.IndexOf(request.ClosedAt);
        var (sent, isInTime) = (Math.Min(_plan.IndexOf(request.SentAt), last), LatencyGroup.ClosedInTime(request, _end)); // sent at the very end: in what that ends
        Last = Math.Max(Last, last);
        foreach (var group in (ReadOnlySpan<int>)[request.Procedure, _crimes + 1 + request.Crime, _urgencies + (int)request.Urgency])
            (_groups[group] ??= new PeriodCounts()).Add(request, _plan, sent, last, isInTime);
    }

    /// <summary>Adds another replication's counts of the same scenario, which are not to be used afterwards.</summary>
    internal void Merge(PeriodTally other)
    {
        Last = Math.Max(Last, other.Last);
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i] is not { } group) _groups[i] = other._groups[i];
            else if (other._groups[i] is { } more) group.Merge(more);
        }
    }

    /// <summary>Takes out what is known of limits, of a replication that was stopped.</summary>
    internal void DropLimits()
    {
        foreach (var group in _groups) group?.DropLimits();
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(Last);
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i] is not { } group) continue;
            writer.Write7BitEncodedInt(i);
            group.Save(writer);
        }
        writer.Write7BitEncodedInt(_groups.Length);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">There can be no such requests.</exception>
    internal void Restore(BinaryReader reader)
    {
        Array.Clear(_groups);
        Last = reader.Read7BitEncodedInt();
        for (var i = reader.Read7BitEncodedInt(); i != _groups.Length; i = reader.Read7BitEncodedInt())
        {
            StateBytes.Require(StateBytes.IsIndex(i, _groups.Length), "a tally has a group that does not exist");
            _groups[i] = PeriodCounts.Restore(reader);
        }
        var months = _groups.Max(group => group?.Months ?? 1);
        StateBytes.Require(StateBytes.IsIndex(Last, months), "a tally ends in a month that it has not");
    }

    /// <summary>How many of all requests sent ended in a way.</summary>
    internal long Count(Outcome outcome) => Count(0, _crimes, outcome);

    /// <summary>Whether procedures, crime areas and urgencies have the same requests.</summary>
    internal bool IsWhole() => Enum.GetValues<Outcome>().All(outcome =>
        Count(outcome) == Count(_crimes, _urgencies, outcome) && Count(outcome) == Count(_urgencies, _groups.Length, outcome));

    private long Count(int from, int to, Outcome outcome)
    {
        var sum = 0L;
        for (var i = from; i < to; i++)
            for (var month = 0; month < (_groups[i]?.Months ?? 0); month++) sum += _groups[i]!.OfSent(month, outcome);
        return sum;
    }
}
