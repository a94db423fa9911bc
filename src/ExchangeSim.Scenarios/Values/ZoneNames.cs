using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Which time zone was probably meant: the IANA list names zones after one city each, in English.</summary>
internal static class ZoneNames
{
    private const string Advice = "write a name of the IANA list, such as Asia/Bangkok";

    private static readonly Lazy<ILookup<string, string>> ByCity = new(() => DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))
        .ToLookup(CityOf, StringComparer.OrdinalIgnoreCase));

    // Capitals and large cities under the names that their people write, and such as have no zone of their own.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Wien"] = "Europe/Vienna", ["Bern"] = "Europe/Zurich", ["Zürich"] = "Europe/Zurich", ["Genf"] = "Europe/Zurich", ["Geneva"] = "Europe/Zurich",
        ["München"] = "Europe/Berlin", ["Munich"] = "Europe/Berlin", ["Hamburg"] = "Europe/Berlin", ["Frankfurt"] = "Europe/Berlin", ["Den_Haag"] = "Europe/Amsterdam",
        ["The_Hague"] = "Europe/Amsterdam", ["Bruxelles"] = "Europe/Brussels", ["Brussel"] = "Europe/Brussels", ["Lyon"] = "Europe/Paris", ["Roma"] = "Europe/Rome",
        ["Milano"] = "Europe/Rome", ["Milan"] = "Europe/Rome", ["Lisboa"] = "Europe/Lisbon", ["Barcelona"] = "Europe/Madrid", ["Praha"] = "Europe/Prague",
        ["Warszawa"] = "Europe/Warsaw",
        ["București"] = "Europe/Bucharest", ["Bucuresti"] = "Europe/Bucharest", ["Sofija"] = "Europe/Sofia", ["Athina"] = "Europe/Athens", ["Beograd"] = "Europe/Belgrade",
        ["København"] = "Europe/Copenhagen", ["Kobenhavn"] = "Europe/Copenhagen", ["Helsingfors"] = "Europe/Helsinki", ["Moskva"] = "Europe/Moscow", ["Kyjiw"] = "Europe/Kyiv",
        ["Chișinău"] = "Europe/Chisinau", ["Edinburgh"] = "Europe/London", ["Ankara"] = "Europe/Istanbul", ["Nicosia"] = "Asia/Nicosia", ["Hanoi"] = "Asia/Ho_Chi_Minh",
        ["Ha_Noi"] = "Asia/Ho_Chi_Minh", ["Hà_Nội"] = "Asia/Ho_Chi_Minh", ["Beijing"] = "Asia/Shanghai", ["Peking"] = "Asia/Shanghai", ["Delhi"] = "Asia/Kolkata",
        ["New_Delhi"] = "Asia/Kolkata", ["Mumbai"] = "Asia/Kolkata", ["Osaka"] = "Asia/Tokyo", ["Islamabad"] = "Asia/Karachi", ["Abu_Dhabi"] = "Asia/Dubai",
        ["Naypyidaw"] = "Asia/Yangon", ["Washington"] = "America/New_York", ["Ottawa"] = "America/Toronto", ["Brasilia"] = "America/Sao_Paulo", ["Canberra"] = "Australia/Sydney",
        ["Wellington"] = "Pacific/Auckland", ["Pretoria"] = "Africa/Johannesburg", ["Abuja"] = "Africa/Lagos",
    };

    /// <summary>What to write instead of a name that is no zone.</summary>
    internal static string AdviceFor(string written)
    {
        var city = CityOf(written.Trim().Replace(' ', '_'));
        if (city.Length == 0) return Advice;
        var zone = OtherNames.GetValueOrDefault(city) ?? Of(city, written) ?? (Words.Nearest(city, Cities(written)) is { } near ? Of(near, written) : null);
        return zone is null ? Advice : $"did you mean '{zone}'?";
    }

    private static string CityOf(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    private static string RegionOf(string zone) => zone[..Math.Max(0, zone.IndexOf('/', StringComparison.Ordinal))];

    // Of a city in several regions (US/Eastern, America/Indiana/Knox) that in the region which was written.
    private static string? Of(string city, string written) =>
        ByCity.Value[city].OrderByDescending(zone => Same(zone, written)).ThenBy(zone => zone, StringComparer.Ordinal).FirstOrDefault();

    private static bool Same(string zone, string written) => RegionOf(zone).Equals(RegionOf(written.Trim()), StringComparison.OrdinalIgnoreCase);

    // A slip in a city's name is looked for in its region, and everywhere where there is no such region.
    private static List<string> Cities(string written)
    {
        var all = ByCity.Value.SelectMany(zones => zones).ToList();
        return [.. (all.Exists(zone => Same(zone, written)) ? all.Where(zone => Same(zone, written)) : all).Select(CityOf)];
    }
}
