using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Parsing;

/// <summary>Figures and targets as the user writes them: <c>p90 of information from laos to vietnam</c>, <c>share answered of extradition &gt;= 80 %</c>.</summary>
public static partial class MetricText
{
    private static readonly (string Words, Statistic Statistic)[] Statistics =
    [
        ("mean", Statistic.Mean), ("median", Statistic.Median), ("p90", Statistic.P90), ("p99", Statistic.P99),
        ("share answered", Statistic.ShareAnswered), ("share within limit", Statistic.ShareWithinLimit),
    ];

    private const string Form = "mean, median, p90, p99, share answered or share within limit, then [of PROCEDURE] [from AGENCY] [to AGENCY]";

    /// <summary>A figure of the scenario's runs.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    public static Metric Parse(string text, Scenario scenario)
    {
        if (Figure().Match(text.Trim()) is not { Success: true } figure) throw new InvalidRequestException($"'{text}' is no figure; write {Form}");
        var statistic = Statistics.First(s => s.Words == Spaces().Replace(figure.Groups["statistic"].Value, " ")).Statistic;
        var procedure = figure.Groups["procedure"].Value is "" or "all requests" or "all" ? null : figure.Groups["procedure"].Value;
        var agencies = scenario.Agencies.Select(a => a.Id).ToList();
        return new Metric(
            statistic, Known(procedure, "procedure", [.. scenario.Procedures.Select(p => p.Id)]),
            Known(Named(figure.Groups["from"]), "agency", agencies), Known(Named(figure.Groups["to"]), "agency", agencies));
    }

    /// <summary>A figure and what it shall be.</summary>
    /// <exception cref="InvalidRequestException">It is none.</exception>
    public static Target ParseTarget(string text, Scenario scenario)
    {
        if (Wanted().Match(text) is not { Success: true } wanted) throw new InvalidRequestException($"'{text}' is no target; write a figure, <= or >=, and a value, such as 'p90 of information <= 3 d'");
        var metric = Parse(wanted.Groups["figure"].Value, scenario);
        var written = wanted.Groups["value"].Value.Trim();
        var value = metric.IsTime ? SimulatedTime.HoursOf(written) : ShareOf(written);
        if (value is null) throw new InvalidRequestException($"'{written}' is no {(metric.IsTime ? "time; write one such as 36 h or 3 d" : "share; write one such as 90 %")}");
        return new Target(metric, wanted.Groups["sign"].Value is "<" or "<=" or "≤", value.Value);
    }

    private static double? ShareOf(string text) =>
        text.EndsWith('%') && double.TryParse(text[..^1].TrimEnd(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 100
            ? number / 100 : null;

    private static string? Named(Group group) => group.Success ? group.Value : null;

    private static string? Known(string? name, string what, IReadOnlyList<string> known) => name is null || known.Contains(name) ? name
        : throw new InvalidRequestException($"the scenario has no {what} '{name}'; it has {string.Join(", ", known)}");

    [GeneratedRegex(@"^(?<statistic>mean|median|p90|p99|share\s+answered|share\s+within\s+limit)(\s+of\s+(?<procedure>all requests|[a-z0-9-]+))?(\s+from\s+(?<from>[a-z0-9-]+))?(\s+to\s+(?<to>[a-z0-9-]+))?$")]
    private static partial Regex Figure();
    [GeneratedRegex("^(?<figure>[^<>≤≥=]+)(?<sign><=|>=|<|>|≤|≥)(?<value>[^<>≤≥=]+)$")] private static partial Regex Wanted();
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
}
