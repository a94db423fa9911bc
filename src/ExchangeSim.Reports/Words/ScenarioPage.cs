using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

namespace ExchangeSim.Reports.Words;

/// <summary>A scenario at a glance: its question, who takes part, what is in force, what is asked, what happens, what may be changed.</summary>
public static class ScenarioPage
{
    private const int MostRows = 24;

    /// <summary>Writes the page.</summary>
    public static void Write(Page page, Scenario scenario)
    {
        page.Title(scenario.Title);
        if (scenario.Question is { } question) page.Paragraph(question);
        page.Line();
        page.Entry("starts", $"{Say.Local(scenario.Start, scenario.Zone)} {scenario.Zone.Id}");
        page.Entry("length", scenario.Length is { } length ? Say.Time(length) : "until the last reply");
        if (scenario.WarmUp > Duration.Zero) page.Entry("warm-up", Say.Time(scenario.WarmUp) + ", in which requests are not counted");
        if (scenario.WarmUpOrigin == WarmUpOrigin.ToBeFound) page.Entry("warm-up", "found by trial before a run (MSER-5)");
        page.Entry("seed", $"{scenario.Seed}, {Human.Of(scenario.Replications, "replication")}");
        if (scenario.Policy is { } policy) page.Entry("policy", policy);
        Agencies(page, scenario);
        Some(page, "Instruments", scenario.Instruments, InstrumentTable.Of);
        Some(page, "Channels", scenario.Channels, Channels);
        Some(page, "Procedures", scenario.Procedures, Procedures);
        Some(page, "Demand", scenario.Demands, Demands);
        Some(page, "Requests written out", scenario.Requests, r => Requests(r, scenario));
        Some(page, "Open at the start", scenario.OpenAtStart, Stocks);
        Events(page, scenario);
        Some(page, "Only assumed: drawn anew in each replication, the same under every policy", scenario.Uncertainty?.Numbers ?? [], UncertainTable.Of);
        Policies(page, scenario);
    }

    private static void Agencies(Page page, Scenario scenario) => Some(page, "Who takes part", scenario.Agencies, agencies =>
    {
        var table = new TextTable("agency", "zone", ">desks", ">officers", "name");
        foreach (var agency in agencies)
            table.Row(agency.Id, agency.Zone.Id, Human.Count(agency.Desks.Count(d => d.HandledBy is null)),
                Human.Count(agency.Desks.Sum(d => d.Shifts.Sum(s => s.Officers))), agency.Name);
        return table;
    });

    private static TextTable Channels(IEnumerable<Channel> channels)
    {
        var table = new TextTable("channel", "delay", "hours", "name");
        foreach (var channel in channels)
        {
            table.Row(channel.Id, Say.Time(channel.Delay), Say.Hours(channel), channel.Name ?? "");
            foreach (var delay in channel.Delays) table.Row("", Say.Time(delay.Delay), "", Say.Way(delay.From, delay.To));
        }
        return table;
    }

    private static TextTable Procedures(IEnumerable<Procedure> procedures)
    {
        var table = new TextTable("procedure", "name", ">steps", "limits to the final reply");
        foreach (var procedure in procedures)
            table.Row(procedure.Id, procedure.Name ?? "", Human.Count(procedure.Steps.Count),
                string.Join(", ", procedure.Limits.Select(l => $"{Say.Word(l.Key)} {Say.Time(l.Value)}")));
        return table;
    }

    private static TextTable Demands(IEnumerable<Demand> all)
    {
        var demands = all.ToList();
        string[] usual = ["demand", "procedure", "who asks whom", ">requests a week"];
        var changes = demands.Any(demand => DemandWords.InTime(demand).Length > 0);
        var table = new TextTable(changes ? [.. usual, "in time"] : usual);
        foreach (var demand in demands)
        {
            string[] row = [demand.Id, demand.Procedure, DemandWords.Between(demand), DemandWords.PerWeek(demand)];
            table.Row(changes ? [.. row, DemandWords.InTime(demand)] : row);
        }
        return table;
    }

    private static TextTable Requests(IEnumerable<ListedRequest> requests, Scenario scenario)
    {
        var table = new TextTable("request", $"arises, {scenario.Zone.Id}", "from", "to", "procedure", "urgency");
        foreach (var request in requests)
            table.Row(request.Id, Say.Local(request.At, scenario.Zone),
                request.Origin, request.Destination, request.Procedure, Say.Word(request.Urgency));
        return table;
    }

    private static TextTable Stocks(IEnumerable<OpeningStock> stocks)
    {
        var table = new TextTable("which", "procedure", "who asked whom", ">requests", ">mean age", "at step");
        foreach (var stock in stocks)
        {
            var aged = stock.Pairs.SelectMany(pair => pair.Aged).ToList();
            var age = stock.Requests == 0 ? (double?)null : aged.Sum(one => one.Requests * one.Age.Mean) / stock.Requests / 3_600_000;
            table.Row(stock.Id, stock.Procedure, DemandWords.Between(stock.Pairs.Select(pair => pair.Origin), stock.Pairs.Select(pair => pair.Destination)),
                Human.Count(stock.Requests), Human.Time(age), stock.Step ?? "the first of the requested agency");
        }
        return table;
    }

    private static void Events(Page page, Scenario scenario)
    {
        if (scenario.Injects.Count == 0 && scenario.Switches.Count == 0) return;
        page.Heading("What happens meanwhile");
        var column = scenario.Injects.Select(i => i.Id).Concat(scenario.Switches.Keys).Max(Cells.Width) + 2;
        foreach (var inject in scenario.Injects) page.Entry(inject.Id, InjectWords.Of(inject, scenario.Zone), column);
        foreach (var (name, on) in scenario.Switches) page.Entry(name, $"a switch, {(on ? "on" : "off")} at the start", column);
    }

    private static void Policies(Page page, Scenario scenario)
    {
        if (scenario.Policies.Count == 0) return;
        page.Heading("Policies", "to be laid over it with --policy");
        var width = scenario.Policies.Max(p => Cells.Width(p.Id)) + 2;
        foreach (var policy in scenario.Policies)
            page.Entry(policy.Id, policy.Says + (policy.Times is { } times ? $" ({PolicyWords.Of(times, scenario.Zone)})" : ""), width);
    }

    private static void Some<T>(Page page, string heading, IReadOnlyList<T> all, Func<IEnumerable<T>, TextTable> table)
    {
        if (all.Count == 0) return;
        page.Heading(heading, all.Count > MostRows ? $"the first {MostRows} of {Human.Count(all.Count)}" : "");
        page.Table(table(all.Take(MostRows)));
    }
}
