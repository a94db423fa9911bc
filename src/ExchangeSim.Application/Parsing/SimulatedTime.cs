using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Application.Parsing;

/// <summary>A moment of a run as the user writes it: a date, or a date and a time, in the scenario's zone unless <c>UTC</c> stands behind it; or a time since the start.</summary>
public static partial class SimulatedTime
{
    private const int LongestYears = 1000;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private static readonly Dictionary<string, double> Hours = new() { ["min"] = 1 / 60.0, ["h"] = 1, ["d"] = 24, ["wk"] = 7 * 24, ["y"] = 365 * 24 };

    /// <summary>How long after the start of the scenario it is.</summary>
    /// <param name="field">The field of the request that has it.</param>
    /// <param name="text">What the user wrote.</param>
    /// <param name="scenario">The scenario, in whose zone dates are read.</param>
    /// <exception cref="InvalidRequestException">It is none of these.</exception>
    public static Duration Parse(string field, string text, Scenario scenario)
    {
        if (InstantOf(text, scenario.Zone) is { } instant) return instant - scenario.Start;
        if (HoursOf(text) is > LongestYears * 365.0 * 24)
            throw new InvalidRequestException(field, FormattableString.Invariant($"'{text}' is longer than a run can be; at most {LongestYears:#,0} y"));
        if (HoursOf(text) is { } hours) return Duration.FromMilliseconds(Math.Round(hours * 3_600_000));
        throw new InvalidRequestException(field, $"'{text}' is no time; write a date (2022-06-30, \"2022-06-30 12:00\", in the time of {scenario.Zone.Id}; or \"2022-06-30 " +
            $"12:00 UTC\") or a time since the start (\"36 h\", \"90 d\", \"26 wk\")");
    }

    /// <summary>A warning of a local time that the clocks of the scenario's zone skip or show twice; null: it is none.</summary>
    /// <param name="field">The field of the request that has it.</param>
    /// <param name="text">What the user wrote.</param>
    /// <param name="scenario">The scenario, in whose zone dates are read.</param>
    internal static string? Doubt(string field, string text, Scenario scenario)
    {
        if (!Minute.Parse(text.Trim().Replace('T', ' ')).TryGetValue(default, out var time)) return null;
        var taken = $"it is taken as {Say.Moment(time.InZoneLeniently(scenario.Zone).ToInstant(), DateTimeZone.Utc)}";
        return scenario.Zone.MapLocal(time).Count switch
        {
            0 => $"warning: --{field}: {text} does not exist in {scenario.Zone.Id}, where the clocks are put forward; {taken}",
            2 => $"warning: --{field}: {text} comes twice in {scenario.Zone.Id}, where the clocks are put back; {taken}",
            _ => null,
        };
    }

    /// <summary>A length such as <c>36 h</c>, in hours; null if it is none.</summary>
    internal static double? HoursOf(string text) =>
        Length().Match(text) is { Success: true } length && double.TryParse(length.Groups[1].Value, CultureInfo.InvariantCulture, out var number)
            ? number * Hours[length.Groups[2].Value] : null;

    /// <summary>A time of a run, milliseconds from its start, as a date and a time with the zone that they are in.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="time">The time.</param>
    /// <param name="inUtc">Whether UTC is wanted in the place of the scenario's zone.</param>
    public static string Text(Scenario scenario, long time, bool inUtc = false) =>
        Say.Moment(scenario.Start + Duration.FromMilliseconds(time), inUtc ? DateTimeZone.Utc : scenario.Zone);

    private static Instant? InstantOf(string text, DateTimeZone zone)
    {
        var written = text.Trim();
        if (Utc().Match(written) is { Success: true } utc) (written, zone) = (written[..utc.Index], DateTimeZone.Utc);
        if (Day.Parse(written) is { Success: true } day) return zone.FirstMomentOf(day.Value);
        return Minute.Parse(written.Replace('T', ' ')) is { Success: true } time ? time.Value.InZoneLeniently(zone).ToInstant() : null;
    }

    [GeneratedRegex(@"^\s*(\d{1,9}(?:\.\d{1,6})?)\s*(min|h|d|wk|y)\s*\z")]
    private static partial Regex Length();
    [GeneratedRegex(@"(\s+UTC|(?<=:\d\d)Z)\z")] private static partial Regex Utc();
}
