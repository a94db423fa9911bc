using ExchangeSim.Application.Exercises;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Debriefing.Own;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>What one of a person's decisions cost: the difference that putting it right would have made.</summary>
/// <param name="Decision">The decision, by its id.</param>
/// <param name="WaitChangeHours">How much longer all requests together would have waited for answers within the exercise, in hours; negative: shorter.</param>
/// <param name="PointsChange">How many more points out of a hundred; null: nothing could be rated.</param>
/// <param name="IsBreach">Whether the decision as it was taken was a breach of the law.</param>
public sealed record OwnEffect(string Decision, double WaitChangeHours, double? PointsChange, bool IsBreach)
{
    private const double Hour = 3_600_000;

    internal static OwnEffect Of(Counterfactual one) => new(one.Decision.Open.Id, one.WaitChange / Hour, one.PointsChange, one.IsBreach);
}

/// <summary>What a player may ask for when the exercise is over: their own part at once, the rest after the instructor has released it.</summary>
internal static class OwnDebriefingApi
{
    internal static void MapOwnDebriefingApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/debriefing").WithTags("Player");
        api.MapGet("", Page).WithSummary("What reached the person's own seats and what they decided; 404 before the exercise is over.");
        api.MapGet("/effects", Effects).WithSummary("The difference that each own decision made; 404 before the debriefing is released.");
        api.MapGet("/luck", Luck).WithSummary("Luck apart from skill of the own room; 404 before the debriefing is released.");
        api.MapGet("/papers/{file}", Sheet).AnswersFile("text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            .WithSummary("The own sheet: sheet.html or sheet.docx; 404 before the debriefing is released.");
    }

    private static async Task<Results<Ok<OwnDebriefing>, UnauthorizedHttpResult, NotFound>> Page(HttpContext context, Callers callers, ExerciseStore store,
        Debriefings debriefings)
    {
        if (callers.Player(context) is not { } player) return TypedResults.Unauthorized();
        if (await Kept(player, store, debriefings) is not { } kept) return TypedResults.NotFound();
        return await Task.Run(() => OwnDebriefing.Of(kept.Played, player.Id)) is { } own ? TypedResults.Ok(own) : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<Computed<IReadOnlyList<OwnEffect>>>, UnauthorizedHttpResult, NotFound>> Effects(HttpContext context, Callers callers,
        ExerciseStore store, Debriefings debriefings, Computations computations)
    {
        if (callers.Player(context) is not { } player) return TypedResults.Unauthorized();
        if (await Released(player, store, debriefings) is not var (kept, person)) return TypedResults.NotFound();
        var own = OwnDecisions.Of(kept.Played.Room, person).Select(taken => taken.Open.Id).ToHashSet();
        // Of what others did, and of the requests that this seat never saw, nothing is said.
        return TypedResults.Ok(Computed<IReadOnlyList<OwnEffect>>.Of<IReadOnlyList<Counterfactual>>(ComputationApi.RegretsOf(kept, computations),
            all => [.. all.Where(one => own.Contains(one.Decision.Open.Id)).Select(OwnEffect.Of)]));
    }

    private static async Task<Results<Ok<Computed<LuckPage>>, UnauthorizedHttpResult, NotFound>> Luck(HttpContext context, Callers callers, ExerciseStore store,
        Debriefings debriefings, Computations computations)
    {
        if (callers.Player(context) is not { } player) return TypedResults.Unauthorized();
        return await Released(player, store, debriefings) is var (kept, _) ? ComputationApi.LuckIn(kept, computations) : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, UnauthorizedHttpResult, NotFound>> Sheet(string file, string? language, HttpContext context, Callers callers,
        ExerciseStore store, Debriefings debriefings)
    {
        if (callers.Player(context) is not { } player) return TypedResults.Unauthorized();
        if (await Released(player, store, debriefings) is not var (kept, person)) return TypedResults.NotFound();
        var made = await Task.Run(() => PaperFiles.Sheet(kept.Played.Room, person, language ?? "").FirstOrDefault(one => one.Name == file));
        return made is null ? TypedResults.NotFound() : TypedResults.File(made.Content, made.Type, $"{kept.Played.Planned.Plan.Id}-{made.Name}");
    }

    // Their room, if it is over.
    private static async Task<KeptDebriefing?> Kept(StoredParticipant player, ExerciseStore store, Debriefings debriefings) =>
        store.Find(player.Exercise) is { } exercise && await debriefings.Of(exercise, player.Room) is { IsOver: true } kept ? kept : null;

    private static async Task<(KeptDebriefing Kept, Attendance Person)?> Released(StoredParticipant player, ExerciseStore store, Debriefings debriefings)
    {
        if (await Kept(player, store, debriefings) is not { Played.Room.IsReleased: true } kept) return null;
        return Attendance.OfBrowser(kept.Played.Room, player.Id) is { } person ? (kept, person) : null;
    }
}
