using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>The leads of a plan, and what is right about them. What they refer to is looked up in the plan's scenario.</summary>
/// <param name="scenario">The scenario; null if it could not be read, and then no name is unknown.</param>
/// <param name="time">The plan's time.</param>
internal sealed class LeadBinder(Scenario? scenario, PlanTime time)
{
    private static readonly Key<string> Seat = new("seat", "The seat that receives it.", Kinds.Reference("a seat of this exercise", r => r.Section("seats")), IsRequired: true);
    private static readonly Key<Phrase> Title = new("title", "What it is called in the list of leads.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<Phrase> Text = new("text", "The dossier in words: what is known, and what is not.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<string> Procedure = new("procedure", "The procedure by which it is pursued.", Kinds.Procedure, IsRequired: true);
    private static readonly Key<string> Crime = new("crime", "The crime area that it is about.", Kinds.Crime);
    private static readonly Key<IReadOnlyList<Named<LeadPerson>>> Persons = new("persons", "Invented persons, by a name for each.",
        new MapKind<LeadPerson>(LeadFactsBinder.Person));
    private static readonly Key<IReadOnlyList<Named<LeadProperty>>> Property = new("property", "Invented property, by a name for each piece.",
        new MapKind<LeadProperty>(LeadFactsBinder.Property));
    private static readonly Key<IReadOnlyList<Named<LeadDocument>>> Documents = new("documents", "Invented documents, by a name for each.",
        new MapKind<LeadDocument>(LeadFactsBinder.Paper));

    private static readonly Key<IReadOnlyList<string>> Agencies = new("agency", "The agency that can help; several where each of them is right.",
        new ListKind<string>(Kinds.Participant), IsRequired: true);
    private static readonly Key<IReadOnlyList<string>> Bases = new("basis", "The legal basis: an instrument of the scenario, reciprocity, or police-practice.",
        new ListKind<string>(Kinds.Reference("a legal basis", r => r.Section("bases"))));
    private static readonly Key<IReadOnlyList<string>> Channels = new("channel", "The channel it should take.", new ListKind<string>(Kinds.Channel));
    private static readonly Key<IReadOnlyList<Urgency>> Urgencies = new("urgency", "The urgency that the facts bear.", new ListKind<Urgency>(Kinds.UrgencyWord));
    private static readonly Key<IReadOnlyList<string>> Needs = new("needs", "Fields of the form that the other side cannot do without.",
        new ListKind<string>(Kinds.Reference("a field of the form", r => r.Section("fields"))));
    private static readonly RecordKind<RightRequest> RightKind = new("right", [Agencies, Bases, Channels, Urgencies, Needs], f => new RightRequest
    {
        Agencies = f.Get(Agencies) ?? [], Bases = f.Get(Bases) ?? [], Channels = f.Get(Channels) ?? [], Urgencies = f.Get(Urgencies) ?? [], Needs = f.Get(Needs) ?? [],
    });
    private static readonly Key<RightRequest> Right = new("right", "What a request out of it should be; players do not see it.", RightKind, IsRequired: true);

    internal RecordKind<LeadPlan> Kind { get; } = new("lead",
        [Seat, PlanTime.At, PlanTime.After, Title, Text, Procedure, Crime, Persons, Property, Documents, Right], f => Build(f, scenario, time));

    private static LeadPlan Build(Fields f, Scenario? scenario, PlanTime time)
    {
        var lead = new LeadPlan
        {
            Id = f.Id, Seat = f.Get(Seat)!, Title = f.Get(Title)!, Text = f.Get(Text)!, After = time.Of(f) ?? Duration.Zero, Procedure = f.Get(Procedure)!, Crime = f.Get(Crime),
            Persons = Values(f.Get(Persons)), Property = Values(f.Get(Property)), Documents = Values(f.Get(Documents)), Right = f.Get(Right)!,
        };
        if (scenario is not null && lead is { Right: not null, Seat: not null, Procedure: not null }) Check(f, scenario, time, lead);
        return lead;
    }

    private static List<T> Values<T>(IReadOnlyList<Named<T>>? named) => [.. (named ?? []).Select(one => one.Value)];

    // A right answer that the simulation would not take is a mistake of the plan.
    private static void Check(Fields f, Scenario scenario, PlanTime time, LeadPlan lead)
    {
        var own = time.AgencyOf(lead.Seat);
        foreach (var agency in lead.Right.Agencies)
        {
            if (agency == own) f.Error(Right, $"agency '{agency}' would ask itself", "name the agency that can help");
            else if (own is not null && !lead.Right.Channels.All(id => scenario.Channels.FirstOrDefault(channel => channel.Id == id)?.Joins(own, agency) != false))
                f.Error(Right, $"not every channel named here joins {own} and {agency}", "name channels that both have");
            else if (own is not null && scenario.Instruments.FirstOrDefault(IsNoBasis) is { } other)
                f.Error(Right, $"'{other.Id}' is no basis for {lead.Procedure} between {own} and {agency}",
                    "name an instrument of both that opens the procedure, or reciprocity, or police-practice");

            bool IsNoBasis(Instrument one) => lead.Right.Bases.Contains(one.Id) && !(one.IsBetween(own!, agency) && one.Opens.Contains(lead.Procedure));
        }
        var form = FormFields.Of(lead.Procedure);
        foreach (var field in lead.Right.Needs.Where(field => !form.Contains(field)))
            f.Error(Right, $"the form for {lead.Procedure} has no field '{field}'", "it has " + string.Join(", ", form));
    }
}
