using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>One playing of a plan with the same kind of player in all seats.</summary>
/// <param name="Player">The kind of player.</param>
/// <param name="Judged">How it was performed.</param>
/// <param name="Decisions">Decisions and questions that came up, by seat in the order of the plan.</param>
/// <param name="RefusedLeads">Leads whose requests the room refused, by id.</param>
public sealed record RehearsedPlay(PlayerModel Player, Judgement Judged, IReadOnlyList<int> Decisions, IReadOnlyList<string> RefusedLeads)
{
    /// <summary>Plays a plan to its end.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="seed">Seed of the room.</param>
    /// <param name="player">Who sits in all seats.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RehearsedPlay Of(PlannedExercise planned, ulong seed, PlayerModel player, CancellationToken cancellation = default) =>
        Of(planned, seed, player, PlayTerms.Whole(planned), cancellation);

    /// <summary>Plays a plan on terms of one's own.</summary>
    internal static RehearsedPlay Of(PlannedExercise planned, ulong seed, PlayerModel player, PlayTerms terms, CancellationToken cancellation)
    {
        var played = PlayerRoom.Play(planned, seed, player, terms, cancellation);
        using var room = played.Room;
        var came = planned.Plan.Seats.Select(seat => room.World.Taken.Count(taken => taken.Open.Seat == seat.Id) + room.World.Open.Count(open => open.Seat == seat.Id));
        return new RehearsedPlay(player, Judgement.Of(JudgedPlay.Of(room)), [.. came], played.Refused);
    }
}
