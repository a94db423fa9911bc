using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>The leads of a plan and when a player sends them.</summary>
internal sealed class RehearsedLeads
{
    private readonly PlannedExercise _planned;
    private readonly PlayerHabits _habits;
    private readonly List<(LeadPlan Lead, long At)> _waiting;

    /// <param name="planned">The plan.</param>
    /// <param name="habits">How the players play.</param>
    /// <param name="seats">The seats that have a player, by id.</param>
    internal RehearsedLeads(PlannedExercise planned, PlayerHabits habits, IReadOnlyList<string> seats)
    {
        (_planned, _habits) = (planned, habits);
        _waiting = [.. planned.Plan.Leads.Where(lead => seats.Contains(lead.Seat)).Select(lead => (lead, After: habits.SendsAfter(lead.Id))).Where(one => one.After is not null)
            .Select(one => (one.lead, planned.ArrivalOf(one.lead) + one.After!.Value))];
    }

    /// <summary>Sends what is due.</summary>
    /// <param name="room">The room.</param>
    /// <param name="take">Gives a seat's command to the room; false: it was refused.</param>
    /// <returns>The leads whose requests the room refused.</returns>
    internal IReadOnlyList<LeadPlan> Send(Room room, Func<string, RoomCommand, bool> take)
    {
        var refused = new List<LeadPlan>();
        foreach (var (lead, _) in _waiting.Where(one => one.At <= room.World.Time).ToList())
        {
            _waiting.RemoveAll(one => one.Lead == lead);
            if (!take(lead.Seat, RequestOf(lead))) refused.Add(lead);
        }
        return refused;
    }

    private SendRequest RequestOf(LeadPlan lead)
    {
        var right = lead.Right;
        var own = _planned.Seat(lead.Seat)!.Plan.Agency;
        var to = right.Agencies[0];
        if (_habits.Slips(lead.Id, "agency")) to = _planned.Scenario.Agencies.FirstOrDefault(agency => agency.Id != own && !right.Agencies.Contains(agency.Id))?.Id ?? to;
        var channel = right.Channels.Count == 0 ? null : right.Channels[0];
        var urgency = right.Urgencies.Count == 0 ? Urgency.Routine : right.Urgencies[0];
        if (_habits.Slips(lead.Id, "urgency")) urgency = urgency == Urgency.Routine ? Urgency.VeryUrgent : Urgency.Routine;
        var basis = right.Bases.Count == 0 ? RightRequest.PolicePractice : right.Bases[0];
        if (_habits.Slips(lead.Id, "basis")) basis = RightRequest.Reciprocity;
        return new SendRequest(lead.Seat, lead.Id, to, lead.Procedure, urgency, basis, to == right.Agencies[0] ? channel : null, lead.Crime, Form(lead));
    }

    private SortedDictionary<string, string> Form(LeadPlan lead)
    {
        var form = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in FormFields.Of(lead.Procedure).Where(field => !_habits.Slips(lead.Id, field)))
            if (TextOf(lead, field) is { } text) form[field] = text;
        return form;
    }

    private static string? TextOf(LeadPlan lead, string field)
    {
        var person = lead.Persons.Count > 0 ? lead.Persons[0] : null;
        return field switch
        {
            "name" => person?.Name,
            "birth" => person?.Born is { } born ? NodaTime.Text.LocalDatePattern.Iso.Format(born) : null,
            "nationality" => person?.Nationality,
            "document-number" => person?.Document,
            "last-known" => person?.LastKnown?.In("en"),
            "property" => lead.Property.Count > 0 ? lead.Property[0].Number ?? lead.Property[0].Id : null,
            "value" => lead.Property.Count > 0 ? lead.Property[0].Value ?? "not known" : null,
            _ => lead.Title.In("en"),
        };
    }
}
