using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Pushes;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>A link that was made for an evaluator.</summary>
/// <param name="EvaluatorToken">Showing it lets a browser see all, note and rate. It is given once; another one ends it.</param>
public sealed record EvaluatorLink(string EvaluatorToken);

/// <summary>What evaluators may ask for besides what they share with the instructor.</summary>
internal static class EvaluatorApi
{
    internal static void MapEvaluatorApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Evaluator");
        api.MapPost("/evaluator", SignIn).WithSummary("Shows an evaluator's token and gets the cookie of the evaluator.");
        api.MapPost("/exercises/{exercise}/evaluator", Invite).OnlyFor(Access.Instructor).MayBeMissing()
            .WithSummary("Makes a link for an evaluator, who sees all, notes and rates, and changes nothing; the link before works no longer.");
        api.MapGet("/exercises/{exercise}/rooms/{room:int}/evaluation", View).OnlyFor(Access.Evaluator).MayBeMissing().Answers<EvaluationView>()
            .WithSummary("How a room is performed so far: tasks with what was measured, ratings, and what was noted.");
    }

    private static Results<Ok<OpenedExercise>, UnauthorizedHttpResult> SignIn(TokenShown shown, HttpContext context, ExerciseStore store)
    {
        if (store.FindByEvaluator(Tokens.Hash(shown.Token)) is not { } exercise) return TypedResults.Unauthorized();
        Callers.Remember(context, Callers.EvaluatorCookie, shown.Token);
        return TypedResults.Ok(new OpenedExercise(exercise.Id));
    }

    private static Ok<EvaluatorLink> Invite(string exercise, ExerciseStore store, RoomFeeds feeds)
    {
        var token = Tokens.New();
        store.SetEvaluator(exercise, Tokens.Hash(token));
        feeds.LookAgain(store.Find(exercise)!);
        return TypedResults.Ok(new EvaluatorLink(token));
    }

    private static async Task<ContentHttpResult> View(string exercise, int room, ExerciseStore store, ExerciseService exercises) =>
        PlayerApi.Json(await exercises.Room(store.Find(exercise)!, room).ViewEvaluation());
}
