using System.CommandLine.Completions;
using System.CommandLine;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Model;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The scenario file that a command is about, and the policy laid over it.</summary>
public sealed class ScenarioInput
{
    /// <summary>The file.</summary>
    public Argument<string> File { get; } = new("FILE") { Description = "The scenario file, or the name of one that ships with the program", HelpName = "FILE" };

    /// <summary>The policy.</summary>
    public Option<string?> Policy { get; } = new("--policy", "-p") { Description = "Lay this policy of the scenario over it", HelpName = "NAME" };

    /// <summary>What completion offers comes from the files at hand and from the file that was named.</summary>
    public ScenarioInput()
    {
        File.CompletionSources.Add(Files);
        Policy.CompletionSources.Add(context => Names(context, s => s.Policies.Select(p => p.Id)));
    }

    /// <summary>Names of the scenario that was typed so far, for completion; none if it cannot be read.</summary>
    public IEnumerable<string> Names(CompletionContext context, Func<Scenario, IEnumerable<string>> names)
    {
        var file = context.ParseResult.GetValue(File);
        var scenario = file is null ? null : new ScenarioTexts().Read(file).Scenario;
        return scenario is null ? [] : names(scenario);
    }

    private IEnumerable<string> Files(CompletionContext context)
    {
        var typed = context.WordToComplete;
        if (context.ParseResult.GetValue(File) is { } given && given != typed) return []; // it is another argument's turn
        var folder = Path.GetDirectoryName(typed) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder)) return [];
        var shipped = folder == "." ? ShippedScenarios.Folder is { } beside ? Directory.EnumerateFiles(beside, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!) : []
            : Enumerable.Empty<string>();
        var found = Directory.EnumerateFiles(folder, "*.yaml").Concat(Directory.EnumerateDirectories(folder).Select(d => d + "/"));
        return found.Select(f => folder == "." && !typed.StartsWith('.') ? f[2..] : f).Where(f => !f.StartsWith('.') || typed.StartsWith('.')).Concat(shipped)
            .Order(StringComparer.Ordinal);
    }
}
