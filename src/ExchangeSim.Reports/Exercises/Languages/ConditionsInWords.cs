using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>What people may have done so that an inject does not begin, in the words of papers and pages: the plan writes it in the language of measures, with ids.</summary>
public static class ConditionsInWords
{
    /// <summary>The conditions of a plan's injects in every language that there is, by inject. Those without one are not in it.</summary>
    public static IReadOnlyDictionary<string, Phrase> Of(PlannedExercise planned)
    {
        var found = new SortedDictionary<string, Phrase>(StringComparer.Ordinal);
        foreach (var inject in planned.Plan.Injects)
            if (inject.Unless is { } unless) found[inject.Id] = Of(planned, unless);
        return found;
    }

    private static Phrase Of(PlannedExercise planned, TaskMeasure unless)
    {
        var said = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in PaperLanguage.All) said[code] = new MeasureInWords(planned, new PaperLanguage(code)).Of(unless);
        return new Phrase(said);
    }
}
