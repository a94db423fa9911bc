using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>Where an inject stands.</summary>
public enum InjectState
{
    /// <summary>It is due at its time, or lies in the pool.</summary>
    Waiting,
    /// <summary>It has begun.</summary>
    Begun,
    /// <summary>It will not begin by itself.</summary>
    Skipped,
}

/// <summary>A line of the list of injects.</summary>
/// <param name="Id">The inject.</param>
/// <param name="Kind">How it reaches people.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What people read, or null.</param>
/// <param name="To">The seats that receive it; empty: all of them.</param>
/// <param name="Expects">What should be seen to happen, or null.</param>
/// <param name="Due">When it begins by itself; null: when the instructor fires it, or when a condition of the scenario holds.</param>
/// <param name="State">Where it stands.</param>
/// <param name="BegunAt">When it began, as far as is known.</param>
/// <param name="IsPooled">Whether it lies in the pool: the instructor fires it when it is wanted.</param>
/// <param name="Unless">What people may have asked by then, so that it does not begin; null: it begins whatever they do.</param>
/// <param name="CanChange">Whether its time and its text can still be changed.</param>
public sealed record InjectRow(string Id, InjectKind Kind, Phrase Title, Phrase? Text, IReadOnlyList<string> To, Phrase? Expects, Instant? Due, InjectState State,
    Instant? BegunAt, bool IsPooled, string? Unless, bool CanChange)
{
    /// <summary>The injects of a room's plan and of its scenario, in order of their times.</summary>
    public static IReadOnlyList<InjectRow> Of(Room room)
    {
        var begun = room.Planned.Plan.Injects.Where(inject => inject.Fires is not null).Select(inject => inject.Fires).ToHashSet();
        InjectRow[] rows = [.. room.Planned.Plan.Injects.Select(inject => Of(room, inject)),
            .. room.Planned.Scenario.Injects.Where(inject => !begun.Contains(inject.Id)).Select(inject => Of(room, inject))];
        return [.. rows.OrderBy(row => row.Due ?? Instant.MaxValue)];
    }

    private static InjectRow Of(Room room, PlannedInject inject)
    {
        var (due, at) = (room.World.Injects.DueAt(inject), room.World.Injects.BegunAt(inject));
        return new InjectRow(inject.Id, inject.Kind, inject.Title, room.World.Injects.TextOf(inject), inject.To, inject.Expects, Time(room, due),
            StateOf(at is not null, room.World.Injects.IsSkipped(inject)), Time(room, at), inject.IsUnplanned && due is null, inject.Unless?.Text, CanChange: at is null);
    }

    private static InjectRow Of(Room room, Inject inject)
    {
        var due = inject.At is { } date ? room.Planned.Compiled.TimeOf(date) : (long?)null;
        var fired = room.World.Acts.FirstOrDefault(entry => entry.Command is FireInject fire && fire.Inject == inject.Id)?.At;
        var skipped = room.World.Injects.IsSkipped(inject.Id, due);
        var at = fired ?? (due <= room.World.Time && !skipped ? due : null);
        return new InjectRow(inject.Id, InjectKind.Event, room.Planned.Scenario.Words.Of(inject.Says, inject.Id), null, [], null, Time(room, due),
            StateOf(at is not null, skipped), Time(room, at), false, null, CanChange: false);
    }

    private static InjectState StateOf(bool hasBegun, bool isSkipped) => hasBegun ? InjectState.Begun : isSkipped ? InjectState.Skipped : InjectState.Waiting;

    private static Instant? Time(Room room, long? time) => time is { } at ? ClockView.TimeOf(room, at) : null;
}
