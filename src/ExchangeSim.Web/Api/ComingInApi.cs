using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Pushes;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>What a person types to come in.</summary>
/// <param name="Code">The exercise's code.</param>
/// <param name="Name">As the others see it.</param>
/// <param name="Asks">Whether nobody is let in, and the answer is <c>name-taken</c>, where somebody of that name is in the exercise: it may be the same person, with
/// another browser.</param>
public sealed record JoinForm(string Code, string Name, bool Asks = false);

/// <summary>What a person types to come back with another browser.</summary>
public sealed record ReturnForm(string ReturnCode);

/// <summary>How people come in, and come back.</summary>
internal static class ComingInApi
{
    internal static void MapComingInApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Player");
        api.MapPost("/join", Join).WithSummary("Comes into an exercise by its code and gets the cookie of a participant.").ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapPost("/return", Return).WithSummary("Comes back by one's own return code, as the same person at the same seat; the browser before is shown nothing more.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Results<NoContent, ValidationProblem,
        StatusCodeHttpResult>> Join(JoinForm form, HttpContext context, Callers callers, JoinCodes codes, ExerciseStore store, ExerciseService exercises)
    {
        if (!ExerciseService.IsName(form.Name)) return Problems.Of("name", "no-name");
        var (exercise, tooMany) = await codes.Find(form.Code, AddressOf(context), store, context.RequestAborted);
        if (tooMany) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (exercise is null) return Problems.Of("code", "unknown-code");
        if (callers.Player(context) is { } known && known.Exercise == exercise.Id && ExerciseService.IsSameName(known.Name, form.Name)
            && !await exercises.IsBetterElsewhere(exercise, known))
        {
            return await exercises.ComeBack(exercise, known) is { } refusal ? Problems.Of("name", refusal) : TypedResults.NoContent();
        }
        var (token, problem) = await exercises.Join(exercise, form.Name, form.Asks);
        if (token is null) return Problems.Of("name", problem!);
        Callers.Remember(context, Callers.PlayerCookie, token);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ValidationProblem,
        StatusCodeHttpResult>> Return(ReturnForm form, HttpContext context, ReturnCodes codes, ExerciseStore store, ExerciseService exercises, RoomFeeds feeds)
    {
        var (participant, tooMany) = await codes.Find(form.ReturnCode, AddressOf(context), store, context.RequestAborted);
        if (tooMany) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (participant is null || store.Find(participant.Exercise) is not { } exercise) return Problems.Of("returnCode", "unknown-return-code");
        if (await exercises.Return(exercise, participant) is not { } token) return Problems.Of("returnCode", "taken-out");
        Callers.Remember(context, Callers.PlayerCookie, token);
        feeds.LookAgain(exercise);
        return TypedResults.NoContent();
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
