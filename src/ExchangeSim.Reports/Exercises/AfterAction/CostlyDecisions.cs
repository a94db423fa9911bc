using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>The decisions of a room to talk about, as the debriefing's page has them: each of them put right while the others decide as they did.</summary>
internal static class CostlyDecisions
{
    // As many as a class can talk about.
    private const int Most = 5;

    internal static IEnumerable<Block> Of(RoomFacts room, PaperLanguage language, IReadOnlyList<Counterfactual> regrets)
    {
        if (regrets.Count == 0) yield break;
        yield return new Heading(2, language[ReportWords.Costly]);
        yield return new Grid(language[ReportWords.Costly],
            [new(language[CommonWords.When]), new(language[CommonWords.Seat]), new(language[CommonWords.Request]), new(language[ReportWords.Decided], 3),
                new(language[ReportWords.Instead], 3), new(language[ReportWords.PointsGained], 2, IsFigure: true), new(language[ReportWords.WaitSaved], 2, IsFigure: true)],
            [
                .. regrets.Take(Most).Select(regret => (IReadOnlyList<string>)[room.At(regret.Decision.At), room.Names.Seat(regret.Decision.Open.Seat),
                    room.Reference(regret.Decision.Open.Pending.Root), room.Choice(regret.Decision, regret.Decision.Choice), Instead(room, regret, language),
                    Signed(regret.PointsChange ?? 0, language.Number(Math.Abs(regret.PointsChange ?? 0))),
                    Signed(regret.WaitChange, language.Length(Math.Abs(regret.WaitChange)))]),
            ]);
        if (regrets.Count > Most) yield return new Passage(language.Of(FindingWords.CostlyMore, language.Number(regrets.Count - Most)), IsAside: true);
        yield return new Passage(language[ReportWords.CostlyHint], IsAside: true);
        if (room.Room.World.Time < room.Room.Planned.End) yield return new Passage(language[FindingWords.GoesOn], IsAside: true);
    }

    // What is avoided comes first: the lawful way may well make a request wait.
    private static string Instead(RoomFacts room, Counterfactual regret, PaperLanguage language)
    {
        var choice = room.Choice(regret.Decision, regret.Choice);
        return regret.IsBreach ? $"{choice} ({language[FindingWords.AvoidsBreach]})" : choice;
    }

    private static string Signed(double change, string amount) => change < 0 ? "−" + amount : change > 0 ? "+" + amount : amount;
}
