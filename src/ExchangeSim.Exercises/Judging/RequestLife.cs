using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Judging;

/// <summary>The moments of a request that figures look at. Times are simulated milliseconds; null: it has not happened.</summary>
/// <param name="Record">All that was reported of it.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="AcknowledgedAt">When its receipt was acknowledged.</param>
/// <param name="RepliedAt">When a first reply of substance came.</param>
/// <param name="LapsedAt">When a time limit that acts ran out.</param>
/// <param name="Limit">The time limit for its final reply, milliseconds from sending; 0: none.</param>
public sealed record RequestLife(RequestRecord Record, long? SentAt, long? AcknowledgedAt, long? RepliedAt, long? LapsedAt, long Limit)
{
    /// <summary>How it ended.</summary>
    public Outcome Outcome => Record.Outcome;

    /// <summary>When it ended.</summary>
    public long? EndedAt => Record.EndedAt;

    /// <summary>When something happened to it.</summary>
    internal long? At(RequestEvent what) => what switch
    {
        RequestEvent.Acknowledged => AcknowledgedAt,
        RequestEvent.Replied => RepliedAt ?? (Outcome is Outcome.Answered or Outcome.PartlyAnswered or Outcome.Refused ? EndedAt : null),
        RequestEvent.Answered => Outcome is Outcome.Answered or Outcome.PartlyAnswered ? EndedAt : null,
        RequestEvent.Refused => Outcome == Outcome.Refused ? EndedAt : null,
        RequestEvent.Withdrawn => Outcome == Outcome.Withdrawn ? EndedAt : null,
        RequestEvent.Lapsed => LapsedAt ?? (Outcome == Outcome.Lapsed ? EndedAt : null),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    /// <summary>When it first came to a moment.</summary>
    internal long? At(RequestMoment moment, Scenario scenario)
    {
        long? first = null;
        foreach (var segment in Record.Segments)
        {
            var procedure = scenario.Procedures[segment.Procedure];
            if (moment.Steps.Contains((procedure.Id, procedure.Steps[segment.Step].Id)) && !(first <= segment.From)) first = segment.From;
        }
        return first;
    }

    internal static RequestLife Of(RequestRecord record, Scenario scenario, long limit)
    {
        long? sent = null, acknowledged = null, replied = null, lapsed = null;
        foreach (var segment in record.Segments.Where(segment => segment.Step >= 0))
        {
            if (segment.Kind == TraceKind.ClockRanOut) lapsed ??= segment.To;
            if (segment.Kind != TraceKind.Sent || segment.Depth != 0) continue;
            sent = Math.Min(sent ?? long.MaxValue, segment.From);
            var marks = scenario.Procedures[segment.Procedure].Steps[segment.Step] is SendStep send ? send.Marks : Milestone.None;
            if (marks == Milestone.Acknowledged) acknowledged ??= segment.To;
            if (marks == Milestone.FirstReply) replied ??= segment.To;
        }
        return new RequestLife(record, sent, acknowledged, replied, lapsed, record.Closed is { Limit: > 0 } closed ? closed.Limit : limit);
    }
}
