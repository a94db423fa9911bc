namespace ExchangeSim.Scenarios.Generation;

/// <summary>What the papers of a request might say. Fictional: nobody and nothing in it exists.</summary>
/// <param name="Reference">Number of the file.</param>
/// <param name="Language">Locale of the names, as Bogus calls it.</param>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Associates">Who is said to be connected.</param>
/// <param name="Vehicles">Vehicles seen.</param>
/// <param name="Accounts">Bank accounts.</param>
/// <param name="Phones">Telephone numbers.</param>
public sealed record CaseFile(
    string Reference, string Language, CasePerson Subject, IReadOnlyList<CasePerson> Associates, IReadOnlyList<CaseVehicle> Vehicles,
    IReadOnlyList<CaseAccount> Accounts, IReadOnlyList<string> Phones)
{
    /// <summary>What must stand beside it wherever it is shown.</summary>
    public const string Notice = "FICTIONAL: the persons, vehicles, accounts and numbers of this case file were made up by a random generator.";
}

/// <summary>A fictional person.</summary>
public sealed record CasePerson(string Name, DateOnly Born, string Address, string Passport);

/// <summary>A fictional vehicle.</summary>
public sealed record CaseVehicle(string Plate, string Model, string Colour);

/// <summary>A fictional bank account.</summary>
/// <param name="Number">It begins with XX, which is no country's.</param>
/// <param name="City">The city after which its fictional bank is named.</param>
public sealed record CaseAccount(string Number, string City);
