using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A case of a seat's own, from which it may send requests. What a right request would be is not in it.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The dossier in words.</param>
/// <param name="ArrivedAt">When it came.</param>
/// <param name="Procedure">The procedure by which it is pursued, by id.</param>
/// <param name="Crime">The crime area, by id, or null.</param>
/// <param name="Persons">The persons in it.</param>
/// <param name="Property">The property in it.</param>
/// <param name="Documents">The documents in it.</param>
/// <param name="Sent">Files of the requests that were sent out of it.</param>
public sealed record LeadView(
    string Id, Phrase Title, Phrase Text, Instant ArrivedAt, string Procedure, string? Crime, IReadOnlyList<LeadPersonView> Persons, IReadOnlyList<LeadPropertyView> Property,
        IReadOnlyList<LeadDocumentView> Documents,
    IReadOnlyList<string> Sent)
{
    internal static IReadOnlyList<LeadView> Of(Room room, string seat) =>
        [.. room.Planned.Plan.Leads.Where(lead => lead.Seat == seat && room.Planned.ArrivalOf(lead) <= room.World.Time).Select(lead => Of(room, lead))];

    private static LeadView Of(Room room, LeadPlan lead) => new(
        lead.Id, lead.Title, lead.Text, ClockView.TimeOf(room, room.Planned.ArrivalOf(lead)), lead.Procedure, lead.Crime, [.. lead.Persons.Select(LeadPersonView.Of)],
            [.. lead.Property.Select(LeadPropertyView.Of)],
        [.. lead.Documents.Select(LeadDocumentView.Of)],
        [.. room.World.Acts.Where(entry => entry.Command is SendRequest send && send.Lead == lead.Id).Select(entry => room.World.FileOf(room.World.Orders.Keys.Of(entry)))]);
}

/// <summary>An invented person of a lead; what is null is not known.</summary>
public sealed record LeadPersonView(string Name, PersonRole Role, string? Born, string? Nationality, string? Document, Phrase? LastKnown, Phrase? Says)
{
    internal static LeadPersonView Of(LeadPerson person) => new(
        person.Name, person.Role, person.Born is { } born ? NodaTime.Text.LocalDatePattern.Iso.Format(born) : null, person.Nationality, person.Document, person.LastKnown,
            person.Says);
}

/// <summary>Invented property of a lead.</summary>
public sealed record LeadPropertyView(PropertyKind Kind, string? Number, string? Holder, string? Value, Phrase? Says)
{
    internal static LeadPropertyView Of(LeadProperty property) => new(property.Kind, property.Number, property.Holder, property.Value, property.Says);
}

/// <summary>An invented document of a lead.</summary>
public sealed record LeadDocumentView(Phrase Title, string? Number, string? Date, Phrase? IssuedBy, Phrase? Says)
{
    internal static LeadDocumentView Of(LeadDocument document) => new(
        document.Title, document.Number, document.Date is { } date ? NodaTime.Text.LocalDatePattern.Iso.Format(date) : null, document.IssuedBy, document.Says);
}
