using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Views;

/// <summary>What everybody in a room may see of it: the clock, the seats and who sits there.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Seats">The seats, in the order of the plan.</param>
/// <param name="People">Who is in the room, in the order of their names.</param>
/// <param name="IsReleased">Whether the debriefing is released for them.</param>
/// <param name="IsOutOfOrder">Whether it cannot go on: it stands where it was, and other rooms go on.</param>
public sealed record RoomView(ClockView Clock, IReadOnlyList<SeatCard> Seats, IReadOnlyList<PersonCard> People, bool IsReleased, bool IsOutOfOrder)
{
    /// <summary>The view of a room.</summary>
    public static RoomView Of(Room room, long real) => new(
        ClockView.Of(room, real),
        [.. room.Planned.Seats.Select(seat => new SeatCard(seat.Plan.Id, seat.Plan.Name, seat.Plan.Agency, room.At(seat.Plan.Id)?.Id))],
        [.. room.Participants.OrderBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => new PersonCard(person.Id, person.Name, person.Seat, person.IsReady))], room.IsReleased, room.IsOutOfOrder);
}

/// <summary>A seat.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Agency">Its agency, by id.</param>
/// <param name="Person">Who sits there, by id; null: the scenario's own policy keeps it.</param>
public sealed record SeatCard(string Id, Phrase Name, string Agency, string? Person);

/// <summary>A person.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Seat">Seat, or null.</param>
/// <param name="IsReady">Whether the briefing has been read.</param>
public sealed record PersonCard(string Id, string Name, string? Seat, bool IsReady);
