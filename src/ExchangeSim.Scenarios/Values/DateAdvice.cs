using System.Globalization;
using System.Text.RegularExpressions;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Why a text is not a day, or not a day and a time, and what to write instead.</summary>
internal static partial class DateAdvice
{
    private const string Form = "write it as year-month-day, such as 2022-01-03", FormWithTime = "write it as 2022-01-03 or 2022-01-03 08:00";

    /// <summary>The fault of a text that is none.</summary>
    /// <param name="text">What is written.</param>
    /// <param name="mayHaveTime">Whether a time may follow the day.</param>
    internal static Fault Of(string text, bool mayHaveTime)
    {
        var written = text.Trim();
        var message = $"'{Text.YamlTree.Shown(written)}' is not a day{(mayHaveTime ? ", nor a day and a time" : " of the calendar")}";
        if (YearFirst().Match(written) is { Success: true } parts) return new Fault(0, message, OnParts(parts, mayHaveTime));
        if (YearLast().Match(written) is { Success: true } last && OnOrder(last) is { } order) return new Fault(0, message, order);
        return new Fault(0, message, mayHaveTime ? FormWithTime : Form);
    }

    private static string OnParts(Match parts, bool mayHaveTime)
    {
        var (year, month, day) = (Number(parts, "year"), Number(parts, "month"), Number(parts, "day"));
        if (year is < Dates.FirstYear or > Dates.LastYear) return string.Create(CultureInfo.InvariantCulture, $"years go from {Dates.FirstYear} to {Dates.LastYear}");
        if (month is < 1 or > 12) return "months go from 01 to 12";
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return string.Create(CultureInfo.InvariantCulture,
                $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days");
        var iso = Iso(year, month, day);
        if (!parts.Groups["hour"].Success) return $"write {iso}";
        if (!mayHaveTime) return $"only a day can stand here: write {iso}";
        var (hour, minute) = (Number(parts, "hour"), Number(parts, "minute"));
        if (hour > 23 || minute > 59) return "times go from 00:00 to 23:59";
        return string.Create(CultureInfo.InvariantCulture, $"write {iso} {hour:00}:{minute:00}{(parts.Groups["utc"].Success ? " in the time zone of the file" : "")}");
    }

    // 03/01/2022 is in January for most people and in March for others.
    private static string? OnOrder(Match parts)
    {
        var (one, other, year) = (Number(parts, "one"), Number(parts, "other"), Number(parts, "year"));
        if (year is < Dates.FirstYear or > Dates.LastYear) return null;
        string[] possible = [.. new[] { (Month: other, Day: one), (Month: one, Day: other) }.Where(d => d.Month is >= 1 and <= 12 && d.Day >= 1
            && d.Day <= DateTime.DaysInMonth(year, d.Month))
            .Select(d => Iso(year, d.Month, d.Day)).Distinct()];
        return possible.Length switch { 0 => null, 1 => $"write {possible[0]}", _ => $"write {possible[0]} or {possible[1]}, whichever is meant" };
    }

    private static string Iso(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})[-./](?<day>[0-9]{1,2})" +
        @"([ T]+(?<hour>[0-9]{1,2})[:.h](?<minute>[0-9]{2})(:[0-9]{2}(\.[0-9]+)?)?\s*(?<utc>Z|UTC)?)?$")]
    private static partial Regex YearFirst();
    [GeneratedRegex(@"^(?<one>[0-9]{1,2})[-./](?<other>[0-9]{1,2})[-./](?<year>[0-9]{4})\z")] private static partial Regex YearLast();
}
