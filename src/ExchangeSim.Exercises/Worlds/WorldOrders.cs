using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using NodaTime;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Commands → interventions of the engine. What a command asks for that is not there (any more) gives none.</summary>
internal sealed class WorldOrders(World world, PlannedExercise planned)
{
    private readonly Scenario _scenario = planned.Scenario;

    /// <summary>Whether a command changes the world, or is kept as something that happened in it.</summary>
    internal static bool Acts(RoomCommand command) => command is DeskCommand or FireInject or SkipInject or ChangeInject or WriteInject or WriteEvent;

    /// <summary>Keys of the requests that people sent.</summary>
    internal SentKeys Keys { get; } = new();

    internal Intervention? Of(LogEntry entry) => entry.Command switch
    {
        OrderWork order => Ordered(order),
        MoveOfficers move => Moved(move),
        SendRequest send => Sent(send, entry),
        WithdrawRequest withdraw => world.KeyOf(withdraw.File) is { } key ? new RequestWithdrawn(AgencyOf(withdraw.Seat), key) : null,
        RemindOther remind => world.KeyOf(remind.File) is { } key ? new ReminderSent(AgencyOf(remind.Seat), key) : null,
        WriteMessage message => Written(message, LetterKey(entry)),
        FireInject fire => InjectOf(fire.Inject) is >= 0 and var number ? new InjectFired(number) : null,
        SkipInject skip => InjectOf(skip.Inject) is >= 0 and var number ? new InjectSkipped(number) : null,
        WriteEvent happens => new InjectWritten([EffectOf(happens)], Duration.FromHours(happens.Hours)),
        _ => null,
    };

    /// <summary>Key of the letter that an entry sends.</summary>
    internal static ulong LetterKey(LogEntry entry) => StableHash.Combine(StableHash.Of("letter"), (ulong)entry.Ordinal);

    internal static InjectEffect EffectOf(WriteEvent happens) => happens.Kind switch
    {
        EventKind.Outage => new Outage(happens.Subject ?? ""),
        EventKind.Staffing => new Staffing(happens.Subject ?? "", happens.Desk ?? "", happens.Officers),
        EventKind.Surge => new Surge([], happens.Factor),
        EventKind.EntryIntoForce => new EntryIntoForce(happens.Subject ?? ""),
        _ => throw new ArgumentOutOfRangeException(nameof(happens)),
    };

    private int AgencyOf(string seat) => planned.Seat(seat)!.Agency;

    // The plan's own injects may begin one of the scenario; others only tell people something.
    private int InjectOf(string id)
    {
        var planner = planned.Plan.Injects.FirstOrDefault(inject => inject.Id == id);
        var scenario = planner is null ? id : planner.Fires;
        return ChannelChoice.IndexOf(_scenario.Injects, inject => inject.Id == scenario);
    }

    private Intervention? Ordered(OrderWork order)
    {
        if (world.KeyOf(order.File) is not { } key || Waiting(planned.Seat(order.Seat)!, key, order.Order) is not { } work) return null;
        var agency = AgencyOf(order.Seat);
        return order.Order switch { WorkOrder.First => new WorkPutFirst(agency, work), WorkOrder.Aside => new WorkPutAside(agency, work), _ => new WorkTakenUp(agency, work) };
    }

    internal FormCheck CheckOf(LogEntry entry) =>
        FormCheck.Of(planned, (SendRequest)entry.Command, instrument => world.Injects.IsInForce(instrument, entry.At));

    /// <summary>Key of the piece of a request that waits at a seat's desk, or that was put aside there; null: none does.</summary>
    internal ulong? Waiting(SeatPlace place, ulong request, WorkOrder order)
    {
        var state = order == WorkOrder.Back ? OpenState.PutAside : OpenState.Waiting;
        foreach (var work in world.View(place.Agency).Open)
            if (work.Root == request && work.State == state && place.Desks.Contains(work.Desk)) return work.Request;
        return null;
    }

    private OfficersMoved Moved(MoveOfficers move)
    {
        var agency = AgencyOf(move.Seat);
        var desks = _scenario.Agencies[agency];
        return new OfficersMoved(agency, desks.DeskIndex(move.From), desks.DeskIndex(move.To), move.Officers, move.At);
    }

    private LetterSent? Written(WriteMessage message, ulong key)
    {
        var (from, to) = (AgencyOf(message.Seat), AgencyOf(message.To));
        return from == to || ChannelChoice.ForMessage(_scenario, message.Channel, from, to) is not (>= 0 and var channel) ? null : new LetterSent(from, to, key, channel);
    }

    private RequestSent Sent(SendRequest send, LogEntry entry)
    {
        var form = CheckOf(entry);
        return new RequestSent(
            AgencyOf(send.Seat), Keys.Of(entry), ChannelChoice.IndexOf(_scenario.Agencies, agency => agency.Id == send.To),
                ChannelChoice.IndexOf(_scenario.Procedures, procedure => procedure.Id == send.Procedure),
            form.Urgency, send.Crime is null ? -1 : ChannelChoice.IndexOf(_scenario.Crimes, crime => crime.Id == send.Crime),
            send.Channel is null ? -1 : ChannelChoice.IndexOf(_scenario.Channels, channel => channel.Id == send.Channel)) { Facts = form.Facts };
    }
}
