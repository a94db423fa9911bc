using ExchangeSim.Application.Faults;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Model;
using ExchangeSim.Web.Exercises;
using NodaTime;

namespace ExchangeSim.Web.Api;

/// <summary>What became of a request.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="From">Who asked, by id.</param>
/// <param name="To">Who was asked, by id.</param>
/// <param name="Outcome">How it had ended by the end of the exercise.</param>
/// <param name="Ground">The ground of a refusal, or null.</param>
/// <param name="SentAt">When it was sent, or null.</param>
/// <param name="ClosedAt">When it ended; null: it was open at the end of the exercise.</param>
/// <param name="Afterwards">How it would have ended after the exercise; null: it had ended, or would not have.</param>
public sealed record RequestRow(
    string Reference, string From, string To, Outcome Outcome, string? Ground, Instant? SentAt, Instant? ClosedAt, AfterwardsRow? Afterwards);

/// <summary>How a request that was open at the end of an exercise would have ended after it, if the scenario had gone on to the end of the plan.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Ground">The ground of a refusal, or null.</param>
/// <param name="ClosedAt">When.</param>
public sealed record AfterwardsRow(Outcome Outcome, string? Ground, Instant ClosedAt);

/// <summary>The debriefing of a room.</summary>
/// <param name="BeginsAt">When people came in.</param>
/// <param name="EndedAt">Where the exercise ended, or has come to.</param>
/// <param name="IsOver">Whether it is over.</param>
/// <param name="IsCutShort">Whether it is over before the plan's end.</param>
/// <param name="Decisions">Every decision at a seat with a person, in order.</param>
/// <param name="Requests">Every request that people had to do with, as it was played: how it stood at the end of the exercise.</param>
/// <param name="Evaluation">How it was performed.</param>
/// <param name="Policies">The scenario's policies, which can be tried.</param>
/// <param name="PolicyExample">A change as one writes it.</param>
public sealed record DebriefingPage(
    Instant BeginsAt, Instant EndedAt, bool IsOver, bool IsCutShort, IReadOnlyList<DecisionRow> Decisions, IReadOnlyList<RequestRow> Requests, EvaluationView Evaluation,
    IReadOnlyList<PolicyChoice> Policies, string PolicyExample);

/// <summary>A policy of the scenario.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Says">What it means, in words.</param>
public sealed record PolicyChoice(string Id, string Says);

/// <summary>A decision to be taken otherwise.</summary>
/// <param name="Decision">The decision's id.</param>
/// <param name="Choice">The case to take instead, by the step it leads to.</param>
/// <param name="Others">What the others do from then on.</param>
public sealed record OtherwiseWanted(string Decision, string Choice, OthersMode Others = OthersMode.Frozen);

/// <summary>A request that came out otherwise.</summary>
public sealed record RequestChange(RequestRow Played, RequestRow Otherwise, double WaitChangeHours);

/// <summary>A task that came out otherwise; values in the unit of the task.</summary>
public sealed record TaskChangeRow(string Task, FigureUnit Unit, double? Played, double? Otherwise, Rating? PlayedRating, Rating? OtherwiseRating);

/// <summary>One decision otherwise, and what it changes.</summary>
/// <param name="Decision">The decision as it was taken.</param>
/// <param name="Choice">The case taken instead.</param>
/// <param name="Others">What the others do from then on.</param>
/// <param name="WaitChangeHours">How much longer all requests together would have waited for answers within the exercise, in hours; negative: shorter. What the end
/// of the exercise left open goes on to the end of the plan.</param>
/// <param name="PointsChange">How many more points out of a hundred; null: nothing could be rated.</param>
/// <param name="IsBreach">Whether the decision as it was taken was a breach of the law.</param>
/// <param name="Changed">The requests that came out otherwise, of those that arose in the exercise.</param>
/// <param name="Tasks">The tasks that came out otherwise.</param>
/// <param name="ChangedAfterwards">How many others came out otherwise, which arose only after the end of the exercise.</param>
public sealed record OtherwiseRow(
    DecisionRow Decision, string Choice, OthersMode Others, double WaitChangeHours, double? PointsChange, bool IsBreach, IReadOnlyList<RequestChange> Changed,
    IReadOnlyList<TaskChangeRow> Tasks, int ChangedAfterwards);

/// <summary>A figure with half the width of its 95 % interval; null where that is not known.</summary>
public sealed record FigureRow(double Value, double? HalfWidth);

/// <summary>What a decision otherwise would have changed in other futures, in hours.</summary>
public sealed record FuturesRow(int Futures, FigureRow WaitChangeHours, double LeastHours, double MostHours);

/// <summary>A share with its 95 % interval.</summary>
public sealed record PlaceRow(int Worse, int Equal, int Of, double Share, double Low, double High);

/// <summary>Luck apart from skill by one yardstick: points, or hours.</summary>
public sealed record LuckRow(
    double Played, double Reference, PlaceRow Luck, PlaceRow Place, FigureRow Skill, double BandLow, double BandHigh, IReadOnlyList<double> Others);

