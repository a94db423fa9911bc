using System.Text;
using Bogus;

namespace ExchangeSim.Scenarios.Generation;

/// <summary>An invented agency of the synthetic world.</summary>
/// <param name="Id">The word the file uses for it.</param>
/// <param name="Name">Its invented name.</param>
/// <param name="Address">Where its bureau would be.</param>
/// <param name="Region">Where it lies.</param>
/// <param name="Zone">Its clocks.</param>
/// <param name="Languages">What it works in.</param>
/// <param name="Holidays">Days off, in order.</param>
/// <param name="Size">Its share of the world's requests.</param>
internal sealed record WorldAgency(
    string Id, string Name, string Address, Region Region, string Zone, IReadOnlyList<string> Languages, IReadOnlyList<DateOnly> Holidays, double Size)
{
    private const double ZipfExponent = 0.8;
    private static readonly string[] Forms =
        ["National Police of {0}", "{0} Police Service", "Federal Police of {0}", "Gendarmerie of {0}", "Directorate General of Police of {0}", "{0} Bureau of Investigation"];

    // Names that the parts of invented ones may add up to.
    private static readonly string[] Real = ["Scotland", "Cleveland", "Kirkland", "Maryland", "Portland"];

    /// <summary>Few large and many small ones, spread over the regions.</summary>
    public static WorldAgency[] Invent(int count, DateOnly start, Faker faker)
    {
        var total = Enumerable.Range(1, count).Sum(rank => Math.Pow(rank, -ZipfExponent));
        var regions = faker.Random.Shuffle(Spread(count)).ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. regions.Select((region, i) => One(region, Math.Pow(i + 1, -ZipfExponent) / total))];

        WorldAgency One(Region region, double size)
        {
            string place;
            do place = faker.Address.City(); while (!taken.Add(Slug(place)) || Real.Contains(place));
            var own = faker.PickRandom(region.Others);
            string[] languages = faker.Random.Bool(0.8f) ? [own, region.Common] : faker.Random.Bool(0.4f) ? [own, "en"] : [own];
            return new WorldAgency(Slug(place), faker.PickRandom(Forms).Replace("{0}", place), faker.Address.StreetAddress(), region, faker.PickRandom(region.Zones),
                [.. languages.Distinct()], DaysOff(start, faker), size);
        }
    }

    public bool SharesLanguageWith(WorldAgency other) => Languages.Any(other.Languages.Contains);

    // Each region gets its share; what rounding leaves goes to the first ones.
    private static Region[] Spread(int count)
    {
        var all = Region.All.SelectMany(r => Enumerable.Repeat(r, r.Share)).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Length / count)])];
    }

    private static DateOnly[] DaysOff(DateOnly start, Faker faker) =>
        [.. faker.Random.Shuffle(Enumerable.Range(1, 360)).Take(faker.Random.Int(5, 9)).Order().Select(start.AddDays).Prepend(start)];

    private static string Slug(string place)
    {
        var slug = new StringBuilder();
        foreach (var c in place.ToLowerInvariant())
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (c is ' ' or '-') slug.Append('-');
        return slug.ToString();
    }
}
