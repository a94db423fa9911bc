using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Which injects are possible now. That the instructor sends them has been looked at.</summary>
internal static class InjectRules
{
    // A year: longer than any exercise.
    private const double MostHours = 8784;

    internal static Refusal? Begins(Room room, string inject, bool isFired)
    {
        var world = room.World;
        if (room.Planned.Plan.Injects.FirstOrDefault(one => one.Id == inject) is { } planned)
            return world.Injects.BegunAt(planned) is not null || (!isFired && world.Injects.IsSkipped(planned)) ? Refusal.InjectHasBegun : null;
        if (room.Planned.Scenario.Injects.FirstOrDefault(one => one.Id == inject) is not { } happening) return Refusal.UnknownInject;
        var due = happening.At is { } at ? room.Planned.Compiled.TimeOf(at) : (long?)null;
        var fired = world.Acts.Any(entry => entry.Command is FireInject fire && fire.Inject == inject);
        var skipped = world.Injects.IsSkipped(inject, due);
        return fired || (due <= world.Time && !skipped) || (!isFired && skipped) ? Refusal.InjectHasBegun : null;
    }

    internal static Refusal? Change(Room room, ChangeInject change)
    {
        if (room.Clock.Drive == ClockDrive.Over) return Refusal.Over;
        if (room.Planned.Plan.Injects.FirstOrDefault(one => one.Id == change.Inject) is not { } inject) return Refusal.UnknownInject;
        if (room.World.Injects.BegunAt(inject) is not null) return Refusal.InjectHasBegun;
        if (change.Due is { } due && (due <= room.World.Time || due >= room.Planned.End)) return Refusal.TimeOutOfRange;
        // What was not begun, although its time is past, begins by itself no more: it needs another time.
        if (change.Due is null && room.World.Injects.DueAt(inject) <= room.World.Time) return Refusal.TimeOutOfRange;
        return change.Text is { } text ? DeskRules.Text(text) : change.Due is null ? Refusal.NoText : null;
    }

    internal static Refusal? News(Room room, WriteInject news) =>
        news.To.Count == 0 || news.To.Any(seat => room.Planned.Seat(seat) is null) ? Refusal.UnknownSeat : news.From.Length > PersonName.Longest * 2 ? Refusal.TextTooLong
            : DeskRules.Text(news.Text);

    internal static Refusal? Event(Room room, WriteEvent happens)
    {
        var scenario = room.Planned.Scenario;
        if (happens.Hours is not (> 0 and <= MostHours)) return Refusal.TimeOutOfRange;
        return WorldOrders.EffectOf(happens) switch
        {
            Outage outage => scenario.Channels.Any(channel => channel.Id == outage.Channel),
            Staffing staffing => staffing.Change != 0 && scenario.Agencies.FirstOrDefault(agency => agency.Id == staffing.Agency) is { } agency
                && agency.DeskIndex(staffing.Desk) is >= 0 and var desk && agency.Desks[desk].Shifts.Count > 0,
            Surge surge => surge.Factor is >= 0 and <= 1000 && scenario.Demands.Count > 0,
            EntryIntoForce entry => scenario.Instruments.Any(instrument => instrument.Id == entry.Instrument),
            _ => false,
        } ? null : Refusal.UnknownEvent;
    }
}
