using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Words;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Trace;

/// <summary>What a trace segment shows, in words.</summary>
public static class SegmentWords
{
    /// <summary>Where it passed: the agency and, if there is one, the desk.</summary>
    public static string Where(Scenario scenario, in TraceSegment segment) => Where(scenario, segment, PageLanguage.English);

    /// <summary>Where it passed, in a language.</summary>
    internal static string Where(Scenario scenario, in TraceSegment segment, PageLanguage language)
    {
        var agency = scenario.Agencies[segment.Agency];
        var name = language.Named(scenario, null, agency.Id);
        return segment.Desk < 0 ? name : $"{name} {language.Named(scenario, agency.Desks[segment.Desk].Name, agency.Desks[segment.Desk].Id)}";
    }

    /// <summary>What happened.</summary>
    public static string What(Scenario scenario, in TraceSegment segment) => What(scenario, segment, PageLanguage.English);

    /// <summary>What happened, in a language.</summary>
    internal static string What(Scenario scenario, in TraceSegment segment, PageLanguage language)
    {
        var step = scenario.Procedures[segment.Procedure].Steps[segment.Step];
        var name = language.Named(scenario, step);
        return segment.Kind switch
        {
            TraceKind.Arisen => language[SegmentPhrases.Arises],
            TraceKind.Sent => language.Of(SegmentPhrases.OnTheWay, name) + Lost(segment.Detail, language),
            TraceKind.Waited => language.Of(segment.Part == LatencyPart.WaitingForOpening ? SegmentPhrases.WaitsClosed : SegmentPhrases.WaitsBusy, name),
            TraceKind.Worked => language.Of(segment.Part == LatencyPart.Translation ? SegmentPhrases.Translated : SegmentPhrases.Worked, name),
            TraceKind.Rested => language.Of(SegmentPhrases.Rests, name),
            TraceKind.Delayed => language.Of(SegmentPhrases.Delayed, name),
            TraceKind.Decided => language.Of(step is DecideStep ? SegmentPhrases.Decided : SegmentPhrases.GoesOn, name) + Case(scenario, step, segment.Detail, language),
            TraceKind.Joined => language.Of(segment.Part == LatencyPart.WaitingForThirdAgency ? SegmentPhrases.Agencies : SegmentPhrases.Branches, name),
            TraceKind.ClockRanOut => language.Of(SegmentPhrases.RanOut, name),
            TraceKind.Closed => language.Of(SegmentPhrases.Closed, name, language.Of((Outcome)segment.Detail))
                + ((step as CloseStep)?.Ground is { } ground ? $" ({language.Named(scenario, null, ground)})" : ""),
            _ => throw new ArgumentOutOfRangeException(nameof(segment)),
        };
    }

    private static string Lost(int times, PageLanguage language) => times switch { 0 => "", 1 => language[SegmentPhrases.Lost], _ => language.Of(SegmentPhrases.LostTimes, times) };

    private static string Case(Scenario scenario, Step step, int index, PageLanguage language) => step is ChoiceStep choice && index >= 0 && index < choice.Cases.Count
        ? $" → {language.Taken(scenario, step, choice.Cases[index].Then)} ({ConditionWords.Of(choice.Cases[index], language)})" : "";
}
