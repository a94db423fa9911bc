using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>A period of the calendar in the time of a run, and which requests are counted in it. What it counts is what the tables by calendar have.</summary>
internal sealed class CountedTime
{
    private readonly CountedBy _by;
    private readonly long _begins, _ends, _last;

    internal CountedTime(Scenario scenario, CalendarCount count)
    {
        long TimeOf(NodaTime.Instant instant) => (long)(instant - scenario.Start).TotalMilliseconds;
        (_by, _begins, _ends) = (count.By, TimeOf(count.Begins(scenario.Zone)), TimeOf(count.Ends(scenario.Zone)));
        _last = scenario.Length is { } length ? (long)length.TotalMilliseconds - 1 : long.MaxValue;
    }

    /// <summary>Whether it counts a request that was sent.</summary>
    internal bool Has(in ClosedRequest request)
    {
        // What happens at the very end of a run lies in what that ends.
        var isOpen = request.Outcome == Outcome.Open;
        var closed = isOpen ? long.MaxValue : Math.Min(request.ClosedAt, _last);
        var sent = Math.Min(request.SentAt, isOpen ? Math.Min(_last, Math.Max(0, request.ClosedAt - 1)) : closed);
        return _by switch
        {
            CountedBy.Sent => IsIn(sent),
            CountedBy.Open => sent < _ends && closed >= _ends,
            CountedBy.Closed => IsIn(closed),
            CountedBy.Answered => request.Outcome is Outcome.Answered or Outcome.PartlyAnswered && IsIn(closed),
            CountedBy.Refused => request.Outcome == Outcome.Refused && IsIn(closed),
            CountedBy.Withdrawn => request.Outcome == Outcome.Withdrawn && IsIn(closed),
            CountedBy.Lapsed => request.Outcome == Outcome.Lapsed && IsIn(closed),
            _ => throw new ArgumentOutOfRangeException(nameof(request)),
        };
    }

    private bool IsIn(long time) => time >= _begins && time < _ends;
}
