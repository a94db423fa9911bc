namespace ExchangeSim.Scenarios.Generation;

/// <summary>A part of the synthetic world: real time zones and working weeks, invented agencies.</summary>
/// <param name="Id">The word the file uses for it.</param>
/// <param name="Share">Its share of the world's agencies, in percent.</param>
/// <param name="Hours">Office hours there.</param>
/// <param name="Weekend">The two days on which less arises.</param>
/// <param name="Common">The language that most of its agencies share.</param>
/// <param name="Others">Languages of single agencies.</param>
/// <param name="Zones">IANA zones.</param>
internal sealed record Region(string Id, int Share, OfficeHours Hours, (string Quiet, string Quietest) Weekend, string Common, string[] Others, string[] Zones)
{
    private static readonly OfficeHours Nine = new("Mon-Fri 09:00-17:00", 40);
    private static readonly OfficeHours Noon = new("Mon-Fri 08:00-12:00, 13:00-17:00", 40);
    private static readonly OfficeHours Sunday = new("Sun-Thu 08:00-15:30", 37.5);
    private static readonly OfficeHours Six = new("Mon-Fri 08:30-17:00; Sat 08:30-12:00", 46);
    private static readonly (string, string) West = ("Sat", "Sun");
    private static readonly (string, string) Gulf = ("Sat", "Fri");

    public static readonly Region[] All =
    [
        new("northern-asia", 6, Nine, West, "zh", ["ja", "ko", "zh", "mn"], ["Asia/Tokyo", "Asia/Seoul", "Asia/Shanghai", "Asia/Ulaanbaatar"]),
        new("south-east-asia", 7, Noon, West, "en", ["vi", "th", "km", "lo", "id", "my", "ms"],
            ["Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Vientiane", "Asia/Phnom_Penh", "Asia/Jakarta", "Asia/Manila", "Asia/Singapore", "Asia/Yangon"]),
        new("southern-asia", 5, Six, West, "en", ["hi", "bn", "ur", "ne", "si"], ["Asia/Kolkata", "Asia/Dhaka", "Asia/Karachi", "Asia/Kathmandu", "Asia/Colombo"]),
        new("central-asia", 4, Nine, West, "ru", ["uz", "kk", "ky"], ["Asia/Tashkent", "Asia/Almaty", "Asia/Bishkek"]),
        new("western-asia", 8, Sunday, Gulf, "ar", ["fa", "ar", "ar"], ["Asia/Riyadh", "Asia/Dubai", "Asia/Amman", "Asia/Baghdad"]),
        new("northern-africa", 4, Noon, West, "ar", ["fr", "ar"], ["Africa/Cairo", "Africa/Tunis", "Africa/Algiers"]),
        new("western-africa", 12, Noon, West, "fr", ["en", "pt"], ["Africa/Lagos", "Africa/Accra", "Africa/Dakar", "Africa/Kinshasa"]),
        new("eastern-africa", 12, Noon, West, "en", ["sw", "am", "pt"], ["Africa/Nairobi", "Africa/Johannesburg", "Africa/Addis_Ababa", "Africa/Maputo"]),
        new("western-europe", 12, Nine, West, "en", ["fr", "de", "es", "it", "nl"], ["Europe/Paris", "Europe/Berlin", "Europe/London", "Europe/Madrid", "Europe/Rome"]),
        new("eastern-europe", 10, Nine, West, "en", ["pl", "ro", "uk", "el", "tr"], ["Europe/Warsaw", "Europe/Bucharest", "Europe/Kyiv", "Europe/Athens", "Europe/Istanbul"]),
        new("northern-america", 9, Nine, West, "en", ["es", "fr"], ["America/New_York", "America/Chicago", "America/Toronto", "America/Jamaica", "America/Mexico_City"]),
        new("southern-america", 6, Noon, West, "es", ["pt", "es"], ["America/Sao_Paulo", "America/Bogota", "America/Lima", "America/Santiago", "America/Argentina/Buenos_Aires"]),
        new("oceania", 5, Nine, West, "en", ["en", "fr"], ["Pacific/Auckland", "Australia/Sydney", "Pacific/Fiji", "Pacific/Port_Moresby"]),
    ];
}

/// <summary>Office hours as the file writes them, and how many there are in a week.</summary>
internal sealed record OfficeHours(string Text, double PerWeek);
