using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The arguments of <c>compare</c>.</summary>
public sealed class ComparisonInput
{
    private readonly ScenarioInput _scenario = new();
    private readonly Option<string[]> _policies = new("--policies", "-p")
    {
        Description = "The policies to compare (default: all of the file), with commas between them", HelpName = "A,B,…",
    };
    private readonly Option<double?> _precision = PerCent.Option("--precision", "Go on until every difference is known to so much of the baseline's mean (default: 2 %)", 2, 0.01, 100);
    private readonly Option<double?> _confidence = PerCent.Option("--confidence", "Confidence of the intervals (default: 95 %)", 95, 50, 99.99);
    private readonly Option<int?> _most = Numbers.Option("--max-replications", "-r", "Replications at most (default: 30)", "N", ComparisonPlan.Batch, (int)ushort.MaxValue);
    private readonly Option<ulong?> _seed = Numbers.Option("--seed", "-s", "Seed of all random draws (default: the scenario's)", "N", 0UL, ulong.MaxValue);
    private readonly Option<int?> _threads = Numbers.Option("--threads", "-j", "Threads to work on (default: all processors); the figures do not depend on it", "N", 1, 1024);

    private readonly WarmUpInput _warmUp = new();

    /// <summary>No progress, no warnings.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show results only: no progress, no warnings" };

    /// <summary>Completion offers the policies of the file that was named.</summary>
    public ComparisonInput() => _policies.CompletionSources.Add(context => _scenario.Names(context, s => s.Policies.Select(p => p.Id)));

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_scenario.File);
        foreach (var option in (Option[])[_policies, _precision, _most, _confidence, _seed, _threads, _warmUp.Option, Quiet]) command.Add(option);
    }

    /// <summary>Reads the scenario as it stands and then under each policy; a warm-up that is to be found is still to be found.</summary>
    public IReadOnlyList<Scenario> Read(ParseResult parsed, Terminal terminal)
    {
        var file = parsed.GetRequiredValue(_scenario.File);
        var baseline = ScenarioInput.Read(file, null, terminal, parsed.GetValue(Quiet));
        var known = baseline.Policies.Select(p => p.Id).ToList();
        if (known.Count == 0) throw new InvalidRequestException($"{file} has no policies to compare; describe some under 'policies:'");
        var asked = (parsed.GetValue(_policies) ?? []).SelectMany(p => p.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        if (asked.Except(known).ToList() is { Count: > 0 } unknown)
            throw new InvalidRequestException($"the scenario has no policy '{string.Join("', '", unknown)}'; it has {string.Join(", ", known)}");
        IEnumerable<Scenario> scenarios = [baseline, .. (asked.Count > 0 ? asked : known).Select(policy => ScenarioInput.Read(file, policy, terminal, quiet: true))];
        return [.. scenarios.Select(scenario => _warmUp.Of(parsed, scenario))];
    }

    /// <summary>Finds their warm-up, if that is to be found.</summary>
    public IReadOnlyList<Scenario> Settle(ParseResult parsed, IReadOnlyList<Scenario> scenarios, ComparisonPlan plan, Work work, Terminal terminal) =>
        WarmUpInput.Find(scenarios, plan.Seed, plan.Threads, work, terminal, parsed.GetValue(Quiet));

    /// <summary>How often and how precisely to run them.</summary>
    public ComparisonPlan PlanOf(ParseResult parsed, Scenario baseline, Work work) => new()
    {
        Seed = parsed.GetValue(_seed) ?? baseline.Seed,
        Threads = parsed.GetValue(_threads) ?? work.Processors, Room = parsed.GetValue(_threads) is null ? work.Room : null,
        Precision = parsed.GetValue(_precision) ?? new ComparisonPlan().Precision,
        Confidence = parsed.GetValue(_confidence) ?? new ComparisonPlan().Confidence,
        MostReplications = parsed.GetValue(_most) ?? new ComparisonPlan().MostReplications,
    };
}
