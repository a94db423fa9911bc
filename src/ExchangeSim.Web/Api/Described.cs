using ExchangeSim.Exercises.Views;

namespace ExchangeSim.Web.Api;

/// <summary>What a player sees.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seat">What has reached the own seat; null: one has none.</param>
public sealed record PlayerView(RoomView Room, SeatView? Seat);

/// <summary>What an instructor or evaluator sees of a room.</summary>
/// <param name="View">The room.</param>
/// <param name="Online">Participants whose browsers are connected, by id.</param>
public sealed record WatchedRoom(InstructorView View, IReadOnlyList<string> Online);

/// <summary>What an endpoint answers, where its code does not say: rooms answer in JSON that is passed on as it is.</summary>
internal static class Described
{
    internal static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint) => endpoint.Produces<T>(StatusCodes.Status200OK, "application/json");

    /// <summary>A file, which browsers save.</summary>
    internal static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder endpoint, string type, params string[] otherTypes) =>
        endpoint.Produces(StatusCodes.Status200OK, typeof(byte[]), type, otherTypes);

    /// <summary>Nothing where there is none of that name, such as no such exercise or room.</summary>
    internal static TBuilder MayBeMissing<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder =>
        endpoints.ProducesProblem(StatusCodes.Status404NotFound);
}
