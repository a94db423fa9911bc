using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>The few decisions of a room that cost most: each of them put right while the others decide as they did.</summary>
internal static class CostlyDecisions
{
    // As many as a class can talk about.
    private const int Most = 5;

    internal static IEnumerable<Block> Of(RoomFacts room, PaperLanguage language, IReadOnlyList<Counterfactual> regrets)
    {
        var costly = regrets.Where(regret => !regret.Decision.Open.IsQuestion && (regret.WaitChange < 0 || regret.PointsChange > 0)).Take(Most).ToList();
        if (costly.Count == 0) yield break;
        yield return new Heading(2, language[ReportWords.Costly]);
        yield return new Grid(language[ReportWords.Costly],
            [new(language[CommonWords.When]), new(language[CommonWords.Seat]), new(language[CommonWords.Request]), new(language[ReportWords.Decided], 3),
                new(language[ReportWords.Instead], 3), new(language[ReportWords.WaitSaved], 2, IsFigure: true), new(language[ReportWords.PointsGained], 2, IsFigure: true)],
            [
                .. costly.Select(regret => (IReadOnlyList<string>)[room.At(regret.Decision.At), room.Names.Seat(regret.Decision.Open.Seat),
                    room.Reference(regret.Decision.Open.Pending.Root), room.Choice(regret.Decision, regret.Decision.Choice), room.Choice(regret.Decision, regret.Choice),
                    Signed(regret.WaitChange < 0, language.Length(Math.Abs(regret.WaitChange))),
                    Signed(regret.PointsChange < 0, language.Number(Math.Abs(regret.PointsChange ?? 0)))]),
            ]);
        yield return new Passage(language[ReportWords.CostlyHint], IsAside: true);
    }

    private static string Signed(bool isLess, string amount) => isLess ? "−" + amount : amount;
}
