using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>The rooms of an exercise side by side, and every two of them.</summary>
internal static class RoomsSideBySide
{
    // Of more rooms nobody reads the pairs: each against all others says it.
    private const int MostPairs = 15;

    internal static IEnumerable<Block> Of(ExerciseFindings findings, PaperLanguage language)
    {
        if (findings.Compared is not { } compared) yield break;
        yield return new Heading(1, language[FindingWords.SideBySide]);
        yield return new Grid(language[FindingWords.SideBySide],
            [new(language[CommonWords.Room]), new(language[FindingWords.ByPoints], 1, IsFigure: true), new(language[FindingWords.ByWait], 2, IsFigure: true),
                new(language[FindingWords.Right], 2, IsFigure: true), new(language[FindingWords.AgainstOthers], 4, IsFigure: true)],
            [
                .. compared.Rooms.Select(room => (IReadOnlyList<string>)[language.Number(room.Room), room.Points is { } points ? language.Number(points) : "–",
                    room.MeanWait is { } wait ? language.Length(wait) : "–", language.Of(FindingWords.AnsweredCount, room.Right, room.Decisions),
                    FindingFigures.Wait(language, room.Difference)]),
            ]);
        if (findings.Pairs.Count <= MostPairs)
            yield return new Grid(language[FindingWords.Pairs], [new(language[FindingWords.Pairs], 2), new(language[FindingWords.Difference], 4, IsFigure: true)],
                [.. findings.Pairs.Select(pair => (IReadOnlyList<string>)[language.Of(FindingWords.Pair, pair.One, pair.Other), FindingFigures.Wait(language, pair.Difference)])]);
        yield return new Passage(language[FindingWords.SideHint], IsAside: true);
    }
}
