using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>When an exercise begins and ends, and moments in between as a plan writes them: <c>at:</c> a date, or <c>after:</c> a time from the beginning.</summary>
internal sealed class PlanTime
{
    internal static readonly Key<Instant> At = new("at", "When, in simulated time, such as 2022-03-08 09:00.", Kinds.Instant);
    internal static readonly Key<Duration> After = new("after", "How long after the exercise's beginning, in simulated time.", Kinds.DurationOrZero);

    private readonly Mapping _tree;
    private readonly Instant? _begin;
    private readonly Duration? _length;

    /// <param name="tree">The plan as it is written: what is wrong in it is reported elsewhere.</param>
    /// <param name="scenario">Its scenario; null if it could not be read.</param>
    internal PlanTime(Mapping tree, Scenario? scenario)
    {
        _tree = tree;
        if (scenario is null) return;
        _begin = Written(tree, "begins") is { } begins && Dates.ParseInstant(begins, scenario.Zone) is { Fault: null } at ? at.Value : scenario.Start;
        _length = Written(tree, "length") is { } length && Durations.ParsePositive(length) is { Fault: null } longest ? longest.Value : scenario.Start + scenario.Length - _begin;
    }

    private static string? Written(Mapping map, string key) => map[key]?.Value is Scalar { IsEmpty: false } text ? text.Value : null;

    /// <summary>When people come in, from the scenario's start.</summary>
    internal Duration BeginsAfter(Scenario scenario) => (_begin ?? scenario.Start) - scenario.Start;

    /// <summary>The agency of a seat as it is written; null: there is none.</summary>
    internal string? AgencyOf(string seat) => (_tree["seats"]?.Value as Mapping)?[seat]?.Value is Mapping written ? Written(written, "agency")?.Trim() : null;

    /// <summary>When something is due, from the beginning; null: it does not say.</summary>
    internal Duration? Of(Fields f)
    {
        if (f.Has(At) && f.Has(After)) f.Error(After, "'at' and 'after' both say when", "write only one of them");
        var due = f.Maybe(After) ?? (f.Maybe(At) is { } at && _begin is { } begin ? at - begin : null);
        if (due < Duration.Zero) f.Error(At, "this is before the exercise begins", "write a later time, or let it begin earlier with begins:");
        if (due > _length) f.Error(f.Has(After) ? After : At, "this is after the exercise is over", "write an earlier time, or lengthen the exercise");
        return due;
    }
}
