using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Application.Parsing;

/// <summary>Figures, goals and targets as the user writes them: <c>p90 of information from laos to vietnam</c>, <c>share answered of extradition &gt;= 80 %</c>.</summary>
public static partial class MetricText
{
    private const double MostRequests = 1e12;

    /// <summary>A figure of the scenario's runs.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    public static Metric Parse(string text, Scenario scenario)
    {
        var (metric, fault) = GoalText.ParseMetric(text, scenario);
        return metric ?? throw new InvalidRequestException(fault!);
    }

    /// <summary>A figure and which way it is to move.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    public static Goal ParseGoal(string text, Scenario scenario)
    {
        var (goal, fault) = GoalText.ParseGoal(text, scenario);
        return goal ?? throw new InvalidRequestException(fault!);
    }

    /// <summary>A figure and what it shall be.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    public static Target ParseTarget(string text, Scenario scenario)
    {
        if (Wanted().Match(text) is not { Success: true } wanted)
            throw new InvalidRequestException($"'{text}' is no target; write a figure, <= or >=, and a value, such as 'p90 of information <= 3 d'");
        var metric = Parse(wanted.Groups["figure"].Value, scenario);
        var written = wanted.Groups["value"].Value.Trim();
        var value = metric.IsTime ? SimulatedTime.HoursOf(written) : metric.IsCount ? NumberOf(written) : ShareOf(written);
        if (value is null) throw new InvalidRequestException($"'{written}' is no {WrittenAs(metric)}");
        return new Target(metric, wanted.Groups["sign"].Value is "<" or "<=" or "≤", value.Value);
    }

    private static string WrittenAs(Metric metric) => metric.IsTime ? "time; write one such as 36 h or 3 d" : metric.IsCount ? "number of requests; write one such as 40"
        : "share; write one such as 90 %";

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostRequests ? number : null;

    private static double? ShareOf(string text) =>
        text.EndsWith('%') && double.TryParse(text[..^1].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100
            ? number / 100 : null;

    [GeneratedRegex(@"^(?<figure>[^<>≤≥=]+)(?<sign><=|>=|<|>|≤|≥)(?<value>[^<>≤≥=]+)\z")] private static partial Regex Wanted();
}
