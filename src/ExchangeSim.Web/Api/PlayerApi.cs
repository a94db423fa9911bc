using System.Text.Json;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Model;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>A command with its sender's own name for it, so that it can be sent again when no answer came.</summary>
public sealed record SentCommand(string Id, RoomCommand Command);

/// <summary>A text that is half written.</summary>
/// <param name="Text">How far it is; empty: it is forgotten.</param>
/// <param name="Seat">The seat at which it is written; null: the one at which the writer sits now. What comes late for a seat that was left is not taken.</param>
public sealed record DraftText(string Text, string? Seat = null);

/// <summary>What players may ask for.</summary>
internal static class PlayerApi
{
    private const int LongestDraft = 60_000, LongestId = 64;

    internal static void MapPlayerApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api").WithTags("Player");
        api.MapGet("/me", Me).WithSummary("Who the browser is, and what is played.");
        api.MapGet("/view", View).Answers<PlayerView>().WithSummary("The room, and what has reached the own seat.");
        api.MapGet("/files/{file}", File).Answers<FileView>().WithSummary("A file that the own seat knows.");
        api.MapPost("/commands", Send).OnlyFor(Access.Player).Answers<CommandAnswer>()
            .WithSummary("Sends a command. It is durable when it is answered, and taken once however often it is sent.");
        api.MapPut("/drafts/{name}", Draft).OnlyFor(Access.Player).WithSummary("Keeps what is half written at the own seat, for the person who sits there.");
    }

    private static async Task<Results<Ok<PlayerPage>, UnauthorizedHttpResult>> Me(HttpContext context, Callers callers, ExerciseStore store, ExerciseService exercises)
    {
        if (Player(context, callers, store) is not var (player, exercise)) return TypedResults.Unauthorized();
        // Who was taken out of the room comes in again by the code.
        if (await exercises.PersonOf(exercise, player) is not { } person) return TypedResults.Unauthorized();
        var instructs = callers.IsInstructor(context, exercise.Id);
        var planned = PlannedExercise.OfTexts(store.Texts(exercise.Id));
        return TypedResults.Ok(new PlayerPage(player.Id, PlayedPlan.ForPlayer(planned, person.Seat), player.Room, planned.Scenario.Start,
            store.Drafts(player, person.Seat), instructs ? exercise.Id : null, await exercises.ReturnCodeOf(player)));
    }

    private static async Task<Results<ContentHttpResult, UnauthorizedHttpResult>> View(HttpContext context, Callers callers, ExerciseStore store, ExerciseService exercises)
    {
        if (Player(context, callers, store) is not var (player, exercise)) return TypedResults.Unauthorized();
        if (await exercises.PersonOf(exercise, player) is not { Seat: var seat }) return TypedResults.Unauthorized();
        var room = exercises.Room(exercise, player.Room);
        return Json($"{{\"room\":{await room.ViewRoom()},\"seat\":{(seat is null ? "null" : await room.ViewSeat(seat) ?? "null")}}}");
    }

    private static async Task<Results<ContentHttpResult, UnauthorizedHttpResult,
        NotFound>> File(string file, HttpContext context, Callers callers, ExerciseStore store, ExerciseService exercises)
    {
        if (Player(context, callers, store) is not var (player, exercise)) return TypedResults.Unauthorized();
        return await SeatOf(exercises, exercise, player) is { } seat && await exercises.Room(exercise, player.Room).ViewFile(seat, file) is { } view ? Json(view)
            : TypedResults.NotFound();
    }

    private static async Task<Results<ContentHttpResult, UnauthorizedHttpResult,
        ValidationProblem>> Send(SentCommand sent, HttpContext context, Callers callers, ExerciseStore store, ExerciseService exercises)
    {
        if (Player(context, callers, store) is not var (player, exercise)) return TypedResults.Unauthorized();
        if (sent.Id.Length is 0 or > LongestId) return Problems.Of("id", "no-id");
        // People come in by the code of the class, which the instructor can change, and by nothing else; who is in has a name.
        if (sent.Command is JoinRoom)
            return await exercises.PersonOf(exercise, player) is null ? TypedResults.Unauthorized() : Json(ViewJson.Of(new CommandAnswer(null, null, Refusal.AlreadyHere)));
        // Names of commands are the sender's own: another's cannot be met by guessing.
        return Json(await exercises.Take(exercise, player.Room, $"{player.Id}/{sent.Id}", player.Id, sent.Command));
    }

    private static async Task<Results<NoContent, UnauthorizedHttpResult, ValidationProblem>> Draft(string name, DraftText draft, HttpContext context, Callers callers,
        ExerciseStore store, ExerciseService exercises, TimeProvider time)
    {
        if (Player(context, callers, store) is not var (player, exercise)) return TypedResults.Unauthorized();
        if (name.Length > LongestId || draft.Text.Length > LongestDraft) return Problems.Of("text", "too-long");
        if (await exercises.PersonOf(exercise, player) is not { Seat: var seat }) return TypedResults.Unauthorized();
        if (draft.Seat is { } written && written != seat) return Problems.Of("seat", "not-your-seat");
        await store.SaveDraft(player, seat, name, draft.Text, time.GetUtcNow().ToUnixTimeMilliseconds());
        return TypedResults.NoContent();
    }

    private static (StoredParticipant Player, StoredExercise Exercise)? Player(HttpContext context, Callers callers, ExerciseStore store) =>
        callers.Player(context) is { } player && store.Find(player.Exercise) is { } exercise ? (player, exercise) : null;

    private static async Task<string?> SeatOf(ExerciseService exercises, StoredExercise exercise, StoredParticipant player) => (await exercises.PersonOf(exercise, player))?.Seat;

    internal static ContentHttpResult Json(string text) => TypedResults.Content(text, "application/json");
}
