using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Logs;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Which of the large files a run leaves out.</summary>
public sealed class LogChoice
{
    /// <summary>The option.</summary>
    public Option<string[]> Option { get; } = new("--without", "-w")
    {
        Description = $"Of the files for --out leave some out that are large: {string.Join(", ", LogFiles.Names)}", HelpName = "A,B,…",
    };

    /// <summary>Completion offers their names.</summary>
    public LogChoice() => Option.CompletionSources.Add([.. LogFiles.Names]);

    /// <summary>The names that were given.</summary>
    public IReadOnlyCollection<string> Of(ParseResult parsed)
    {
        var names = (parsed.GetValue(Option) ?? []).SelectMany(n => n.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToHashSet();
        return names.Except(LogFiles.Names).FirstOrDefault() is not { } unknown ? names
            : throw new InvalidRequestException($"there is no file '{unknown}' to leave out; these are: {string.Join(", ", LogFiles.Names)}");
    }
}
