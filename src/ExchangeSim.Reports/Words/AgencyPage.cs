using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>An agency in words: who it is, its desks and their hours, its holidays, what it is party to, who asks it.</summary>
public static class AgencyPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Scenario scenario, Agency agency)
    {
        page.Title($"{agency.Id}: {agency.Name}");
        page.Line();
        foreach (var (language, name) in agency.Names) page.Entry($"in {language}", name);
        page.Entry("country", $"{agency.Country ?? "not said"}, zone {agency.Zone.Id}");
        if (agency.Languages.Count > 0) page.Entry("languages", string.Join(", ", agency.Languages));
        page.Entry("hours", Say.Hours(agency.OfficeHours));
        Desks(page, agency);
        Instruments(page, scenario, agency);
        Demand(page, scenario, agency);
        if (agency.Holidays.Count == 0) return;
        page.Heading("Public holidays");
        page.Paragraph(string.Join(", ", agency.Holidays.Select(h => $"{Say.Date(h.Date)} {h.Name}")), 2);
    }

    private static void Desks(Page page, Agency agency)
    {
        page.Heading("Desks");
        var table = new TextTable("desk", "what it is", ">officers", "hours", "queue, end of shift");
        foreach (var desk in agency.Desks)
        {
            if (desk.HandledBy is { } other) table.Row(desk.Id, desk.Name ?? "", "", $"its work is done by {other}");
            for (var i = 0; i < desk.Shifts.Count; i++)
                table.Row(i == 0 ? desk.Id : "", i == 0 ? desk.Name ?? "" : "", Human.Count(desk.Shifts[i].Officers), Say.Hours(desk.Shifts[i].Hours), i == 0 ? Rules(desk) : "");
        }
        page.Table(table);
    }

    private static string Rules(Desk desk) =>
        Say.Word(desk.Discipline) + ", " + Say.Word(desk.EndOfShift) + (desk.UrgentInterrupts ? ", urgent work interrupts" : "") + (desk.Speed == 1 ? "" : $", speed {Human.Share(desk.Speed)}")
        + (desk.YearlyCostPerOfficer is { } cost ? $", {Human.Count(cost)} an officer a year" : "");

    private static void Instruments(Page page, Scenario scenario, Agency agency)
    {
        var party = scenario.Instruments.Where(i => i.Parties.Contains(agency.Id)).ToList();
        if (party.Count == 0) return;
        page.Heading("Party to");
        page.Table(InstrumentTable.Of(party));
    }

    private static void Demand(Page page, Scenario scenario, Agency agency)
    {
        var asks = new TextTable("demand", "procedure", ">a week", "asks");
        var asked = new TextTable("demand", "procedure", ">a week", "is asked by");
        foreach (var demand in scenario.Demands)
            foreach (var flow in demand.Flows)
            {
                if (flow.Origin == agency.Id) asks.Row(demand.Id, demand.Procedure, DemandWords.PerWeek(demand, flow), DemandWords.Destinations(flow));
                if (flow.Destinations.FirstOrDefault(d => d.Id == agency.Id) is { } share)
                    asked.Row(demand.Id, demand.Procedure, DemandWords.PerWeek(demand, flow, share.Value), flow.Origin);
            }
        page.Heading("Requests");
        if (!asks.IsEmpty) page.Table(asks);
        if (!asked.IsEmpty) page.Table(asked);
    }
}
