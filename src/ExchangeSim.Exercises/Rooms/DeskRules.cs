using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Interventions;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Which commands of a seat are possible at its desks now. Who sends it, and whether time allows it, has been looked at.</summary>
internal static class DeskRules
{
    /// <summary>The longest text of a message, an answer or a note, in characters.</summary>
    internal const int LongestText = 4000;
    private const int LongestField = 2000;

    internal static Refusal? Check(Room room, DeskCommand command)
    {
        var place = room.Planned.Seat(command.Seat)!;
        return command switch
        {
            OrderWork order => Known(room, place, order.File) ?? Waits(room, place, order),
            MoveOfficers move => Move(room, place, move),
            SendRequest send => Send(room, place, send),
            WithdrawRequest withdraw => Own(room, place, withdraw.File),
            RemindOther remind => Own(room, place, remind.File) ?? Away(room, place, remind.File),
            AnswerQuestion answer => Length(answer.Text) ?? (room.World.Open.Any(open => open.Id == answer.Question && open.Seat == answer.Seat && open.IsQuestion) ? null
                : Refusal.DecisionGone),
            WriteMessage message => Message(room, place, message),
            _ => throw new InvalidOperationException($"no rule for {command.GetType().Name}"),
        };
    }

    /// <summary>Whether a text is there, and not too long.</summary>
    internal static Refusal? Text(string text) => string.IsNullOrWhiteSpace(text) ? Refusal.NoText : Length(text);

    private static Refusal? Length(string? text) => text?.Length > LongestText ? Refusal.TextTooLong : null;

    /// <summary>Whether a seat knows a file.</summary>
    internal static Refusal? Known(Room room, SeatPlace place, string file) => room.World.KeyOf(file) is { } key && KnownRequests.Knows(room, place, key) ? null
        : Refusal.UnknownFile;

    private static Refusal? Waits(Room room, SeatPlace place, OrderWork order) =>
        room.World.Orders.Waiting(place, room.World.KeyOf(order.File)!.Value, order.Order) is not null ? null
            : order.Order == WorkOrder.Back ? Refusal.NotPutAside : Refusal.NotWaiting;

    private static Refusal? Move(Room room, SeatPlace place, MoveOfficers move)
    {
        var agency = room.Planned.Scenario.Agencies[place.Agency];
        var (from, to) = (agency.DeskIndex(move.From), agency.DeskIndex(move.To));
        if (from < 0 || to < 0 || from == to || agency.Desks[from].Shifts.Count == 0) return Refusal.UnknownDesk;
        if (move.Officers < 1 || room.World.View(place.Agency).Shifts.First(shift => shift.Desk == from).Officers < move.Officers) return Refusal.NotEnoughOfficers;
        return move.At is { } at && (at <= room.World.Time || at > room.Planned.End) ? Refusal.TimeOutOfRange : null;
    }

    private static Refusal? Own(Room room, SeatPlace place, string file)
    {
        if (Known(room, place, file) is { } refusal) return refusal;
        var record = room.World.Register.Find(room.World.KeyOf(file)!.Value)!;
        if (record.Requesting != place.Agency || KnownRequests.HasEnded(record, place.Agency)) return Refusal.NotYourRequest;
        return room.World.View(place.Agency).Sent.Any(sent => sent.Request == record.Key && sent.IsWithdrawn) ? Refusal.AlreadyWithdrawn : null;
    }

    // What is on its way back cannot be told from what is away: the reminder goes, and crosses the answer.
    private static Refusal? Away(Room room, SeatPlace place, string file)
    {
        var key = room.World.KeyOf(file)!.Value;
        return room.World.View(place.Agency).Open.Any(work => work.Root == key) ? Refusal.NotAway : null;
    }

    private static Refusal? Message(Room room, SeatPlace place, WriteMessage message)
    {
        if (room.Planned.Seat(message.To) is not { } to) return Refusal.UnknownSeat;
        if (to == place) return Refusal.ToItself;
        if (Text(message.Text) is { } refusal) return refusal;
        if (message.File is { } file && Known(room, place, file) is { } unknown) return unknown;
        return to.Agency == place.Agency || ChannelChoice.ForMessage(room.Planned.Scenario, message.Channel, place.Agency, to.Agency) >= 0 ? null : Refusal.NoChannel;
    }

    private static Refusal? Send(Room room, SeatPlace place, SendRequest send)
    {
        var (planned, scenario) = (room.Planned, room.Planned.Scenario);
        if (planned.Plan.Leads.FirstOrDefault(lead => lead.Id == send.Lead && lead.Seat == send.Seat) is not { } lead
            || planned.ArrivalOf(lead) > room.World.Time) return Refusal.UnknownLead;
        var to = ChannelChoice.IndexOf(scenario.Agencies, agency => agency.Id == send.To);
        var procedure = ChannelChoice.IndexOf(scenario.Procedures, one => one.Id == send.Procedure);
        if (to < 0 || procedure < 0 || !Enum.IsDefined(send.Urgency) || IsUnknownCrime(scenario, send.Crime) || IsUnknownBasis(scenario, send.Basis)) return Refusal.UnknownAddress;
        if (to == place.Agency) return Refusal.ToItself;
        var fields = FormFields.Of(send.Procedure);
        if (send.Fields.Keys.Any(field => !fields.Contains(field))) return Refusal.UnknownField;
        if (send.Fields.Values.Any(text => text.Length > LongestField)) return Refusal.TextTooLong;
        if (send.Channel is { } channel && !ChannelChoice.Between(scenario, place.Plan.Agency, send.To).Any(one => one.Id == channel)) return Refusal.NoChannel;
        return new SendableCheck(scenario).Of(procedure, place.Agency, to) switch
        {
            Simulation.Interventions.Refusal.None => null,
            Simulation.Interventions.Refusal.NoChannel => Refusal.NoChannel,
            _ => Refusal.NoDesk,
        };
    }

    private static bool IsUnknownCrime(Scenario scenario, string? crime) => crime is not null && !scenario.Crimes.Any(one => one.Id == crime);

    private static bool IsUnknownBasis(Scenario scenario, string? basis) =>
        basis is not (null or RightRequest.Reciprocity or RightRequest.PolicePractice) && !scenario.Instruments.Any(one => one.Id == basis);
}
