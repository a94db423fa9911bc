using ExchangeSim.Model;
using ExchangeSim.Reports.Sqlite;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Tests.Sqlite;

/// <summary>Ten agencies, three procedures and some thousand requests with all that can be said of one, written as a run writes them.</summary>
internal sealed class ManyRequests
{
    private const int Agencies = 10, Procedures = 3;
    private const long Hour = 3_600_000;

    private readonly Random _random = new(20260101);

    internal ManyRequests(int count) => All = [.. Enumerable.Range(1, count).Select(Request)];

    internal static Scenario Scenario { get; } = Example.Scenario with
    {
        Agencies = [.. Enumerable.Range(0, Agencies).Select(i => Example.Scenario.Agencies[0] with { Id = $"agency-{i}" })],
        Procedures = [.. Enumerable.Range(0, Procedures).Select(i => Example.Information with { Id = $"procedure-{i}" })],
        Demands = [Example.Scenario.Demands[0] with { Procedure = "procedure-0" }],
        Requests = [],
    };

    internal IReadOnlyList<(ClosedRequest Request, TraceSegment[] Life)> All { get; }

    internal void WriteTo(string path)
    {
        using var database = new RunDatabase(path, Scenario);
        for (var i = 0; i < All.Count; i++)
        {
            var (request, life) = All[i];
            database.Add(i % 7, in request, life);
        }
        database.Complete(Example.Report with { Scenario = Scenario });
    }

    private (ClosedRequest Request, TraceSegment[] Life) Request(int number)
    {
        var sent = _random.Next(20) == 0 ? -1 : _random.Next(300 * 24) * Hour + _random.Next(1000);
        var request = Example.Closed(number, sent, Math.Max(sent, 0) + _random.Next(1, 400) * Hour / 7);
        request.Requesting = (short)_random.Next(Agencies);
        request.Requested = (short)((request.Requesting + _random.Next(1, Agencies)) % Agencies);
        request.Procedure = (short)_random.Next(Procedures);
        request.Crime = (short)_random.Next(-1, 1);
        request.Outcome = (Outcome)_random.Next(6);
        request.Step = (short)(request.Outcome == Outcome.Refused ? 5 : 4);
        request.Limit = _random.Next(3) * 100 * Hour / 3;
        return (request, [.. Enumerable.Range(0, _random.Next(1, 7)).Select(_ => Segment(request))]);
    }

    private TraceSegment Segment(ClosedRequest request) => new()
    {
        Request = request.Key, Life = request.Key, From = _random.Next(1000) * Hour, To = (1000 + _random.Next(1000)) * Hour, Agency = (short)_random.Next(Agencies),
        Desk = (short)_random.Next(-1, 2), Procedure = request.Procedure, Step = (short)_random.Next(3), Kind = (TraceKind)_random.Next(10), Part = LatencyPart.Work,
    };
}
