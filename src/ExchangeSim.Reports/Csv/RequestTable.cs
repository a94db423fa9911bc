using ExchangeSim.Model;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Csv;

/// <summary>The table of requests: a row per counted request. What did not happen is missing.</summary>
internal static class RequestTable
{
    private const double MillisecondsPerHour = 3_600_000;

    internal static readonly TableShape Shape = new("requests", "A row for each request that counts.",
    [
        Word("request", "its name, which the command trace understands"), Whole("replication", "from 1"), Word("procedure_name", "the procedure it follows"),
        Word("from_agency", "who asks"), Word("to_agency", "who is asked"), Word("crime", "what it is about"), Word("urgency", "routine, urgent or very-urgent"),
        Word("outcome", "how it ended; open: not yet when the run ended"), Word("ground", "why it was refused"),
        Time("arisen_utc", "when it arose at the requesting agency"), Time("sent_utc", "when it was first sent; its latency starts here"),
        Time("acknowledged_utc", "when the acknowledgement arrived"), Time("first_reply_utc", "when the first substantive reply arrived"), Time("closed_utc", "when it closed"),
        Number("latency_hours", "from sending to closing; of an open request its age when the run ended"),
        Number("working_latency_hours", "the same, counted in the requested agency's office hours"), Number("limit_hours", "its time limit, from sending"),
        .. PartNames.All.Select(part => Number(PartNames.Column(part), $"part of its latency: {PartNames.Words(part)}")),
    ]);

    internal static void Add(IRowWriter rows, Scenario scenario, int replication, in ClosedRequest request)
    {
        rows.Add(RequestName.Of(scenario, request)).Add(replication + 1L).Add(scenario.Procedures[request.Procedure].Id)
            .Add(scenario.Agencies[request.Requesting].Id).Add(scenario.Agencies[request.Requested].Id)
            .Add(request.Crime < 0 ? null : scenario.Crimes[request.Crime].Id).Add(ValueNames.Of(request.Urgency)).Add(ValueNames.Of(request.Outcome))
            .Add(ValueNames.Ground(scenario, request))
            .Add(At(scenario, request.ArisenAt)).Add(At(scenario, request.SentAt)).Add(At(scenario, request.AcknowledgedAt)).Add(At(scenario, request.FirstReplyAt))
            .Add(request.Outcome == Outcome.Open ? (Instant?)null : At(scenario, request.ClosedAt))
            .Add(request.WasSent ? request.Latency / MillisecondsPerHour : (double?)null).Add(request.WasSent ? request.WorkingLatency / MillisecondsPerHour : (double?)null)
            .Add(request.Limit > 0 ? request.Limit / MillisecondsPerHour : (double?)null);
        for (var part = 0; part < LatencyParts.Count; part++) rows.Add(request.WasSent ? request.Parts[part] / MillisecondsPerHour : (double?)null);
        rows.End();
    }

    private static Instant? At(Scenario scenario, long milliseconds) => milliseconds < 0 ? null : scenario.Start + Duration.FromMilliseconds(milliseconds);
}
