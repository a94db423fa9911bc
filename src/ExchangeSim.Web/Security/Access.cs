using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Security;

/// <summary>Who may ask for an endpoint. It is looked at before anything of what was sent is read.</summary>
/// <param name="Refusal">What is answered to whoever may not; null: they may.</param>
internal sealed record Access(Func<HttpContext, IResult?> Refusal)
{
    private static Callers CallersOf(HttpContext context) => context.RequestServices.GetRequiredService<Callers>();

    /// <summary>Answers 401 to anybody but the person who runs the server.</summary>
    internal static IResult? Host(HttpContext context) => CallersOf(context).IsHost(context) ? null : TypedResults.Unauthorized();

    /// <summary>Answers 401 to anybody who came into no exercise.</summary>
    internal static IResult? Player(HttpContext context) => CallersOf(context).Player(context) is null ? TypedResults.Unauthorized() : null;

    /// <summary>Answers 401 to anybody but the exercise's instructor, and 404 where there is no such exercise or room.</summary>
    internal static IResult? Instructor(HttpContext context) => Only(context, (callers, exercise) => callers.IsInstructor(context, exercise));

    /// <summary>The same, but evaluators may, too.</summary>
    internal static IResult? Evaluator(HttpContext context) =>
        Only(context, (callers, exercise) => callers.IsInstructor(context, exercise) || callers.IsEvaluator(context, exercise));

    private static IResult? Only(HttpContext context, Func<Callers, string, bool> may)
    {
        var id = (string?)context.GetRouteValue("exercise") ?? "";
        if (!may(CallersOf(context), id)) return TypedResults.Unauthorized();
        if (context.RequestServices.GetRequiredService<Hosting.Storage.ExerciseStore>().Find(id) is not { } exercise) return TypedResults.NotFound();
        var isRoom = context.GetRouteValue("room") is not string room || (int.TryParse(room, out var number) && number >= 1 && number <= exercise.Rooms);
        return isRoom ? null : TypedResults.NotFound();
    }
}

/// <summary>Keeps out whoever may not.</summary>
internal static class Accesses
{
    internal static TBuilder OnlyFor<TBuilder>(this TBuilder endpoints, Func<HttpContext, IResult?> refusal) where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new Access(refusal)).ProducesProblem(StatusCodes.Status401Unauthorized);

    internal static void UseAccess(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        foreach (var access in context.GetEndpoint()?.Metadata.GetOrderedMetadata<Access>() ?? [])
            if (access.Refusal(context) is { } refusal) return refusal.ExecuteAsync(context);
        return next(context);
    });
}
