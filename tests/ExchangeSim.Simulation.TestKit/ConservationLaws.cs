using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>What holds of every run that is over, whatever happened in it: nothing is lost, nothing is reported twice, and time adds up.</summary>
public static class ConservationLaws
{
    /// <summary>The first law that a run breaks, in words; null: it keeps them all.</summary>
    /// <param name="scenario">The scenario that ran.</param>
    /// <param name="run">All that was reported of it, with the trace of every request.</param>
    public static string? BrokenBy(Scenario scenario, Recorder run)
    {
        try
        {
            var check = new ReportCheck(scenario, withLetters: true);
            check.Check(run.Requests.ToArray());
            check.Check(run.Trace.ToArray());
            check.Check(run.Result);
        }
        catch (InvalidDataException refusal)
        {
            return refusal.Message;
        }
        return Requests(scenario, run) ?? Charges(run) ?? Lives(run) ?? Desks(run);
    }

    private static string? Requests(Scenario scenario, Recorder run)
    {
        if (run.Requests.GroupBy(r => r.Key).FirstOrDefault(key => key.Count() > 1) is { } twice) return $"request {twice.Key:x16} closes twice";
        if (run.Requests.Any(r => r.Outcome == Outcome.Open && r.ClosedAt != run.Result.EndedAt)) return "a request is open at another time than the end";
        if (scenario.WarmUp > NodaTime.Duration.Zero) return null; // what arose in it is not reported
        foreach (var stream in run.Requests.Where(r => r.Demand >= 0).GroupBy(r => (r.Demand, r.Requesting)))
            if (!stream.Select(r => r.Number).Order().SequenceEqual(Enumerable.Range(1, stream.Count()).Select(n => (long)n)))
                return $"stream {stream.Key} reports {string.Join(' ', stream.Select(r => r.Number).Order())}";
        var listed = scenario.Requests.Count(r => r.At < scenario.Start + scenario.Length);
        return run.Requests.Count(r => r.Demand < 0) is var reported && reported != listed ? $"{reported} of {listed} listed requests are reported" : null;
    }

    private static string? Charges(Recorder run)
    {
        for (var part = 0; part < LatencyParts.Count; part++)
        {
            var (spent, charged) = (run.Requests.Where(r => r.WasSent).Sum(r => r.Parts[(LatencyPart)part]), run.Result.Charges.Where(c => (int)c.Part == part)
                .Sum(c => c.Milliseconds));
            if (spent != charged) return $"requests spent {spent} ms in {(LatencyPart)part}, and {charged} ms are charged";
        }
        return null;
    }

    private static string? Lives(Recorder run)
    {
        var lives = run.Trace.GroupBy(s => (s.Request, s.Life)).ToDictionary(life => life.Key, life => life.OrderBy(s => s.From).ThenBy(s => s.To).ToArray());
        foreach (var ((request, _), life) in lives)
            for (var i = 1; i < life.Length; i++)
                if (life[i - 1].To != life[i].From) return $"a life of request {request:x16} ends at {life[i - 1].To} and goes on at {life[i].From}";
        foreach (var request in run.Requests)
        {
            if (!lives.TryGetValue((request.Key, request.Key), out var life)) return $"request {request.Key:x16} has no trace";
            if (life[0].From != request.ArisenAt || life.All(s => s.Kind != TraceKind.Arisen)) return $"request {request.Key:x16} arises in its trace when it did not";
            if (life[^1].To != request.ClosedAt) return $"request {request.Key:x16} closes at {request.ClosedAt}, and in its trace at {life[^1].To}";
            if (request.Outcome != Outcome.Open != life.Any(s => s.Kind == TraceKind.Closed)) return $"request {request.Key:x16} closes in its trace only, or not there";
        }
        return null;
    }

    private static string? Desks(Recorder run)
    {
        foreach (var desk in run.Result.Desks)
        {
            var periods = run.Result.Periods.Where(p => p.Agency == desk.Agency && p.Desk == desk.Desk).ToArray();
            if (periods.Sum(p => p.OnDuty) != desk.OnDuty || periods.Sum(p => p.Busy) != desk.Busy || periods.Sum(p => (double)p.QueueArea) != desk.QueueArea)
                return $"{desk}: its periods do not sum to it";
            if (periods.Any(p => p.OnDuty < 0 || p.Busy < 0 || p.QueueArea < 0)) return $"{desk}: a period of it has less than nothing";
            if (desk.LongestQueue < desk.QueueArea / Math.Max(1, desk.Observed)) return $"{desk}: its queue was longer than ever";
        }
        return null;
    }
}
