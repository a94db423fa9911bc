using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>The events of an iCalendar file as they stand in it: those of one id together, since one may move or cancel a day of another.</summary>
/// <param name="Spot">Where the first of them begins.</param>
/// <param name="Text">Their lines.</param>
internal sealed record CalendarBlock(Spot Spot, string Text)
{
    private const string Begin = "BEGIN:VEVENT", End = "END:VEVENT", Uid = "UID:";

    /// <summary>The blocks of a file, in its order; what is wrong is reported and left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">How many events there may be.</param>
    /// <param name="problems">Receives what is wrong.</param>
    internal static IReadOnlyList<CalendarBlock> Of(SourceText file, int most, ProblemList problems)
    {
        var (events, lines) = (new List<(Spot Spot, string Id, List<string> Lines)>(), file.Text.Split('\n'));
        List<string>? open = null;
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].TrimEnd('\r', ' ');
            if (line.Equals(Begin, StringComparison.OrdinalIgnoreCase))
            {
                if (open is not null) break;
                if (events.Count == most)
                {
                    problems.Error(new Spot(file.File, at + 1, 1), $"the calendar has more than {most} events", "leave out those that are no holidays");
                    return [];
                }
                events.Add((new Spot(file.File, at + 1, 1), "", open = []));
            }
            open?.Add(line);
            if (open is not null && line.StartsWith(Uid, StringComparison.OrdinalIgnoreCase)) events[^1] = events[^1] with { Id = line[Uid.Length..].Trim() };
            if (line.Equals(End, StringComparison.OrdinalIgnoreCase)) open = null;
        }
        if (open is not null) problems.Error(events[^1].Spot, "this event has no end", "the file may be cut short: save it again");
        return [.. events.Where(one => one.Lines[^1].Equals(End, StringComparison.OrdinalIgnoreCase)).Select((one, number) => (Event: one, number))
            .GroupBy(one => one.Event.Id.Length > 0 ? one.Event.Id : $"\n{one.number}")
            .Select(group => new CalendarBlock(group.First().Event.Spot, string.Concat(group.SelectMany(one => one.Event.Lines).Select(line => line + "\r\n"))))];
    }
}
