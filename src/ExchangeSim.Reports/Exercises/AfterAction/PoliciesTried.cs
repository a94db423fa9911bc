using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>The policies that a class tried on what it had played.</summary>
internal static class PoliciesTried
{
    internal static IEnumerable<Block> Of(IReadOnlyList<NamedTrial> trials, PaperLanguage language)
    {
        if (trials.Count == 0) yield break;
        yield return new Heading(2, language[FindingWords.Policies]);
        foreach (var trial in trials) yield return Table(trial, language);
        yield return new Passage(language[FindingWords.PoliciesHint], IsAside: true);
    }

    private static Grid Table(NamedTrial trial, PaperLanguage language)
    {
        var tried = trial.Tried;
        return new Grid(trial.Name,
            [new(language[FindingWords.Way], 4), new(language[FindingWords.ByPoints], 2, IsFigure: true), new(language[FindingWords.ByWait], 2, IsFigure: true),
                new(language[FindingWords.AnsweredOf], 2, IsFigure: true), new(language[FindingWords.Difference], 4, IsFigure: true)],
            [
                Row(language[FindingWords.AsPlayed], tried.Played, language), Row(language[FindingWords.Frozen], tried.Frozen, language),
                Row(language[FindingWords.WithReference], tried.Reference, language), Row(language[FindingWords.WithoutReference], tried.WithoutPolicy, language),
                [language.Of(FindingWords.OverSeeds, tried.Seeds), FindingFigures.Points(language, tried.PointsOverSeeds),
                    FindingFigures.Wait(language, tried.WaitOverSeeds), "", ""],
            ]);
    }

    private static IReadOnlyList<string> Row(string way, TriedPlay play, PaperLanguage language) =>
        [way, play.Points is { } points ? language.Number(points) : "–", play.MeanWait is { } wait ? language.Length(wait) : "–",
            language.Of(FindingWords.AnsweredCount, play.Answered, play.Of), FindingFigures.Wait(language, play.AgainstPlayed)];
}
