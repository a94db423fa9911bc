using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using NodaTime;

namespace ExchangeSim.Reports.Exercises.AfterAction;

/// <summary>A room that was played, in the words of a paper.</summary>
internal sealed class RoomFacts(Room room, PaperLanguage language)
{
    private readonly PlanNames _names = new(room.Planned, language);

    internal Room Room => room;
    internal PlanNames Names => _names;
    internal Judgement Judgement { get; } = Judgement.Of(room);
    internal IReadOnlyList<Attendance> People { get; } = Attendance.In(room);

    /// <summary>Decisions that came up at seats with people, questions of the other side aside.</summary>
    internal IReadOnlyList<TakenDecision> Decisions { get; } = [.. room.World.Taken.Where(taken => !taken.Open.IsQuestion)];

    internal string At(long time) => language.Moment(room.Planned, time);

    internal string At(Instant instant) => At((long)(instant - room.Planned.Scenario.Start).TotalMilliseconds);

    internal Instant InstantOf(long time) => room.Planned.Scenario.Start.Plus(Duration.FromMilliseconds(time));

    internal string Reference(ulong request) => room.World.Register.Find(request) is { } record ? FileReference.Of(room, record) : "–";

    /// <summary>Number of the request that an observation is about, or null.</summary>
    internal string? About(Observe seen) => seen.File is { } file && Room.World.KeyOf(file) is { } request ? Reference(request) : null;

    /// <summary>A case of a decision, by its index.</summary>
    internal string Choice(TakenDecision taken, int choice)
    {
        var pending = taken.Open.Pending;
        var procedure = room.Planned.Scenario.Procedures[pending.Procedure];
        var step = (DecideStep)procedure.Steps[pending.Step];
        return DomainWords.Choice(language, room.Planned.Scenario.Words, room.Planned.Scenario.Agencies[pending.Agency], procedure, step.Cases[choice].Then,
            choice == taken.Choice ? room.GroundOf(taken.Open.Id) : null);
    }

    /// <summary>A moment that shows how a task was performed.</summary>
    internal string Of(JudgedMoment moment)
    {
        var parts = new List<string> { At(moment.At) };
        if (moment.Request is { } request) parts.Add(Reference(request));
        if (moment.Seat is { } seat) parts.Add(_names.Seat(seat));
        if (moment.Lead is { } lead) parts.Add(language.Of(room.Planned.Plan.Leads.FirstOrDefault(one => one.Id == lead)?.Title));
        if (moment.Time is { } time) parts.Add(language.Length(time));
        return string.Join(" · ", parts);
    }
}
