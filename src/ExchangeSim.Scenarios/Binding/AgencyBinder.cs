using ExchangeSim.Model;
using ExchangeSim.Scenarios.Holidays;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Agencies.</summary>
internal static class AgencyBinder
{
    private static readonly Kind<string> Language = Kinds.Of("a language", () => Schemas.Pattern("^[a-z]{2,3}$"), SmallValues.Language);
    private static readonly Key<string> Name = new("name", "Its name in English.", Kinds.Text);
    private static readonly Key<IReadOnlyList<Named<string>>> OtherNames = new("names", "Its name in other languages, by ISO 639-1 code.",
        new MapKind<string>(Kinds.Text, (key, _) => SmallValues.Language(key).Fault, "^[a-z]{2,3}$"));
    private static readonly Key<string> Country = new("country", "Its country, ISO 3166-1, such as LA.", Kinds.Of("a country", () => Schemas.Pattern("^[A-Z]{2}$"),
        SmallValues.Country));
    private static readonly Key<DateTimeZone> Zone = new("zone", "Where its clocks stand, such as Asia/Vientiane; the file's zone when left out.", Kinds.Zone);
    private static readonly Key<IReadOnlyList<string>> Languages = new("languages", "The languages it works in, ISO 639-1, best first.", new ListKind<string>(Language));
    private static readonly Key<WrittenHours> Office = new("hours", "Its office hours, such as Mon-Fri 08:00-17:00.", Kinds.WrittenHours, IsRequired: true);
    internal const string OfficeItself = "office hours cannot be themselves", OfficeAdvice = "write days and times, such as Mon-Fri 08:00-17:00";
    private static readonly Key<IReadOnlyList<Named<string>>> Holidays = new("holidays",
        "Days on which offices are closed, each with its name: dates, or rules such as 01-01 or next workday, second Monday of October, Easter - 2.",
        new MapKind<string>(Kinds.Text, (key, _) => HolidayText.Parse(key).Fault, HolidayText.Pattern));
    /// <summary>Files of holidays, which are read with the scenario: a tree that is bound has their days.</summary>
    internal static readonly Key<IReadOnlyList<string>> HolidayFiles = new("holidays-from",
        "Calendar files (.ics) whose events of whole days are holidays, by path from this file's folder.", new ListKind<string>(Kinds.Text));
    private static readonly Key<IReadOnlyList<Named<Desk>>> Desks = new("desks", "Its desks: queues of work with officers.", MapKind.OfRows(DeskBinder.Kind), IsRequired: true);

    internal static readonly RecordKind<Agency> Kind = new("agency",
        [Name, OtherNames, Country, Zone, Languages, Office, OtherHoursBinder.Key, Holidays, HolidayFiles, Desks], Build);

    private static Agency Build(Fields f)
    {
        var written = f.Get(Office);
        if (written is { Week: null }) f.Error(Office, OfficeItself, OfficeAdvice);
        var hours = OtherHoursBinder.Lay(f, written?.Week ?? WeeklyHours.RoundTheClock, null);
        if (f.Get(HolidayFiles) is { Count: > 0 }) f.Error(HolidayFiles, "calendar files are read before anything is changed", "change the agency's holidays instead");
        var desks = f.Get(Desks, f.Reading with { OfficeHours = hours, Desks = Reading.KeysOf(f.Map, "desks") });
        return new Agency
        {
            Id = f.Id,
            Name = f.Get(Name, f.Id)!,
            Names = Sorted(f.Get(OtherNames)),
            Country = f.Get(Country),
            Zone = f.Get(Zone, f.Reading.Zone)!,
            Languages = f.Get(Languages, [])!,
            OfficeHours = hours,
            Holidays = HolidaysOf(f, hours),
            Desks = [.. (desks ?? []).Select(d => d.Value)],
        };
    }

    private static IReadOnlyList<Holiday> HolidaysOf(Fields f, WeeklyHours hours)
    {
        var rules = (f.Get(Holidays) ?? []).Select(h => (Rule: HolidayText.Parse(h.Id), h.Value)).Where(h => h.Rule.Fault is null).Select(h => (h.Rule.Value, h.Value)).ToList();
        return HolidayDays.Of(rules, hours, f.Reading.FirstYear - 1, f.Reading.FirstYear + HolidayDays.Years);
    }

    private static SortedDictionary<string, string> Sorted(IReadOnlyList<Named<string>>? names) =>
        new((names ?? []).ToDictionary(n => n.Id, n => n.Value), StringComparer.Ordinal);
}
