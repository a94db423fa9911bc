using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;
using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Application.Parsing;

/// <summary>A moment of a run as the user writes it: a date, a date and a time (UTC), or a time since the start.</summary>
public static partial class SimulatedTime
{
    private static readonly LocalDateTimePattern[] Dates =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm")];

    private static readonly Dictionary<string, double> Hours = new() { ["min"] = 1 / 60.0, ["h"] = 1, ["d"] = 24, ["wk"] = 7 * 24, ["y"] = 365 * 24 };

    /// <summary>How long after <paramref name="start"/> it is.</summary>
    /// <param name="field">The field of the request that has it.</param>
    /// <param name="text">What the user wrote.</param>
    /// <param name="start">The start of the scenario.</param>
    /// <exception cref="InvalidRequestException">It is none of these.</exception>
    public static Duration Parse(string field, string text, Instant start)
    {
        foreach (var date in Dates)
            if (date.Parse(text.Trim()) is { Success: true } parsed) return parsed.Value.InUtc().ToInstant() - start;
        if (HoursOf(text) is { } hours) return Duration.FromMilliseconds(Math.Round(hours * 3_600_000));
        throw new InvalidRequestException(field, $"'{text}' is no time; write a date (2022-06-30, \"2022-06-30 12:00\") or a time since the start (\"36 h\", \"90 d\", \"26 wk\")");
    }

    /// <summary>A length such as <c>36 h</c>, in hours; null if it is none.</summary>
    internal static double? HoursOf(string text) =>
        Length().Match(text) is { Success: true } length && double.TryParse(length.Groups[1].Value, CultureInfo.InvariantCulture, out var number)
            ? number * Hours[length.Groups[2].Value] : null;

    /// <summary>A time of a run, milliseconds from its start, as a date and a time (UTC).</summary>
    public static string Text(Scenario scenario, long time) => InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm 'UTC'").Format(scenario.Start + Duration.FromMilliseconds(time));

    [GeneratedRegex(@"^\s*(\d{1,9}(?:\.\d{1,6})?)\s*(min|h|d|wk|y)\s*$")]
    private static partial Regex Length();
}
