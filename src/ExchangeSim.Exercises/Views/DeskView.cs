using System.Runtime.CompilerServices;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Simulation.Live;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A desk of the own agency now.</summary>
/// <param name="Desk">The desk, by id.</param>
/// <param name="IsOwn">Whether it belongs to the seat.</param>
/// <param name="Officers">Officers it has on its shifts together.</param>
/// <param name="Movable">Of these, those of its first shift, who can be moved.</param>
/// <param name="Busy">How many have work in hand.</param>
/// <param name="IsOnDuty">Whether any shift is on duty.</param>
/// <param name="Waiting">Requests that wait there.</param>
/// <param name="Aside">Requests that were put aside there.</param>
public sealed record DeskView(string Desk, bool IsOwn, int Officers, int Movable, int Busy, bool IsOnDuty, int Waiting, int Aside)
{
    internal static IReadOnlyList<DeskView> Of(Room room, SeatPlace place)
    {
        var (view, desks) = (room.World.View(place.Agency), room.Planned.Scenario.Agencies[place.Agency].Desks);
        return
        [
            .. view.Shifts.GroupBy(shift => shift.Desk).Select(shifts => new DeskView(
                desks[shifts.Key].Id, place.Desks.Contains(shifts.Key), shifts.Sum(shift => Math.Max(0, shift.Officers)), Math.Max(0, shifts.First().Officers),
                    shifts.Sum(shift => shift.Busy),
                shifts.Any(shift => shift.IsOnDuty), view.Open.Count(work => work.Desk == shifts.Key && work.State == OpenState.Waiting),
                    view.Open.Count(work => work.Desk == shifts.Key && work.State == OpenState.PutAside))),
        ];
    }
}

/// <summary>How many officers a plan lets a seat move.</summary>
/// <param name="Most">The most that may work at other desks than theirs at one time, 0 or more.</param>
/// <param name="Away">How many do now by the seat's orders, or will.</param>
public sealed record MoveLimit(int Most, int Away)
{
    internal static MoveLimit? Of(Room room, SeatPlace place) =>
        place.Plan.MostMoved is { } most ? new MoveLimit(most, OfficerMoves.Away(room, place.Plan.Id)) : null;
}

/// <summary>When an agency works, from its public hours and holidays.</summary>
/// <param name="Agency">The agency, by id.</param>
/// <param name="IsOpen">Whether it is open now.</param>
/// <param name="Until">Until when it is as it is now; null: nothing changes before the exercise's end.</param>
/// <param name="Hours">Its opening hours of today and the next two days.</param>
/// <param name="Holidays">Its holidays in the next two weeks.</param>
public sealed record OfficeView(string Agency, bool IsOpen, Instant? Until, IReadOnlyList<OpenStretch> Hours, IReadOnlyList<HolidayView> Holidays)
{
    private const long Day = 86_400_000;

    // Every seat is shown the same, and a picture of a room is one of all its seats.
    private static readonly ConditionalWeakTable<Room, Kept> Last = [];

    private sealed record Kept(long Time, IReadOnlyList<OfficeView> Offices);

    internal static IReadOnlyList<OfficeView> Of(Room room)
    {
        var time = room.World.Time;
        if (Last.TryGetValue(room, out var kept) && kept.Time == time) return kept.Offices;
        IReadOnlyList<OfficeView> offices = [.. Enumerable.Range(0, room.Planned.Scenario.Agencies.Count).Where(agency => IsPlayed(room, agency))
            .Select(agency => Of(room, agency))];
        Last.AddOrUpdate(room, new Kept(time, offices));
        return offices;
    }

    // In a scenario of many agencies a page is no list of the world's offices: those of the seats, and of the leads' addressees.
    private static bool IsPlayed(Room room, int agency) =>
        room.Planned.Scenario.Agencies.Count <= 6 || room.Planned.Seats.Any(seat => seat.Agency == agency);

    private static OfficeView Of(Room room, int index)
    {
        var (time, agency) = (room.World.Time, room.Planned.Scenario.Agencies[index]);
        var hours = room.Planned.Compiled.OfficeHours(index);
        var isOpen = hours.IsOpen(time);
        var until = isOpen ? hours.ClosesAfter(time) : hours.OpenFrom(time);
        var midnight = room.Planned.Compiled.TimeOf(ClockView.TimeOf(room, time).InZone(agency.Zone).Date.AtStartOfDayInZone(agency.Zone).ToInstant());
        var today = ClockView.TimeOf(room, time).InZone(agency.Zone).Date;
        return new OfficeView(
            agency.Id, isOpen, until >= room.Planned.End ? null : ClockView.TimeOf(room, until),
            [.. hours.Between(Math.Max(0, midnight), midnight + 3 * Day).Select(one => new OpenStretch(ClockView.TimeOf(room, one.Opens), ClockView.TimeOf(room, one.Closes)))],
            [.. agency.Holidays.Where(day => day.Date >= today && day.Date <= today.PlusDays(14)).Select(day =>
                new HolidayView(NodaTime.Text.LocalDatePattern.Iso.Format(day.Date), day.Name))]);
    }
}

/// <summary>A stretch of opening hours.</summary>
public sealed record OpenStretch(Instant From, Instant To);

/// <summary>A public holiday.</summary>
/// <param name="Date">The day, such as <c>2022-04-14</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record HolidayView(string Date, string Name);
