using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>What judging looks at: a world as far as it was played.</summary>
public sealed class JudgedPlay
{
    private readonly SortedSet<ulong> _reached;

    /// <summary>Of a world.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="world">The world.</param>
    /// <param name="sent">The requests that people sent.</param>
    public JudgedPlay(PlannedExercise planned, World world, IReadOnlyList<SentRequest> sent)
    {
        (Planned, Now, Taken, Sent, Seated) = (planned, world.Time, world.Taken, sent, world.Seated);
        _reached = [.. world.Taken.Select(taken => taken.Open.Pending.Root), .. world.Open.Select(open => open.Pending.Root), .. sent.Select(one => one.Request)];
        var limits = world.Taken.Select(taken => taken.Open.Pending).Where(pending => pending.Root == pending.Request).GroupBy(pending => pending.Root)
            .ToDictionary(group => group.Key, group => group.Last().Limit); // looked up, never enumerated
        Requests = [.. world.Register.Requests.Where(request => _reached.Contains(request.Key))
            .Select(request => RequestLife.Of(request, planned.Scenario, limits.GetValueOrDefault(request.Key)))];
    }

    /// <summary>Of a room, with what its log says that people sent.</summary>
    public static JudgedPlay Of(Room room) => new(room.Planned, room.World, SentRequest.In(room.World));

    /// <summary>What was played.</summary>
    public PlannedExercise Planned { get; }
    /// <summary>How far it was played, simulated milliseconds.</summary>
    public long Now { get; }
    /// <summary>Decisions that were taken, in order.</summary>
    public IReadOnlyList<TakenDecision> Taken { get; }
    /// <summary>Requests that people sent, in order.</summary>
    public IReadOnlyList<SentRequest> Sent { get; }
    /// <summary>When seats had people: what lay where nobody sat is nobody's.</summary>
    public SeatTimes Seated { get; }
    /// <summary>The requests that reached people, in order of keys. What the officers did by themselves is not judged.</summary>
    public IReadOnlyList<RequestLife> Requests { get; }

    /// <summary>The requests that a filter lets through.</summary>
    internal IEnumerable<RequestLife> Of(RequestFilter filter) => Requests.Where(request =>
        Fits(filter, request.Record.Procedure, request.Record.Requesting, request.Record.Requested, request.Record.Crime, request.Record.Urgency));

    /// <summary>Whether a filter lets a decision's request through.</summary>
    internal bool Fits(RequestFilter filter, TakenDecision taken)
    {
        var pending = taken.Open.Pending;
        return Fits(filter, pending.Procedure, pending.Requesting, pending.Requested, pending.Crime, pending.Urgency);
    }

    private bool Fits(RequestFilter filter, int procedure, int requesting, int requested, int crime, Urgency urgency)
    {
        var scenario = Planned.Scenario;
        return (filter.Procedure is null || (procedure >= 0 && scenario.Procedures[procedure].Id == filter.Procedure))
            && (filter.From is null || (requesting >= 0 && scenario.Agencies[requesting].Id == filter.From))
            && (filter.To is null || (requested >= 0 && scenario.Agencies[requested].Id == filter.To))
            && (filter.Crime is null || (crime >= 0 && scenario.Crimes[crime].Id == filter.Crime))
            && (filter.Urgency is null || urgency == filter.Urgency);
    }
}
