using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>How a request ended in one run.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Outcome">How; open if it had not ended by the end of the run.</param>
/// <param name="Ground">The ground of a refusal, or null.</param>
/// <param name="SentAt">When it was sent, simulated milliseconds; −1: never.</param>
/// <param name="ClosedAt">When it ended; null: it is open.</param>
public sealed record RequestEnd(ulong Key, Outcome Outcome, string? Ground, long SentAt, long? ClosedAt)
{
    /// <summary>Time from sending to an answer, or null where there was none.</summary>
    public long? TimeToAnswer => Outcome is Outcome.Answered or Outcome.PartlyAnswered ? ClosedAt - SentAt : null;

    /// <summary>The wait for an answer within a horizon: what is refused, lapsed, withdrawn or never answered counts the whole horizon. Milliseconds.</summary>
    public long WaitWithin(long horizon) => Math.Min(TimeToAnswer ?? horizon, horizon);

    /// <summary>How it had ended when the run had come to a time: what ended later was open then.</summary>
    /// <param name="time">Everything before it had happened, simulated milliseconds.</param>
    public RequestEnd By(long time)
    {
        var then = ClosedAt < time ? this : this with { Outcome = Outcome.Open, Ground = null, ClosedAt = null };
        return then with { SentAt = SentAt < time ? SentAt : -1 };
    }

    /// <summary>The end of a request in a world.</summary>
    public static RequestEnd Of(RequestRecord request, Scenario scenario)
    {
        if (request is { Closed: null, Closing: null }) return new RequestEnd(request.Key, Outcome.Open, null, -1, null);
        var ground = request is { Outcome: Outcome.Refused, Closing: { } closing } ? (scenario.Procedures[closing.Procedure].Steps[closing.Step] as CloseStep)?.Ground : null;
        return new RequestEnd(request.Key, request.Outcome, ground, FirstSent(request), request.EndedAt);
    }

    private static long FirstSent(RequestRecord request)
    {
        if (request.Closed is { } closed) return closed.SentAt;
        return request.Segments.FirstOrDefault(segment => segment is { Kind: TraceKind.Sent, Depth: 0 }) is { Kind: TraceKind.Sent } sent ? sent.From : -1;
    }
}
