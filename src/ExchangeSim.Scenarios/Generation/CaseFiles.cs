using System.Collections.Concurrent;
using System.Globalization;
using Bogus;

namespace ExchangeSim.Scenarios.Generation;

/// <summary>Makes up the case file of a request from its own key, so that it is the same in every run and in every report.</summary>
/// <remarks>What could be taken for somebody's is written so that it cannot exist: accounts of country XX, telephone numbers under +999, plates and passports that begin with
/// FIC.</remarks>
public static class CaseFiles
{
    private static readonly DateTime Newest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    // Other countries of which Bogus has names. Elsewhere names are English.
    private static readonly (string Country, string Locale)[] Locales =
        [("DE", "de"), ("ES", "es"), ("FR", "fr"), ("IT", "it"), ("NL", "nl"), ("PL", "pl"), ("PT", "pt_PT"), ("TR", "tr"), ("UA", "uk")];

    // By locale. Making one costs far more than a file does; what it gives depends on the random numbers alone, which are set anew for each file. Whoever writes a file takes
    // a set that nobody uses.
    private static readonly ConcurrentBag<Dictionary<string, Faker>> Free = [];

    private static readonly string[] Colours = ["white", "black", "silver", "grey", "red", "blue", "green", "brown"];

    /// <summary>The case file of a request.</summary>
    /// <param name="requestKey">The request's own key; the only source of what is made up.</param>
    /// <param name="requestingCountry">ISO 3166-1 alpha-2 code or null; its people are the associates.</param>
    /// <param name="requestedCountry">ISO 3166-1 alpha-2 code or null; the subject is one of its people.</param>
    public static CaseFile For(ulong requestKey, string? requestingCountry, string? requestedCountry)
    {
        var random = new Randomizer(unchecked((int)((requestKey * 0x9E3779B97F4A7C15) >> 32)));
        if (!Free.TryTake(out var fakers)) fakers = new Dictionary<string, Faker>(StringComparer.Ordinal); // looked up, never enumerated
        var file = Write(requestKey, requestingCountry, requestedCountry, random, fakers);
        Free.Add(fakers);
        return file;
    }

    private static CaseFile Write(
        ulong requestKey, string? requestingCountry, string? requestedCountry, Randomizer random, Dictionary<string, Faker> fakers)
    {
        var subjects = (Land: CaseLands.Of(requestedCountry), Faker: FakerFor(requestedCountry, random, fakers));
        var associates = (Land: CaseLands.Of(requestingCountry), Faker: FakerFor(requestingCountry, random, fakers));
        var subject = Person(subjects, random);
        return new CaseFile(
            string.Create(CultureInfo.InvariantCulture, $"FIC-{requestKey:X16}"), subjects.Land?.Language ?? subjects.Faker.Locale, subject,
            Several(random, 0, 3, () => Person(associates, random)), Several(random, 0, 2, () => Vehicle(subjects.Land, random)), Several(random, 0, 2,
                () => Account(subjects, random)),
            Several(random, 1, 3, () => random.Replace("+999 ## ### ####")));
    }

    private static Faker FakerFor(string? country, Randomizer random, Dictionary<string, Faker> fakers)
    {
        var locale = Locales.FirstOrDefault(l => string.Equals(l.Country, country, StringComparison.OrdinalIgnoreCase)).Locale ?? "en";
        if (!fakers.TryGetValue(locale, out var faker)) fakers[locale] = faker = new Faker(locale);
        faker.Random = random;
        return faker;
    }

    private static List<T> Several<T>(Randomizer random, int least, int most, Func<T> one) => [.. Enumerable.Range(0, random.Int(least, most)).Select(_ => one())];

    private static CasePerson Person((CaseLand? Land, Faker Faker) of, Randomizer random) => new(
        of.Land?.PersonIn(random) ?? of.Faker.Name.FullName(), DateOnly.FromDateTime(of.Faker.Date.Past(45, Newest)),
        of.Land?.AddressIn(random) ?? $"{of.Faker.Address.StreetAddress()}, {of.Faker.Address.City()}", random.Replace("FIC######"));

    private static CaseVehicle Vehicle(CaseLand? land, Randomizer random) =>
        new(random.Replace("FIC ## ??"), (land ?? CaseLands.Elsewhere).VehicleIn(random), random.ArrayElement(Colours));

    private static CaseAccount Account((CaseLand? Land, Faker Faker) of, Randomizer random) =>
        new(random.Replace("XX00 #### #### ####"), of.Land?.CityIn(random) ?? of.Faker.Address.City());
}
