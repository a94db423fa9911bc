using System.Text.Json;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExchangeSim.Web.Api;

/// <summary>A room in the list of an exercise's rooms.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Room">Clock, seats and people.</param>
/// <param name="Seats">What goes on at each seat, in the order of the plan.</param>
/// <param name="Open">Requests that are under way.</param>
/// <param name="Ended">Requests that have ended since the exercise began.</param>
/// <param name="Online">Participants whose browsers are connected, by id.</param>
public sealed record RoomCard(int Number, RoomView Room, IReadOnlyList<SeatRow> Seats, int Open, int Ended, IReadOnlyList<string> Online);

/// <summary>What is asked of all rooms of an exercise at once.</summary>
internal static class RoomsApi
{
    // What the list takes of an instructor's view.
    private sealed record Glimpse(RoomView Room, IReadOnlyList<SeatRow> Seats, int Open, int Ended);

    internal static void MapRoomsApi(this IEndpointRouteBuilder app) =>
        app.MapGroup("/api").WithTags("Instructor").MapGet("/exercises/{exercise}/rooms", All).OnlyFor(Access.Evaluator).MayBeMissing()
            .WithSummary("All rooms: who sits where and is connected, what waits, what is late.");

    private static async Task<Ok<IReadOnlyList<RoomCard>>> All(string exercise, ExerciseStore store, ExerciseService exercises)
    {
        var found = store.Find(exercise)!;
        return TypedResults.Ok<IReadOnlyList<RoomCard>>(await Task.WhenAll(Enumerable.Range(1, found.Rooms).Select(Row)));

        async Task<RoomCard> Row(int number)
        {
            var served = exercises.Room(found, number);
            var seen = JsonSerializer.Deserialize<Glimpse>(await served.ViewInstructor(), RoomLog.Json)!;
            return new RoomCard(number, seen.Room, seen.Seats, seen.Open, seen.Ended, await served.ViewPresent());
        }
    }
}
