using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>Luck apart from skill of a room.</summary>
internal static class LuckInRoom
{
    /// <summary>The part of the report; nothing where it was not computed.</summary>
    internal static IEnumerable<Block> Of(LuckFindings? luck, PaperLanguage language)
    {
        if (luck is null) yield break;
        yield return new Heading(2, language[FindingWords.Luck]);
        if (luck.Points is null && luck.Wait is null)
        {
            yield return new Passage(language[FindingWords.NothingToCompare]);
            yield break;
        }
        yield return new Grid(language[FindingWords.Luck],
            [new(language[FindingWords.Yardstick], 3), new(language[FindingWords.Reached], 2, IsFigure: true), new(language[FindingWords.Reference], 2, IsFigure: true),
                new(language[FindingWords.LuckIs], 3, IsFigure: true), new(language[FindingWords.SkillIs], 4, IsFigure: true), new(language[FindingWords.Both], 3, IsFigure: true)],
            [.. Rows(luck, language)]);
        yield return new Passage(language.Of(FindingWords.LuckHint, luck.Seeds), IsAside: true);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(LuckFindings luck, PaperLanguage language)
    {
        if (luck.Points is { } points)
            yield return [language[FindingWords.ByPoints], language.Number(points.Played), language.Number(points.Reference), Share(points.Luck.Share, language),
                FindingFigures.Points(language, points.Skill), Share(points.Place.Share, language)];
        if (luck.Wait is { } wait)
            yield return [language[FindingWords.ByWait], language.Length(wait.Played), language.Length(wait.Reference), Share(wait.Luck.Share, language),
                FindingFigures.Wait(language, wait.Skill), Share(wait.Place.Share, language)];
    }

    private static string Share(ShareInterval share, PaperLanguage language) =>
        language.Of(FindingWords.Within, language.Share(share.Share), language.Share(share.Low), language.Share(share.High));
}
