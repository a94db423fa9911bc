using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Values of one word: yes or no, whole numbers, factors, zones, codes, and the words of closed lists.</summary>
internal static partial class SmallValues
{
    private static readonly Lazy<HashSet<string>> Countries = new(() => [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(l => l.CountryCode), "EU"]);

    internal static readonly (string Word, Urgency Value)[] Urgencies = [("routine", Urgency.Routine), ("urgent", Urgency.Urgent), ("very-urgent", Urgency.VeryUrgent)];
    internal static readonly (string Word, Side Value)[] Sides = [("requesting", Side.Requesting), ("requested", Side.Requested)];

    internal static Parsed<bool> YesNo(string text) => text.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "on" => true,
        "no" or "false" or "off" => false,
        _ => new Fault(0, $"'{Text.YamlTree.Shown(text)}' is neither yes nor no", "write yes or no (or on, off)"),
    };

    internal static Func<string, Parsed<long>> Whole(long low, long high) => text =>
        long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high
            ? number
            : new Fault(0, string.Create(CultureInfo.InvariantCulture, $"'{Text.YamlTree.Shown(text)}' is not a whole number from {low} to {high}"));

    internal static Parsed<ulong> Seed(string text) =>
        ulong.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : new Fault(0,
            $"'{Text.YamlTree.Shown(text)}' is not a whole number from 0 to {ulong.MaxValue}");

    /// <summary>A plain number from 0 to a million, such as a factor on a rate.</summary>
    internal static Parsed<double> Factor(string text)
    {
        var cursor = new Cursor(text);
        return cursor.Number() is { } number and <= 1_000_000 && cursor.IsAtEnd ? number : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a number from 0 to 1000000",
            "write a plain number, such as 0.3 or 3");
    }

    /// <summary>An amount of money.</summary>
    internal static Parsed<double> Amount(string text)
    {
        var cursor = new Cursor(text);
        return cursor.Number() is { } number && cursor.IsAtEnd ? number : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not an amount",
            "write a plain number; the scenario's `currency:` names the money");
    }

    internal static Parsed<DateTimeZone> Zone(string text) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.Trim()) is { } zone ? zone : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a time zone", ZoneNames.AdviceFor(text));

    internal static Parsed<string> Country(string text) =>
        Countries.Value.Contains(text.Trim()) ? text.Trim() : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a country",
            "write the two capital letters of ISO 3166, such as LA");

    internal static Parsed<string> Language(string text) =>
        LanguageCode().IsMatch(text.Trim()) ? text.Trim() : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a language",
            "write the two small letters of ISO 639-1, such as vi");

    internal static Parsed<string> Currency(string text) =>
        CurrencyCode().IsMatch(text.Trim()) ? text.Trim() : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a currency",
            "write the three capital letters of ISO 4217, such as USD");

    internal static Parsed<string> Anything(string text) => text.Trim().Length > 0 ? text.Trim() : new Fault(0, "a text is missing");

    /// <summary>One of a closed list of words.</summary>
    internal static Func<string, Parsed<T>> OneOf<T>(params (string Word, T Value)[] words) => text =>
    {
        foreach (var (word, value) in words) if (word == text.Trim()) return value;
        var names = new Names([.. words.Select(w => w.Word)]);
        return new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not known here", names.Advice(text.Trim()));
    };

    /// <summary>What marks a total in tables, in a column of names.</summary>
    internal const string Total = "all";

    /// <summary>Whether something may be a name: lower-case letters, digits and '-'.</summary>
    internal static bool IsName(string text) => text.Length <= 64 && NamePattern().IsMatch(text);

    internal const string Name = "^[a-z0-9][a-z0-9-]*$";
    /// <summary>A name of what has rows in tables.</summary>
    internal const string NameOfRows = "^(?!all$)[a-z0-9][a-z0-9-]*$";
    [GeneratedRegex(Name + "(?!\n)")] private static partial Regex NamePattern();
    [GeneratedRegex("^[a-z]{2,3}$(?!\n)")] private static partial Regex LanguageCode();
    [GeneratedRegex("^[A-Z]{3}$(?!\n)")] private static partial Regex CurrencyCode();
}
