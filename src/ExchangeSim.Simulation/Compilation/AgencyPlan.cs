using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>An agency made ready.</summary>
internal sealed class AgencyPlan
{
    internal required ulong NameKey { get; init; }
    internal required DeskPlan[] Desks { get; init; }
    /// <summary>Desk by role, −1: none.</summary>
    internal required short[] DeskOfRole { get; init; }
    internal required Calendar Office { get; init; }
    /// <summary>When it can hand messages to each channel.</summary>
    internal required Calendar[] ChannelHours { get; init; }
    internal required StreamPlan[] Streams { get; init; }
    /// <summary>Listed requests that it makes, as indices in the scenario.</summary>
    internal required int[] Listed { get; init; }
    /// <summary>Shortest delay of any channel it can use, in milliseconds.</summary>
    internal required long Lookahead { get; init; }
    /// <summary>Terms by procedure, if they are the same with all agencies and at all times; else null.</summary>
    internal required TermsPlan[]? Terms { get; init; }
}

/// <summary>A desk made ready; one that another desk handles has no shifts.</summary>
internal sealed class DeskPlan
{
    internal required Calendar[] Calendars { get; init; }
    internal required int[] Officers { get; init; }
    internal required Calendar AnyShift { get; init; }
    /// <summary>When waits at the desk go on.</summary>
    internal required Calendar Waits { get; init; }
    internal required QueueDiscipline Discipline { get; init; }
    internal required EndOfShift EndOfShift { get; init; }
    /// <summary>Whether any work here may be handed over at the end of a shift, by the desk's rule or a step's.</summary>
    internal required bool HandsOver { get; init; }
    internal required bool UrgentInterrupts { get; init; }
    internal required double Speed { get; init; }
    /// <summary>Who is on leave; null: nobody.</summary>
    internal LeavePlan? Leave { get; init; }

    /// <summary>Officers of a shift who are not on leave at a time.</summary>
    internal int OfficersAt(long time, int shift, in Draws draws) => Officers[shift] - (Leave?.Away(shift, Officers[shift], time, draws) ?? 0);

    /// <summary>When others go on leave after a time; <see cref="Calendar.Never"/> if nobody does.</summary>
    internal long WeekAfter(long time) => Leave?.WeekAfter(time) ?? Calendar.Never;
}

/// <summary>An inject made ready.</summary>
internal sealed record InjectPlan(long At, long Lasts, InjectEffectPlan[] Effects, InjectCondition? When, int WatchedAgency, int WatchedDesk, long Every);

/// <summary>One effect with numbers instead of names; what is not used is −1.</summary>
internal sealed record InjectEffectPlan(InjectEffect Effect, bool[] Demands, int Channel, int Agency, int Desk, int Instrument, int Switch,
    int Receiver = -1);
