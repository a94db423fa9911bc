using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>The decisions of a room that went against what the file bore out.</summary>
internal static class AgainstFile
{
    private const int Most = 15;

    /// <summary>A table of them, what weighs most first; where there are many, the rest by their number.</summary>
    internal static IEnumerable<Block> Of(RoomFacts room, PaperLanguage language)
    {
        yield return new Heading(2, language[ReportWords.DecisionsToTalk]);
        var against = room.Decisions.Where(taken => taken.By == DecidedBy.Person && !taken.IsReference).OrderBy(taken => Weight(room, taken)).ThenBy(taken => taken.At).ToList();
        if (against.Count == 0)
        {
            yield return new Passage(language[ReportWords.NoneAgainst]);
            yield break;
        }
        yield return new Grid(language[ReportWords.DecisionsToTalk],
            [new(language[CommonWords.When]), new(language[CommonWords.Seat]), new(language[CommonWords.Request]), new(language[ReportWords.Decided], 3),
                new(language[ReportWords.FileBore], 3), new(language[ReportWords.Follows], 3)],
            [
                .. against.Take(Most).Select(taken => (IReadOnlyList<string>)[room.At(taken.At), room.Names.Seat(taken.Open.Seat), room.Reference(taken.Open.Pending.Root),
                    room.Choice(taken, taken.Choice), room.Choice(taken, taken.Open.Pending.Reference), Follows(room, taken, language)]),
            ]);
        if (against.Count > Most) yield return new Passage(language.Of(ReportWords.MoreMoments, language.Number(against.Count - Most)), IsAside: true);
    }

    // Breaches need the most talk, then what the other side complains of.
    private static int Weight(RoomFacts room, TakenDecision taken) => room.Room.World.Consequences.FirstOrDefault(one => one.Decision.Open.Id == taken.Open.Id) switch
    {
        { What.IsBreach: true } => 0, { ComplaintAt: not null } => 1, { ClosesChannel: true } => 0, _ => 2,
    };

    private static string Follows(RoomFacts room, TakenDecision taken, PaperLanguage language)
    {
        if (room.Room.World.Consequences.FirstOrDefault(one => one.Decision.Open.Id == taken.Open.Id) is not { } follows) return "–";
        var kinds = new List<string>();
        if (follows.What.IsBreach) kinds.Add(language[ReportWords.Breach]);
        if (follows.ComplaintAt is not null) kinds.Add(language[ReportWords.Complaint]);
        return string.Join(", ", kinds) is { Length: > 0 } all ? $"{all}: {language.Of(follows.What.Says)}" : language.Of(follows.What.Says);
    }
}
