using System.CommandLine;
using ExchangeSim.Application.Requests;
using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The arguments of <c>compare</c>.</summary>
internal sealed class ComparisonInput
{
    private readonly ScenarioInput _scenario = new();
    private readonly Option<string[]> _policies = new("--policies", "-p")
    {
        Description = "The policies to compare (default: all of the file), with commas between them", HelpName = "A,B,…",
    };
    private readonly Option<string?> _from = new("--from")
    {
        Description = "Let the policies hold from this saved state on; without FILE, those of the scenario that it holds", HelpName = "STATE",
    };
    private readonly Option<string[]> _goals = new("--goal", "-g")
    {
        Description = "What policies are judged by: a figure with a direction; may be given several times (default: as the scenario says, else the mean wait for an answer of " +
            "all requests)",
        HelpName = "FIGURE, more|less is better",
    };
    private readonly Option<double?> _precision =
        PerCent.Option("--precision",
        "Continue until every difference by the goals is known to this share of the figure as things stand, or so many points of a share (default: 2 %)", 2, 0.01, 100);
    private readonly Option<double?> _confidence = PerCent.Option("--confidence", "Confidence of the intervals (default: 95 %)", 95, 50, 99.99);
    private readonly Option<int?> _replications = Numbers.Option("--replications", "-r", "So many replications, however precise that is (default: as many as --precision needs)",
        "N", 1, (int)ushort.MaxValue);
    private readonly Option<int?> _most = Numbers.Option("--max-replications", "-m", "Replications at most, with --precision (default: 30)", "N",
        ComparisonPlan.Batch, (int)ushort.MaxValue);
    private readonly Option<ulong?> _seed = CommonOptions.Seed();
    private readonly Option<string?> _warmUp = CommonOptions.WarmUp();

    internal Option<int?> Threads { get; } = CommonOptions.Threads();

    internal Option<bool> Quiet { get; } = CommonOptions.Quiet();

    /// <summary>Completion offers the policies of the file that was named.</summary>
    internal ComparisonInput()
    {
        _policies.CompletionSources.Add(context => _scenario.Names(context, s => s.Policies.Select(p => p.Id)));
        _scenario.File.Arity = ArgumentArity.ZeroOrOne;
    }

    internal void AddTo(Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(_scenario.File) is null && result.GetValue(_from) is null)
                result.AddError("no scenario is named; name its file, or a saved state with --from");
        });
        command.Add(_scenario.File);
        foreach (var option in (Option[])[_policies, _from, _goals, _replications, _precision, _most, _confidence, _seed, Threads, _warmUp, Quiet]) command.Add(option);
    }

    internal CompareRequest RequestOf(ParseResult parsed) => new()
    {
        File = parsed.GetValue(_scenario.File), From = parsed.GetValue(_from), Policies = CommonOptions.Names(parsed.GetValue(_policies), "policies"),
        Goals = parsed.GetValue(_goals) ?? [], Replications = parsed.GetValue(_replications), Precision = parsed.GetValue(_precision),
        Confidence = parsed.GetValue(_confidence),
        MaxReplications = parsed.GetValue(_most), Seed = parsed.GetValue(_seed), WarmUp = parsed.GetValue(_warmUp),
    };
}
