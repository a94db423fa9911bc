using NodaTime;

namespace ExchangeSim.Model;

/// <summary>What a person is in a case.</summary>
public enum PersonRole
{
    /// <summary>Suspected.</summary>
    Suspect,
    /// <summary>Charged.</summary>
    Accused,
    /// <summary>Sentenced.</summary>
    Convicted,
    /// <summary>Saw or knows something.</summary>
    Witness,
    /// <summary>Was harmed.</summary>
    Victim,
    /// <summary>Nobody knows where they are.</summary>
    Missing,
}

/// <summary>An invented person of a lead. What is null is not known, and a request has to do without it.</summary>
public sealed record LeadPerson
{
    /// <summary>The word the plan uses.</summary>
    public required string Id { get; init; }
    /// <summary>Full name.</summary>
    public required string Name { get; init; }
    /// <summary>What they are in the case.</summary>
    public PersonRole Role { get; init; }
    /// <summary>Day of birth.</summary>
    public LocalDate? Born { get; init; }
    /// <summary>Country of nationality, two letters of ISO 3166.</summary>
    public string? Nationality { get; init; }
    /// <summary>Number of a passport or an identity card.</summary>
    public string? Document { get; init; }
    /// <summary>Where they were last known to be.</summary>
    public Phrase? LastKnown { get; init; }
    /// <summary>What else is known of them.</summary>
    public Phrase? Says { get; init; }
}

/// <summary>What kind of property something is.</summary>
public enum PropertyKind
{
    /// <summary>A bank account.</summary>
    Account,
    /// <summary>A wallet of a crypto-asset.</summary>
    Wallet,
    /// <summary>A vehicle.</summary>
    Vehicle,
    /// <summary>A ship or boat.</summary>
    Vessel,
    /// <summary>Land or a building.</summary>
    RealEstate,
    /// <summary>A company, or a share in one.</summary>
    Company,
    /// <summary>Goods.</summary>
    Goods,
    /// <summary>Cash.</summary>
    Cash,
    /// <summary>A telephone, a number or a line.</summary>
    Telephone,
}

/// <summary>Invented property of a lead.</summary>
public sealed record LeadProperty
{
    /// <summary>The word the plan uses.</summary>
    public required string Id { get; init; }
    /// <summary>What kind it is.</summary>
    public required PropertyKind Kind { get; init; }
    /// <summary>Number of the account, plate, register entry or line, or null.</summary>
    public string? Number { get; init; }
    /// <summary>Who holds it, by name, or null.</summary>
    public string? Holder { get; init; }
    /// <summary>What it is worth, with its currency, or null.</summary>
    public string? Value { get; init; }
    /// <summary>What it is and where.</summary>
    public Phrase? Says { get; init; }
}

/// <summary>An invented document of a lead.</summary>
public sealed record LeadDocument
{
    /// <summary>The word the plan uses.</summary>
    public required string Id { get; init; }
    /// <summary>What it is called.</summary>
    public required Phrase Title { get; init; }
    /// <summary>Its number, or null.</summary>
    public string? Number { get; init; }
    /// <summary>Its day, or null.</summary>
    public LocalDate? Date { get; init; }
    /// <summary>Who issued it, or null.</summary>
    public Phrase? IssuedBy { get; init; }
    /// <summary>What it says.</summary>
    public Phrase? Says { get; init; }
}
