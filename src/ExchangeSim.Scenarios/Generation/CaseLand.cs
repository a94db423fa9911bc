using Bogus;

namespace ExchangeSim.Scenarios.Generation;

/// <summary>What invented people of a country are called, where they live and what they drive. Lists have commas between their words.</summary>
/// <param name="Language">The language of its names.</param>
/// <param name="Name">How a name is put together, of F, the family's, and G, the given one.</param>
/// <param name="Given">Given names, those of men before a stroke and those of women behind it.</param>
/// <param name="Families">Names of families, likewise where women have another form; where there are none, names that stand second.</param>
/// <param name="Cities">Cities.</param>
/// <param name="Streets">Streets, a sign # standing for the number of the house.</param>
/// <param name="Vehicles">Makers, each with models of its own behind a colon.</param>
internal sealed record CaseLand(string Language, string Name, string Given, string Families, string Cities, string Streets, string Vehicles)
{
    private const int MostHouses = 180;

    /// <summary>A person's name.</summary>
    public string PersonIn(Randomizer random)
    {
        var sex = random.Int(0, 1);
        var (given, family) = (OneOf(random, Half(Given, sex)), OneOf(random, Half(Families, sex)));
        return string.Concat(Name.Select(sign => sign switch { 'F' => family, 'G' => given, _ => sign.ToString() }));
    }

    /// <summary>A street with a house's number, and the city.</summary>
    public string AddressIn(Randomizer random)
    {
        var street = OneOf(random, Streets).Replace("#", FormattableString.Invariant($"{random.Int(1, MostHouses)}"), StringComparison.Ordinal);
        return $"{street}, {CityIn(random)}";
    }

    /// <summary>A city.</summary>
    public string CityIn(Randomizer random) => OneOf(random, Cities);

    /// <summary>A maker and one of its models.</summary>
    public string VehicleIn(Randomizer random)
    {
        var maker = OneOf(random, Vehicles, ';').Split(':');
        return $"{maker[0].Trim()} {OneOf(random, maker[1])}";
    }

    private static string Half(string names, int sex) => names.Split('|') is [var men, var women] ? sex == 0 ? men : women : names;

    private static string OneOf(Randomizer random, string words, char between = ',')
    {
        var all = words.Split(between);
        return all[random.Int(0, all.Length - 1)].Trim();
    }
}
