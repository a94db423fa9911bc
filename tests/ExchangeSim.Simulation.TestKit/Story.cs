using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>The life of one listed request as text, a line for each stretch of it; times are hours and minutes from the start, nested lives are indented.</summary>
public static class Story
{
    /// <summary>Runs a scenario and tells the life of a listed request in it.</summary>
    public static string Of(Scenario scenario, string request = "one") => Of(Recorder.Run(scenario, Recorder.Traced(scenario)), scenario, request);

    public static string Of(Recorder run, Scenario scenario, string request = "one")
    {
        var key = StableHash.Of($"request/{request}");
        var lines = run.Trace.Where(s => s.Request == key).OrderBy(s => s.From).ThenBy(s => s.To).ThenBy(s => s.Depth).Select(s => Line(s, scenario)).ToList();
        var end = run.Requests.Single(r => r.Key == key);
        if (end.Outcome == Outcome.Open) lines.Add("open");
        return string.Join('\n', lines);
    }

    private static string Line(TraceSegment s, Scenario scenario)
    {
        var agency = scenario.Agencies[s.Agency];
        var step = scenario.Procedures[s.Procedure].Steps[s.Step].Id;
        var times = s.From == s.To ? Time(s.From) : $"{Time(s.From)}-{Time(s.To)}";
        var what = s.Kind switch
        {
            TraceKind.Arisen => "arisen",
            TraceKind.Decided => $"decided {step} for case {s.Detail}",
            TraceKind.Closed => $"closed {step} ({(Outcome)s.Detail})",
            TraceKind.Sent when s.Detail > 0 => $"sent {step}, lost {s.Detail}",
            _ => $"{s.Kind.ToString().ToLowerInvariant()} {step}",
        };
        var where = s.Desk < 0 ? agency.Id : $"{agency.Id}.{agency.Desks[s.Desk].Id}";
        return $"{new string(' ', 2 * s.Depth)}{times} {what} at {where}{(s.From == s.To || s.Part == Usual(s.Kind) ? "" : $" as {s.Part}")}";
    }

    private static LatencyPart Usual(TraceKind kind) => kind switch
    {
        TraceKind.Sent => LatencyPart.Transit,
        TraceKind.Waited => LatencyPart.Queueing,
        TraceKind.Worked => LatencyPart.Work,
        TraceKind.Rested => LatencyPart.Suspended,
        TraceKind.Joined => LatencyPart.WaitingForThirdAgency,
        _ => LatencyPart.ExternalWait,
    };

    private static string Time(long milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 3_600_000}:{milliseconds / 60_000 % 60:00}")
            + (milliseconds % 60_000 == 0 ? "" : $"+{milliseconds % 60_000} ms");
}
