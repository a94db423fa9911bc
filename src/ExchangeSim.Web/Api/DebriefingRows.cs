using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Web.Api;

/// <summary>Names and times instead of keys and milliseconds, for the debriefing of one room.</summary>
internal sealed class DebriefingRows(PlayedRoom played)
{
    private const double Hour = 3_600_000;

    private Scenario Scenario => played.Planned.Scenario;

    internal DecisionRow Decision(TakenDecision taken) => DecisionRow.Of(played.Room, taken);

    internal DebriefingPage Page(bool isOver, IReadOnlyList<RequestEnd> ends)
    {
        var reached = played.Result.Cases.Where(one => one is { ReachedPeople: true, Request: not null }).Select(one => one.Request!.Value).ToHashSet();
        var desk = Scenario.Agencies.SelectMany(agency => agency.Desks.Select(one => (agency, one))).First();
        return new DebriefingPage(
            At(played.Planned.Begin), At(played.EndedAt), isOver, isOver && played.EndedAt < played.Planned.End,
            [.. played.Taken.Where(taken => !taken.Open.IsQuestion).Select(Decision)],
            [.. ends.Where(end => reached.Contains(end.Key)).Select(AsPlayed)], EvaluationView.Of(played.Room),
            [.. Scenario.Policies.Select(policy => new PolicyChoice(policy.Id, policy.Says))], $"agencies.{desk.agency.Id}.desks.{desk.one.Id}.officers: 3");
    }

    internal RequestRow Request(RequestEnd end)
    {
        var record = RecordOf(end) ?? throw new ArgumentException("it arose only after the exercise", nameof(end));
        var by = end.By(played.EndedAt);
        var afterwards = by.ClosedAt is null && end.ClosedAt is { } later ? new AfterwardsRow(end.Outcome, end.Ground, At(later)) : null;
        return new RequestRow(
            FileReference.Of(played.Room, record), Agency(record.Requesting), record.Requested < 0 ? "" : Agency(record.Requested), by.Outcome, by.Ground,
            by.SentAt < 0 ? null : At(by.SentAt), by.ClosedAt is { } closed ? At(closed) : null, afterwards);
    }

    // The ground of a refusal is what the person who refused gave as it, where they gave one.
    private RequestRow AsPlayed(RequestEnd end)
    {
        var row = Request(end);
        if (row.Outcome != Outcome.Refused) return row;
        var named = played.Taken.Where(taken => taken.Open.Pending.Root == end.Key).Select(taken => played.Room.GroundOf(taken.Open.Id));
        return row with { Ground = named.LastOrDefault(ground => ground is not null) ?? row.Ground };
    }

    /// <summary>The way of a request through its own procedure by the end of the exercise, what went on at once in branches with it; null: there is no such request.</summary>
    internal RequestPath? Path(string reference)
    {
        var record = played.Room.World.Register.Requests.FirstOrDefault(one => one.Requesting >= 0 && FileReference.Of(played.Room, one) == reference);
        if (record is not { Procedure: >= 0 }) return null;
        var procedure = Scenario.Procedures[record.Procedure];
        return new RequestPath(procedure.Id,
        [
            .. record.Segments.Where(one => one.Procedure == record.Procedure && one.Kind != TraceKind.ClockRanOut && one.From < played.EndedAt)
                .OrderBy(one => one.From).ThenBy(one => one.To)
                .Select(one => new PathRow(procedure.Steps[one.Step].Id, one.Agency == record.Requesting ? Side.Requesting : Side.Requested,
                    At(one.From), At(Math.Min(one.To, played.EndedAt)))),
        ]);
    }

    // What arose only after the exercise has no papers in the room.
    private RequestRecord? RecordOf(RequestEnd end) => played.Room.World.Register.Find(end.Key) is { Requesting: >= 0 } record ? record : null;

    internal OtherwiseRow Otherwise(Counterfactual otherwise)
    {
        var decision = Decision(otherwise.Decision);
        return new OtherwiseRow(
            decision, decision.Choices[otherwise.Choice], otherwise.Others, otherwise.WaitChange / Hour, otherwise.PointsChange, otherwise.IsBreach,
            [.. otherwise.Changed.Select(change => new RequestChange(Request(change.Played), Request(change.Otherwise), change.WaitChange(otherwise.Horizon) / Hour))],
            [.. otherwise.Tasks.Select(task =>
                new TaskChangeRow(task.Task.Id, task.Task.Measure.Figure.Unit, task.Played, task.Otherwise, task.PlayedRating, task.OtherwiseRating))],
            otherwise.ChangedAfterwards);
    }

