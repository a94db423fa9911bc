using System.CommandLine;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    internal static Option<ulong?> Seed() => Numbers.Option("--seed", "-s", "Seed of all random draws (default: the scenario's)", "N", 0UL, ulong.MaxValue);

    internal static Option<int?> Threads() => Numbers.Option("--threads", "-j", "Threads to work on (default: all processors); the figures do not depend on it", "N", 1, 1024);

    internal static Option<int?> Replications() => Numbers.Option("--replications", "-r", "Independent repetitions (default: the scenario's)", "N", 1, (int)ushort.MaxValue);

    internal static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Show results only: no progress, no warnings" };

    internal static Option<string?> WarmUp() => new("--warm-up")
    {
        Description = "Do not count requests that arise earlier: \"4 wk\", none, or auto: found by trial, MSER-5 (default: as the scenario says)", HelpName = "TIME|auto|none",
    };

    internal static Option<string?> Until() =>
        new("--until") { Description = "Stop at a date, in the scenario's zone, or after a simulated time: 2022-06-30, \"2022-06-30 12:00 UTC\", \"26 wk\"", HelpName = "TIME" };

    internal static Option<bool> Utc() => new("--utc") { Description = "Show dates and times in UTC (default: in the scenario's zone, or on the clocks of the agencies that " +
        "they are about)" };

    internal static Option<string?> Report() =>
        new("--report") { Description = "Write the report with its charts into this file: a page that any browser opens without a network, a PDF, or a document " +
            "(.html, .pdf, .docx)",
            HelpName = "FILE" };

    internal static Option<string?> Charts() =>
        new("--charts") { Description = "Write each chart of the report into this folder, as SVG and as PNG", HelpName = "DIR" };

    /// <summary>Names with commas between them, or in options given several times.</summary>
    /// <param name="given">What was given; null: nothing.</param>
    /// <param name="field">The option's name, without hyphens in front.</param>
    /// <exception cref="InvalidRequestException">One of the names is empty.</exception>
    internal static IReadOnlyList<string> Names(IEnumerable<string>? given, string field)
    {
        var all = (given ?? []).ToList();
        return all.Find(names => names.Split(',').Any(string.IsNullOrWhiteSpace)) is { } gap
            ? throw new InvalidRequestException(field, $"'{gap}' has an empty name; write names with commas between them, or leave the option out")
            : [.. all.SelectMany(names => names.Split(',', StringSplitOptions.TrimEntries)).Distinct()];
    }
}
