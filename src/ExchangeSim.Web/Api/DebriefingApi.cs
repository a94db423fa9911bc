using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Web.Api;

/// <summary>What the debriefing's page may ask for about one room.</summary>
internal static class DebriefingApi
{
    internal static void MapDebriefingApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/exercises/{exercise}/rooms/{room:int}").WithTags("Debriefing").OnlyFor(Access.Evaluator).MayBeMissing();
        api.MapGet("/debriefing", Page).WithSummary("Every decision, what became of every request, and how it was performed.");
        api.MapGet("/timeline", Timeline).WithSummary("Who knew what, when; and where each answer lay.");
        api.MapGet("/then", Then).WithSummary("What each seat knew at a moment.");
        api.MapGet("/requests/{reference}/path", Path).WithSummary("The way of a request through its procedure, with how long it was at each step.");
        api.MapPost("/otherwise", Otherwise).WithSummary("One decision otherwise: the difference by request and in the tasks.");
        api.MapComputations();
    }

    private static async Task<Ok<DebriefingPage>> Page(string exercise, int room, ExerciseStore store, Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room, isFresh: true);
        return TypedResults.Ok(await Task.Run(() => new DebriefingRows(kept.Played).Page(kept.IsOver, kept.Counterfactuals.Played)));
    }

    private static async Task<Ok<TimelinePage>> Timeline(string exercise, int room, ExerciseStore store, Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        return TypedResults.Ok(await Task.Run(() => new DebriefingRows(kept.Played).Timeline()));
    }

    private static async Task<Results<Ok<RequestPath>, NotFound>> Path(string exercise, int room, string reference, ExerciseStore store, Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        return await Task.Run(() => new DebriefingRows(kept.Played).Path(reference)) is { } path ? TypedResults.Ok(path) : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<RoomThen>, ValidationProblem>> Then(string exercise, int room, string at, ExerciseStore store, Debriefings debriefings)
    {
        if (InstantPattern.ExtendedIso.Parse(at) is not { Success: true, Value: var moment }) return Problems.Of("at", "no-time");
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        return TypedResults.Ok(await Task.Run(() => ThenOf(kept, moment)));
    }

    private static RoomThen ThenOf(KeptDebriefing kept, Instant moment)
    {
        var (planned, start) = (kept.Played.Planned, kept.Played.Planned.Scenario.Start);
        Instant At(long time) => start.Plus(Duration.FromMilliseconds(time));
        // What happened at that very millisecond is known.
        var time = Math.Clamp((long)(moment - start).TotalMilliseconds + 1, planned.Begin, kept.Played.EndedAt);
        using var then = kept.Rewind.At(time);
        return new RoomThen(At(time),
        [
            .. planned.Plan.Seats.Select(seat => SeatView.Of(then, seat.Id, 0)).Select(view => new SeatThen(
                view.Seat, [.. view.Inbox.Where(item => item.State != FileState.Ended || item.Since >= At(planned.Begin))], view.Messages.Count)),
        ]);
    }

    private static async Task<Results<Ok<OtherwiseRow>, ValidationProblem>> Otherwise(string exercise, int room, OtherwiseWanted wanted, ExerciseStore store,
        Debriefings debriefings)
    {
        var kept = await debriefings.Of(store.Find(exercise)!, room);
        if (Find(kept, wanted) is not (var choice, null)) return Find(kept, wanted).Problem!;
        return TypedResults.Ok(new DebriefingRows(kept.Played).Otherwise(await Task.Run(() => kept.Counterfactuals.Of(wanted.Decision, choice, wanted.Others))));
    }

    /// <summary>Index of the case that is wanted instead, or what is wrong.</summary>
    internal static (int Choice, ValidationProblem? Problem) Find(KeptDebriefing kept, OtherwiseWanted wanted)
    {
        if (kept.Played.Taken.FirstOrDefault(one => one.Open.Id == wanted.Decision) is not { } taken) return (-1, Problems.Of("decision", "unknown-decision"));
        var choice = DecisionRow.Of(kept.Played.Room, taken).Choices.ToList().IndexOf(wanted.Choice);
        return choice < 0 ? (-1, Problems.Of("choice", "unknown-choice")) : (choice, null);
    }
}
