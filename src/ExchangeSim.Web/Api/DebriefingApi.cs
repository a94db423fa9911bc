using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Model;
using ExchangeSim.Web.Exercises;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace ExchangeSim.Web.Api;

/// <summary>What became of a request.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="From">Who asked, by id.</param>
/// <param name="To">Who was asked, by id.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Ground">The ground of a refusal, or null.</param>
/// <param name="SentAt">When it was sent, or null.</param>
/// <param name="ClosedAt">When it ended, or null.</param>
public sealed record RequestRow(string Reference, string From, string To, Outcome Outcome, string? Ground, Instant? SentAt, Instant? ClosedAt);

/// <summary>The debriefing of a room.</summary>
/// <param name="Decisions">Every decision at a seat with a person, in order.</param>
/// <param name="Requests">Every request as it was played.</param>
public sealed record DebriefingPage(IReadOnlyList<DecisionRow> Decisions, IReadOnlyList<RequestRow> Requests);

/// <summary>A decision to be taken otherwise.</summary>
/// <param name="Decision">The decision's id.</param>
/// <param name="Choice">The case to take instead, by the step it leads to.</param>
/// <param name="Others">What the others do from then on.</param>
public sealed record OtherwiseWanted(string Decision, string Choice, OthersMode Others);

/// <summary>A request that came out otherwise.</summary>
public sealed record RequestChange(RequestRow Played, RequestRow Otherwise, double WaitChangeHours);

/// <summary>One decision otherwise, and what it changes.</summary>
/// <param name="Decision">The decision as it was taken.</param>
/// <param name="Choice">The case taken instead.</param>
/// <param name="Others">What the others do from then on.</param>
/// <param name="WaitChangeHours">How much longer all requests together would have waited for answers within the exercise, in hours; negative: shorter.</param>
/// <param name="Changed">The requests that came out otherwise.</param>
public sealed record OtherwiseRow(DecisionRow Decision, string Choice, OthersMode Others, double WaitChangeHours, IReadOnlyList<RequestChange> Changed);

/// <summary>What the debriefing's page may ask for.</summary>
internal static class DebriefingApi
{
    internal static void MapDebriefingApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/exercises/{exercise}/rooms/{room:int}").WithTags("Debriefing").AddEndpointFilter(InstructorApi.InstructorsOnly);
        api.MapGet("/debriefing", Page).WithSummary("Every decision, and what became of every request.");
        api.MapPost("/otherwise", Otherwise).WithSummary("One decision otherwise: the difference by request.");
        api.MapGet("/regrets", Regrets).WithSummary("Decisions that differed from the reference, one at a time put right; what cost most comes first.");
    }

    private static async Task<Ok<DebriefingPage>> Page(string exercise, int room, SqliteExerciseStore store, Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        var rows = new DebriefingRows(kept.Room);
        return TypedResults.Ok(new DebriefingPage([.. kept.Counterfactuals.Taken.Where(taken => !taken.Open.IsQuestion).Select(rows.Decision)],
            [.. kept.Counterfactuals.Played.Select(rows.Request)]));
    }

    private static async Task<Results<Ok<OtherwiseRow>, ValidationProblem>> Otherwise(string exercise, int room, OtherwiseWanted wanted, SqliteExerciseStore store,
        Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        var rows = new DebriefingRows(kept.Room);
        if (kept.Counterfactuals.Taken.FirstOrDefault(one => one.Open.Id == wanted.Decision) is not { } taken) return Problems.Of("decision", "unknown-decision");
        var choice = rows.Decision(taken).Choices.ToList().IndexOf(wanted.Choice);
        if (choice < 0) return Problems.Of("choice", "unknown-choice");
        return TypedResults.Ok(rows.Otherwise(await Task.Run(() => kept.Counterfactuals.Of(wanted.Decision, choice, wanted.Others))));
    }

    private static async Task<Ok<IReadOnlyList<OtherwiseRow>>> Regrets(string exercise, int room, SqliteExerciseStore store, Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        var rows = new DebriefingRows(kept.Room);
        var regrets = await Task.Run(() => kept.Counterfactuals.RegretList());
        return TypedResults.Ok<IReadOnlyList<OtherwiseRow>>([.. regrets.Select(rows.Otherwise)]);
    }
}
