using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>Hours that are others on some days of a run, in words.</summary>
internal static class OtherHoursTable
{
    /// <summary>Those of the offices, and those of desks that differ from them.</summary>
    internal static TextTable Of(Scenario scenario, Agency agency)
    {
        var table = new TextTable("from", "to", "whose", "hours");
        var offices = Lines(scenario, agency, agency.OfficeHours);
        Rows(table, scenario, agency, agency.OfficeHours, "the offices");
        foreach (var desk in agency.Desks)
            foreach (var shift in desk.Shifts.Where(shift => !Lines(scenario, agency, shift.Hours).SequenceEqual(offices)))
                Rows(table, scenario, agency, shift.Hours, desk.Shifts.Count > 1 ? $"{desk.Id}, {shift.Id}" : desk.Id);
        return table;
    }

    /// <summary>Each stretch of days in a line.</summary>
    internal static IReadOnlyList<string> Lines(Scenario scenario, Agency agency, WeeklyHours hours) =>
        [.. InRun(scenario, agency, hours).Select(other => $"{Say.Date(other.First)} to {Say.Date(other.Last)}: {Say.Hours(other.Hours)}")];

    private static void Rows(TextTable table, Scenario scenario, Agency agency, WeeklyHours hours, string whose)
    {
        foreach (var other in InRun(scenario, agency, hours)) table.Row(Say.Date(other.First), Say.Date(other.Last), whose, Say.Hours(other.Hours));
    }

    private static IEnumerable<OtherHours> InRun(Scenario scenario, Agency agency, WeeklyHours hours) => hours.Others.Where(other =>
        other.Last >= scenario.Start.InZone(agency.Zone).Date && (scenario.Length is not { } length || other.First <= (scenario.Start + length).InZone(agency.Zone).Date));
}
