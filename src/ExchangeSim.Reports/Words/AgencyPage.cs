using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

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
        foreach (var costs in agency.Desks.Where(d => d.YearlyCostPerOfficer is not null).GroupBy(d => d.YearlyCostPerOfficer!.Value))
        {
            var desks = costs.Count() == agency.Desks.Count(d => d.HandledBy is null) ? "every desk" : string.Join(", ", costs.Select(d => d.Id));
            page.Entry("cost", $"{Human.Count(costs.Key)} {scenario.Currency} an officer a year ({desks})");
        }
        Desks(page, agency);
        if (OtherHoursTable.Of(scenario, agency) is { IsEmpty: false } others)
        {
            page.Heading("Other hours", "during the run");
            page.Table(others);
        }
        Instruments(page, scenario, agency);
        Demand(page, scenario, agency);
        var holidays = agency.Holidays.Where(h => IsWithin(scenario, agency, h.Date)).Select(h => $"{Say.Date(h.Date)} {h.Name}").ToList();
        if (holidays.Count == 0) return;
        page.Heading("Public holidays", "during the run");
        page.Paragraph(string.Join(", ", holidays), 2);
    }

    private static bool IsWithin(Scenario scenario, Agency agency, LocalDate date) =>
        date >= scenario.Start.InZone(agency.Zone).Date && (scenario.Length is not { } length || date <= (scenario.Start + length).InZone(agency.Zone).Date);

    private static void Desks(Page page, Agency agency)
    {
        page.Heading("Desks", "work in hand is suspended at the end of a shift, unless it says otherwise");
        var table = new TextTable("desk", ">officers", "hours", "queue", "what it is");
        foreach (var desk in agency.Desks)
        {
            if (desk.HandledBy is { } other) table.Row(desk.Id, "", $"its work is done by {other}", "", desk.Name ?? "");
            foreach (var (i, shift) in desk.Shifts.Index())
                table.Row(i == 0 ? desk.Id : "", Human.Count(shift.Officers), Say.Hours(shift.Hours), i == 0 ? Say.Word(desk.Discipline) : "", i == 0 ? What(desk) : "");
        }
        page.Table(table);
    }

    private static string What(Desk desk)
    {
        var rules = new List<string>();
        if (desk.EndOfShift != EndOfShift.Suspend) rules.Add($"{Say.Word(desk.EndOfShift)} at the end of the shift");
        if (desk.UrgentInterrupts) rules.Add("urgent work interrupts");
        if (desk.Speed != 1) rules.Add($"speed {ScenarioFacts.PerCent(desk.Speed)}");
        if (desk.OnLeave > 0) rules.Add($"{ScenarioFacts.PerCent(desk.OnLeave)} on leave");
        return (desk.Name ?? "") + (rules.Count > 0 ? $" ({string.Join(", ", rules)})" : "");
    }

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
