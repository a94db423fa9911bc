using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Runs;

/// <summary>A scenario of two agencies and two procedures, and requests of it made by hand.</summary>
internal static class TwoAgencies
{
    internal const long Hour = 3_600_000;

    internal static readonly Scenario Scenario = new()
    {
        Id = "two", Title = "Two agencies", Start = Instant.FromUtc(2022, 1, 3, 0, 0), Length = Duration.FromDays(7),
        Agencies = [AgencyOf("vietnam"), AgencyOf("laos")],
        Channels = [new Channel { Id = "wire", Delay = Distribution.Exactly(60_000) }],
        Procedures = [ProcedureOf("information"), ProcedureOf("extradition")],
        Demands = [new Demand { Id = "routine", Procedure = "information", Flows = [new DemandFlow("vietnam", 1e-6, [new Share("laos", 1)])] }],
        Requests = [new ListedRequest("the-van", Instant.FromUtc(2022, 1, 4, 0, 0), "laos", "vietnam", "extradition", null, Urgency.Urgent)],
    };

    private static Agency AgencyOf(string id) => new()
    {
        Id = id, Name = id, Zone = DateTimeZone.Utc, OfficeHours = WeeklyHours.RoundTheClock,
        Desks = [new Desk { Id = "ncb", Shifts = [new Shift("day", 2, WeeklyHours.RoundTheClock), new Shift("night", 1, WeeklyHours.RoundTheClock)] }],
    };

    private static Procedure ProcedureOf(string id) => new()
    {
        Id = id, Channel = "wire",
        Steps =
        [
            new SendStep { Id = "submit", To = Side.Requested, Then = "answered" },
            new CloseStep { Id = "answered", Outcome = Outcome.Answered },
            new CloseStep { Id = "no-treaty", Outcome = Outcome.Refused, Ground = "no-treaty" },
            new CloseStep { Id = "still-no-treaty", Outcome = Outcome.Refused, Ground = "no-treaty" },
        ],
    };

    /// <summary>A request of the demand, sent at hour 0 and closed after so many hours, half of them queueing and half work.</summary>
    internal static ClosedRequest Request(double hours, Outcome outcome = Outcome.Answered)
    {
        var latency = (long)(hours * Hour);
        var request = new ClosedRequest
        {
            Key = (ulong)latency, Number = 1, SentAt = 0, AcknowledgedAt = -1, FirstReplyAt = -1, ClosedAt = latency, WorkingLatency = latency / 4,
            Requesting = 0, Requested = 1, Step = 1, Crime = -1, Outcome = outcome,
        };
        request.Parts[LatencyPart.Queueing] = latency / 2;
        request.Parts[LatencyPart.Work] = latency - latency / 2;
        return request;
    }

    internal static FiguresCollector Collected(params ClosedRequest[] requests)
    {
        var collector = new FiguresCollector(Scenario);
        collector.OnClosed(requests);
        return collector;
    }

    internal static RunResult Result(ulong fingerprint = 0xABC, bool isComplete = true) => new(
        fingerprint, 24 * 7 * Hour, Events: 100, Windows: 10,
        [new DeskFigures(1, 0, OnDuty: 100 * Hour, Busy: (long)fingerprint % 100 * Hour, Overtime: Hour, QueueArea: 50.0 * Hour, Observed: 100 * Hour, Started: 4,
            TotalWait: 8.0 * Hour, 3)],
        [new Charge(1, 0, 0, 1, LatencyPart.Queueing, 5 * Hour), new Charge(0, -1, 0, 0, LatencyPart.Transit, Hour)], isComplete);
}