/// <summary>Luck apart from skill, as far as it has been computed.</summary>
public sealed record LuckPage(int Seeds, int SeedsWanted, LuckRow? Points, LuckRow? WaitHours);

/// <summary>A computation that takes its time.</summary>
/// <param name="Share">How far it has come, 0 to 1.</param>
/// <param name="IsDone">Whether this is the result.</param>
/// <param name="Found">What has been found so far, or null.</param>
/// <param name="Failure">Why there is no result and will be none until somebody asks for it again, in words; null: it has not failed.</param>
/// <param name="Waits">Whether it has not begun, because others are computed first.</param>
public sealed record Computed<T>(double Share, bool IsDone, T? Found, string? Failure = null, bool Waits = false) where T : class
{
    internal static Computed<T> Of(Computation computation) => Of<T>(computation, found => found);

    internal static Computed<T> Of<TFound>(Computation computation, Func<TFound, T> row) where TFound : class => computation.Failure switch
    {
        null => Known(computation, row),
        InvalidRequestException refusal => new Computed<T>(1, true, null, refusal.Message),
        var fault => new Computed<T>(1, true, null, $"this is a fault of the program: {fault.GetType().Name}, {fault.Message}"),
    };

    private static Computed<T> Known<TFound>(Computation computation, Func<TFound, T> row) where TFound : class
    {
        var (share, isDone, found) = computation.Now;
        return new Computed<T>(share, isDone, found is TFound some ? row(some) : null, Waits: computation.Waits && !isDone);
    }
}

/// <summary>A moment of the timeline.</summary>
public sealed record TimelineRow(
    Instant At, MomentKind Kind, IReadOnlyList<string> Seats, string? Reference, Phrase? Lead, string? Choice, bool? IsReference, Outcome? Outcome, Phrase? Text);

/// <summary>Where an answer lay.</summary>
/// <param name="Reference">Number of the request; null: nobody sent one out of the lead.</param>
/// <param name="Lead">Title of the lead that it is about, or null.</param>
/// <param name="IsQuestion">Whether it is the other side's question in a request.</param>
/// <param name="Holder">The agency in whose files it lay, by id.</param>
/// <param name="HolderSeat">The seat that had it, by id, or null.</param>
/// <param name="LayAt">From when on.</param>
/// <param name="AskedBy">The agency that needed it, by id.</param>
/// <param name="AskedAt">When it asked; null: it never did.</param>
/// <param name="KnownAt">When it came to who had asked; null: it never did.</param>
/// <param name="LayHours">How long it lay.</param>
public sealed record AnswerRow(
    string? Reference, Phrase? Lead, bool IsQuestion, string Holder, string? HolderSeat, Instant LayAt, string AskedBy, Instant? AskedAt, Instant? KnownAt, double LayHours);

/// <summary>Who knew what, when.</summary>
public sealed record TimelinePage(Instant BeginsAt, Instant EndedAt, IReadOnlyList<TimelineRow> Moments, IReadOnlyList<AnswerRow> Answers);

/// <summary>What a seat knew at a moment; without files that had ended before people came in.</summary>
public sealed record SeatThen(string Seat, IReadOnlyList<InboxItem> Files, int Messages);

/// <summary>The room as it was at a moment.</summary>
public sealed record RoomThen(Instant At, IReadOnlyList<SeatThen> Seats);

/// <summary>One of several rooms.</summary>
public sealed record RoomRow(int Room, double? Points, double? MeanWaitHours, int Decisions, int Right, int Late, FigureRow? DifferenceHours);

/// <summary>A case in all rooms; what did not come up in a room is null there.</summary>
public sealed record CaseRow(string Name, Phrase? Lead, IReadOnlyList<Outcome?> Outcomes, IReadOnlyList<double?> WaitHours, double SpreadHours);

/// <summary>Rooms side by side.</summary>
public sealed record RoomsPage(double HorizonHours, IReadOnlyList<RoomRow> Rooms, int SameCases, IReadOnlyList<CaseRow> Cases, int AllCases);

/// <summary>A policy to be tried on what was played.</summary>
/// <param name="Policy">A policy of the scenario, by id; null: none.</param>
/// <param name="Text">Changes that the class wrote, a line each; empty: none.</param>
public sealed record PolicyWanted(string? Policy, string Text);

/// <summary>One way to play it.</summary>
public sealed record TriedRow(double? Points, double? MeanWaitHours, int Answered, int Of, FigureRow? AgainstPlayedHours);

/// <summary>A policy compared with what was played.</summary>
public sealed record PolicyPage(
    TriedRow Played, TriedRow Frozen, TriedRow Reference, TriedRow WithoutPolicy, int Seeds, int SeedsWanted, FigureRow? WaitOverSeedsHours, FigureRow? PointsOverSeeds);

/// <summary>What became of a policy that was wanted: a computation, or what is wrong in it.</summary>
public sealed record PolicyAnswer(Computed<PolicyPage>? Computed, IReadOnlyList<PolicyProblem> Problems);