    internal static FuturesRow Futures(FutureEffect effect) => new(effect.Futures, Figure(effect.WaitChange, Hour)!, effect.Least / Hour, effect.Most / Hour);

    internal static LuckPage Luck(LuckFindings found, int wanted) => new(found.Seeds, wanted, Luck(found.Points, 1), Luck(found.Wait, Hour));

    private static LuckRow? Luck(LuckAndSkill? luck, double unit) => luck is null ? null : new LuckRow(
        luck.Played / unit, luck.Reference / unit, Place(luck.Luck), Place(luck.Place), Figure(luck.Skill, unit)!, luck.Band.Low / unit, luck.Band.High / unit,
        [.. luck.Others.Select(value => value / unit)]);

    private static PlaceRow Place(Placing place) => new(place.Worse, place.Equal, place.Of, place.Share.Share, place.Share.Low, place.Share.High);

    internal static FigureRow? Figure(Estimate? estimate, double unit) => estimate is null ? null : new FigureRow(estimate.Value / unit, estimate.HalfWidth / unit);

    internal TimelinePage Timeline()
    {
        var timeline = ExchangeSim.Exercises.Debriefing.Timeline.Of(played);
        return new TimelinePage(
            At(timeline.Begin), At(timeline.End),
            [.. timeline.Moments.Select(one => new TimelineRow(At(one.At), one.Kind, one.Seats, Reference(one.Request), Lead(one.Lead), one.Choice, one.IsReference, one.Outcome,
                one.Text))],
            [.. timeline.Answers.Select(one => new AnswerRow(
                Reference(one.Request), Lead(one.Lead), one.Question is not null, Agency(one.Holder), one.HolderSeat, At(one.LayAt), Agency(one.AskedBy),
                one.AskedAt is { } asked ? At(asked) : null, one.KnownAt is { } known ? At(known) : null, one.Lay(timeline.End) / Hour))]);
    }

    internal static PolicyPage Policy(PolicyTried tried, int wanted) => new(
        Tried(tried.Played), Tried(tried.Frozen), Tried(tried.Reference), Tried(tried.WithoutPolicy), tried.Seeds, wanted, Figure(tried.WaitOverSeeds, Hour),
        Figure(tried.PointsOverSeeds, 1));

    private static TriedRow Tried(TriedPlay play) => new(play.Points, play.MeanWait / Hour, play.Answered, play.Of, Figure(play.AgainstPlayed, Hour));

    /// <summary>Rooms side by side.</summary>
    /// <param name="compared">What was found.</param>
    /// <param name="rooms">The rooms that were compared, in that order.</param>
    /// <param name="most">How many cases are shown.</param>
    internal static RoomsPage Rooms(RoomsCompared compared, IReadOnlyList<PlayedRoom> rooms, int most) => new(
        compared.Horizon / Hour,
        [.. compared.Rooms.Select(room => new RoomRow(room.Room, room.Points, room.MeanWait / Hour, room.Decisions, room.Right, room.Late, Figure(room.Difference, Hour)))],
        compared.SameCases, [.. compared.Cases.Take(most).Select(one => Case(one, rooms))], compared.Cases.Count);

    // A room that ended before a request arose does not know it: the name is of a room in which it came up.
    private static CaseRow Case(CaseInRooms one, IReadOnlyList<PlayedRoom> rooms)
    {
        var (end, room) = one.Ends.Select((end, place) => (End: end, Room: new DebriefingRows(rooms[place]))).First(found => found.End is not null);
        return new CaseRow(
            end!.Lead ?? room.Reference(end.Request) ?? "", room.Lead(end.Lead), [.. one.Ends.Select(other => other?.Outcome)],
            [.. one.Waits.Select(wait => wait / Hour)], one.Spread / Hour);
    }

    private string? Reference(ulong? request) =>
        request is { } key && played.Room.World.Register.Find(key) is { Requesting: >= 0 } record ? FileReference.Of(played.Room, record) : null;

    private Phrase? Lead(string? id) => played.Planned.Plan.Leads.FirstOrDefault(lead => lead.Id == id)?.Title;

    private string Agency(int index) => Scenario.Agencies[index].Id;

    private Instant At(long time) => Scenario.Start.Plus(Duration.FromMilliseconds(time));
}
