using static System.FormattableString;

namespace ExchangeSim.Scenarios.Generation;

/// <summary>Writes the scenario file of a synthetic world, plausible in shape and invented throughout: few large and many small agencies, most traffic inside a region, real
/// time zones and working weeks, desks staffed for the work that comes.</summary>
public static class WorldGenerator
{
    private const string Urgency = "{ urgent: 8 %, very-urgent: 1 % }";
    private const double Quiet = 0.4;
    private const double Quietest = 0.3;

    /// <summary>Writes a world. The same arguments give the same text.</summary>
    /// <param name="output">Where to; lines end with a line feed.</param>
    /// <param name="agencies">How many agencies, 2 to 1,000.</param>
    /// <param name="requests">How many requests are to be expected in its 52 weeks, 1 or more.</param>
    /// <param name="seed">Seed of what is invented, and of the scenario.</param>
    /// <param name="stop">Cancelled where nobody wants the world any more.</param>
    /// <exception cref="OperationCanceledException">It was stopped; part of the world may have been written.</exception>
    public static void Write(TextWriter output, int agencies, long requests, ulong seed, CancellationToken stop = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(agencies, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agencies, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(requests, 1);
        var world = new World(agencies, requests, seed);
        var text = new WorldText(output);
        WriteHead(text, agencies, requests, seed);
        WriteChannels(text, world);
        text.Write(WorldProcedures.Text);
        text.Line("every-agency:");
        text.Line("  desks:");
        text.Line("    ncb: { end-of-shift: hand over }");
        text.Line("    investigation: { name: Investigation department }");
        text.Line("    records: { name: Civil registry }");
        text.Line("    authority: { name: Central authority }");
        text.Line("agencies:");
        for (var i = 0; i < agencies; i++)
        {
            stop.ThrowIfCancellationRequested();
            WriteAgency(text, world, i);
        }
        text.Line("demand:");
        for (var i = 0; i < agencies; i++)
        {
            stop.ThrowIfCancellationRequested();
            foreach (var (procedure, share) in WorldProcedures.Shares) WriteDemand(text, world, i, procedure, share);
        }
    }

    private static void WriteHead(WorldText text, int agencies, long requests, ulong seed)
    {
        text.Line(Invariant($"scenario: A synthetic world of {agencies} fictional agencies"));
        text.Line("question: Where does the time go in a year of a whole world?");
        text.Line("sources:");
        text.Line("  - Fictional throughout; agencies, names and places are made up, and so is every figure.");
        text.Line(Invariant($"  - exchangesim generate --agencies {agencies} --requests {requests} --seed {seed}"));
        text.Line(Invariant($"start: {World.Start:yyyy-MM-dd}"));
        text.Line(Invariant($"length: {World.Weeks} wk"));
        text.Line(Invariant($"seed: {seed}"));
        text.Line("crimes:");
        text.Line("  illicit-drugs: { name: Illicit drug trafficking }");
        text.Line("  trafficking-in-persons: { name: Trafficking in persons }");
        text.Line("  cybercrime: { name: Cybercrime }");
        text.Line("  money-laundering: { name: Money laundering }");
        text.Line("policies:");
        text.Line("  urgent-first:");
        text.Line("    says: Every desk takes urgent requests before others.");
        text.Line("    changes:");
        foreach (var desk in WorldProcedures.Desks) text.Line($"      agencies.*.desks.{desk}.queue: by urgency");
        text.Line("  better-forms:");
        text.Line("    says: A form that asks for everything leaves less to be clarified.");
        text.Line("    changes: { procedures.information.facts.missing-data: 2 % }");
    }

    // Inside a region messages take its own network; the least delay of every channel leaves the agencies half an hour to work on their own.
    private static void WriteChannels(WorldText text, World world)
    {
        var regions = world.Agencies.GroupBy(a => a.Region).Where(g => g.Count() > 1).Select(g => (g.Key.Id, Members: g.Select(a => a.Id).ToList())).ToList();
        text.Line("channels:");
        text.Line("  world-network: { name: World-wide police network, delay: 30 min + exponential(30 min) }");
        text.Line("  central-authorities: { name: Directly between central authorities, delay: \"1 d + lognormal(mean 3 d, cv 0.8)\" }");
        if (regions.Count == 0) return;
        text.Line("  regional-network:");
        text.Line("    name: Networks of the regions");
        text.Line("    delay: 30 min + exponential(10 min)");
        text.Line("    connects:");
        text.Line("      groups:");
        foreach (var (_, members) in regions) text.List("        - [", members, "]");
        text.Line("instruments:");
        foreach (var (id, members) in regions)
        {
            text.Line($"  {id}:");
            text.Line($"    name: Agreement on police cooperation in {id.Replace('-', ' ')} (fictional)");
            text.List("    between: [", members, "]");
            text.Line("    in-force: 2010-01-01");
            text.Line("    opens: [information, nationality-check]");
            text.Line("    channel: { information: regional-network, nationality-check: regional-network }");
        }
    }

    private static void WriteAgency(WorldText text, World world, int index)
    {
        var agency = world.Agencies[index];
        text.Line($"  {agency.Id}: # {agency.Region.Id}");
        text.Line($"    name: {agency.Name} (fictional)");
        text.Line($"    zone: {agency.Zone}");
        text.Line($"    hours: {agency.Region.Hours.Text}");
        text.Line($"    languages: [{string.Join(", ", agency.Languages)}]");
        text.List("    holidays: { ", agency.Holidays.Select((d, i) => Invariant($"{d:yyyy-MM-dd}: Day off {i + 1}")), " }");
        text.Line("    desks:");
        foreach (var line in WorldStaff.Desks(world, index)) text.Line($"      {line}");
    }

    private static void WriteDemand(WorldText text, World world, int origin, string procedure, double share)
    {
        var agency = world.Agencies[origin];
        var (quiet, quietest) = agency.Region.Weekend;
        text.Line($"  {agency.Id}-{procedure}:");
        text.Line($"    procedure: {procedure}");
        text.Line($"    from: {agency.Id}");
        text.Line(Invariant($"    arrivals: {world.PerWeek[origin] * share * 7 / (5 + Quiet + Quietest):0.##########} / wk")); // the rate of a full day; two days have less
        text.Line(Invariant($"    week: {{ {quiet}: {Quiet}, {quietest}: {Quietest} }}"));
        text.Line($"    urgency: {Urgency}");
        text.Line("    crimes: { illicit-drugs: 40 %, cybercrime: 30 %, trafficking-in-persons: 15 %, money-laundering: 15 % }");
        text.List("    to: { ", world.Destinations[origin].Select(d => Invariant($"{world.Agencies[d.Agency].Id}: {d.Share / 100m} %")), " }");
    }
}
