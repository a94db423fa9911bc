using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>Persons, property and documents of a lead.</summary>
internal static class LeadFactsBinder
{
    private static readonly Kind<string> Country = Kinds.Of("a country", () => Schemas.Pattern("^[A-Z]{2}$"), SmallValues.Country);
    private static readonly Key<Phrase> Says = new("says", "What else is known, in words.", PhraseKind.Text);
    private static readonly Key<string> Number = new("number", "Its number.", Kinds.Text);

    private static readonly Key<string> Name = new("name", "Full name; invented.", Kinds.Text, IsRequired: true);
    private static readonly Key<PersonRole> Role = new("role", "What the person is in the case; a suspect when left out.", Kinds.OneOf("a role",
        ("suspect", PersonRole.Suspect), ("accused", PersonRole.Accused), ("convicted", PersonRole.Convicted),
        ("witness", PersonRole.Witness), ("victim", PersonRole.Victim), ("missing", PersonRole.Missing)));
    private static readonly Key<LocalDate> Born = new("born", "Day of birth, if it is known.", Kinds.Day);
    private static readonly Key<string> Nationality = new("nationality", "Country of nationality, if it is known.", Country);
    private static readonly Key<string> Document = new("document", "Number of a passport or an identity card, if it is known.", Kinds.Text);
    private static readonly Key<Phrase> LastKnown = new("last-known", "Where the person was last known to be.", PhraseKind.Text);

    internal static readonly RecordKind<LeadPerson> Person = new("person", [Name, Role, Born, Nationality, Document, LastKnown, Says], f => new LeadPerson
    {
        Id = f.Id, Name = f.Get(Name)!, Role = f.Get(Role), Born = f.Maybe(Born), Nationality = f.Get(Nationality), Document = f.Get(Document),
        LastKnown = f.Get(LastKnown), Says = f.Get(Says),
    });

    private static readonly Key<PropertyKind> KindOfProperty = new("kind", "What kind of property it is.", Kinds.OneOf("a kind of property",
        ("account", PropertyKind.Account), ("wallet", PropertyKind.Wallet), ("vehicle", PropertyKind.Vehicle), ("vessel", PropertyKind.Vessel),
        ("real-estate", PropertyKind.RealEstate),
        ("company", PropertyKind.Company), ("goods", PropertyKind.Goods), ("cash", PropertyKind.Cash), ("telephone", PropertyKind.Telephone)), IsRequired: true);
    private static readonly Key<string> Holder = new("holder", "Who holds it, by name.", Kinds.Text);
    private static readonly Key<string> Value = new("value", "What it is worth, with its currency.", Kinds.Text);

    internal static readonly RecordKind<LeadProperty> Property = new("property", [KindOfProperty, Number, Holder, Value, Says], f => new LeadProperty
    {
        Id = f.Id, Kind = f.Get(KindOfProperty), Number = f.Get(Number), Holder = f.Get(Holder), Value = f.Get(Value), Says = f.Get(Says),
    });

    private static readonly Key<Phrase> Title = new("title", "What the document is called.", PhraseKind.Text, IsRequired: true);
    private static readonly Key<LocalDate> Date = new("date", "Its day.", Kinds.Day);
    private static readonly Key<Phrase> IssuedBy = new("issued-by", "Who issued it.", PhraseKind.Text);

    internal static readonly RecordKind<LeadDocument> Paper = new("document", [Title, Number, Date, IssuedBy, Says], f => new LeadDocument
    {
        Id = f.Id, Title = f.Get(Title)!, Number = f.Get(Number), Date = f.Maybe(Date), IssuedBy = f.Get(IssuedBy), Says = f.Get(Says),
    });
}
