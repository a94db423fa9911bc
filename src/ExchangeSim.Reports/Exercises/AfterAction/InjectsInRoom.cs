using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>What happened in a room beside its requests: injects of the plan and of its scenario, and the news and events that the instructor wrote.</summary>
internal static class InjectsInRoom
{
    internal static IEnumerable<Block> Of(RoomFacts room, PaperLanguage language)
    {
        var begin = room.InstantOf(room.Room.Planned.Begin);
        var planned = InjectRow.Of(room.Room).Where(row => row.BegunAt >= begin)
            .Select(row => (At: row.BegunAt!.Value, What: language.Of(row.Title), Expected: language.Of(row.Expects)));
        var written = WrittenRow.Of(room.Room, int.MaxValue).Select(row => (row.At, What: What(room, row, language), Expected: language[EventWords.ByInstructor]));
        var all = planned.Concat(written).OrderBy(one => one.At).ToList();
        if (all.Count == 0) yield break;
        yield return new Grid(language[ReportWords.Injects], [new(language[CommonWords.When]), new(language[HandbookWords.Inject], 3), new(language[HandbookWords.Expected], 4)],
            [.. all.Select(one => (IReadOnlyList<string>)[room.At(one.At), one.What, one.Expected])]);
    }

    private static string What(RoomFacts room, WrittenRow row, PaperLanguage language)
    {
        if (row.Event is not { } kind) return language.Of(EventWords.News, row.From ?? "", room.Names.Seats(row.To), row.Text ?? "");
        var what = kind switch
        {
            EventKind.Outage => language.Of(EventWords.Outage, room.Names.Channel(row.Subject ?? "")),
            EventKind.Staffing => language.Of(EventWords.Staffing, room.Names.Agency(row.Subject ?? ""), Signed(row.Officers, language)),
            EventKind.Surge => language.Of(EventWords.Surge, language.Number(row.Factor)),
            EventKind.EntryIntoForce => language.Of(EventWords.InForce, room.Names.Basis(row.Subject ?? "")),
            _ => throw new InvalidOperationException($"{kind} is no event"),
        };
        return row.Until is { } until ? $"{what} ({language.Length((until - row.At).TotalMilliseconds)})" : what;
    }

    private static string Signed(int officers, PaperLanguage language) => (officers < 0 ? "−" : "+") + language.Number(Math.Abs(officers));
}
