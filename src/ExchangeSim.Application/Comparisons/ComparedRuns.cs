using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Comparisons;

/// <summary>The runs that a comparison sets side by side: from the beginning, or from a saved moment on, up to which they are one.</summary>
/// <param name="context">What the request works with; its texts are those of the scenario.</param>
/// <param name="scenarios">What they are compared with first, then the policies.</param>
/// <param name="state">The saved moment; null: the beginning.</param>
/// <param name="stateFile">Its file; null: none.</param>
internal sealed class ComparedRuns(RequestContext context, IReadOnlyList<Scenario> scenarios, SavedScenario? state, StateFile? stateFile) : IDisposable
{
    /// <summary>What the request works with.</summary>
    internal RequestContext Context => context;

    /// <summary>What the policies are compared with first, then the policies.</summary>
    internal IReadOnlyList<Scenario> Scenarios => scenarios;

    /// <summary>The run that they continue; null: none.</summary>
    internal SavedRun? Saved => state?.Record;

    /// <summary>The files that are read besides the scenario's.</summary>
    internal IReadOnlyList<string> Inputs => stateFile is null ? [] : [stateFile.Path];

    /// <summary>The hash of the state; null: none.</summary>
    internal string? SavedHash => stateFile is null ? null : ContentHash.OfFile(stateFile.Path);

    /// <summary>What a reader of the figures must know of the saved moment; null: there is none.</summary>
    internal Note? Note => state is null ? null : new SavedAt(state.Saved, state.Record.At, state.Saved.Policy, state.Saved.Policy).NoteOfComparison();

    /// <summary>Policies that hold from the beginning.</summary>
    internal static ComparedRuns FromTheBeginning(RequestContext context, CompareRequest request)
    {
        var file = request.File ?? throw new InvalidRequestException("no scenario is named; name its file, or a state with --from");
        var baseline = context.Read(file);
        if (baseline.Policies.Count == 0) throw NoPolicies(file);
        IEnumerable<Scenario> all = [baseline, .. Wanted(request, baseline).Select(policy => context.Read(file, policy, warn: false))];
        return new ComparedRuns(context, [.. all.Select(scenario => ScenarioSelection.WarmUp(scenario, request.WarmUp))], null, null);
    }

    /// <summary>Policies that hold from a saved moment on.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="path">The state's file.</param>
    internal static ComparedRuns From(RequestContext context, CompareRequest request, string path)
    {
        if (request.Seed is not null || request.WarmUp is not null)
            throw new InvalidRequestException("--seed and --warm-up are those of the run that was saved; leave them out with --from");
        if (context.Simulator is not InProcessSimulator) throw new InvalidRequestException("from", "goes on in this process only; leave out what names other machines or silos");
        var file = StateFile.Open(path);
        try
        {
            var state = SavedScenario.Of(context, file.Info, request.From!, request.File);
            return new ComparedRuns(state.Context, [state.Saved, .. Policies(context, request, state)], state, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    // Of those that nobody named, the ones under which the saved run cannot go on are left out.
    private static List<Scenario> Policies(RequestContext context, CompareRequest request, SavedScenario state)
    {
        if (request.Policies.Contains(state.Saved.Policy))
            throw new InvalidRequestException($"the run was saved under the policy {state.Saved.Policy}: others are compared with it; leave it out of --policies");
        var policies = new List<Scenario>();
        foreach (var scenario in Wanted(request, state.Saved).Where(policy => policy != state.Saved.Policy).Select(state.Read))
        {
            if (state.HindranceOf(scenario) is not { } hindrance) policies.Add(scenario);
            else if (request.Policies.Count > 0) throw new InvalidRequestException(hindrance);
            else context.Observer.OnWarning($"{scenario.Policy} is left out: {hindrance}");
        }
        return policies.Count > 0 ? policies : throw (state.Saved.Policies.Count == 0 ? NoPolicies(state.File)
            : new InvalidRequestException($"the run can go on under no policy of {state.File} but the one it was saved under; add one that changes less"));
    }

    private static IReadOnlyList<string> Wanted(CompareRequest request, Scenario baseline) =>
        request.Policies.Count > 0 ? PolicyNames.Check(baseline, request.Policies) : [.. baseline.Policies.Select(policy => policy.Id)];

    private static InvalidRequestException NoPolicies(string file) => new($"{file} has no policies to compare; describe some under 'policies:'");

    /// <summary>Begins to simulate.</summary>
    internal SimulationSession Open() => state is null ? context.Simulator.Open(new SimulationJob("compare", context.Texts.Known), context.Observer, context.Stop)
        : new SavedRunSession(stateFile!, state.Saved, context.Stop);

    /// <summary>How often, and how sure one wants to be.</summary>
    internal ComparisonPlan PlanOf(CompareRequest request, SimulationSession session)
    {
        if (request.Replications is not null && (request.Precision ?? request.MaxReplications) is not null)
            throw new InvalidRequestException("--replications says how many there are, so --precision and --max-replications have nothing to say");
        var (usual, baseline) = (new ComparisonPlan(), scenarios[0]);
        int? asked = request.Replications is { } wanted ? Check(wanted, "replications") : null;
        int? most = request.MaxReplications is { } allowed ? Check(allowed, "max-replications") : null;
        return new ComparisonPlan
        {
            Seed = Saved?.Seed ?? request.Seed ?? baseline.Seed, Threads = context.Threads ?? session.Processors, Room = context.Threads is null ? session.Room : null,
            Goals = [.. request.Goals.Select(goal => MetricText.ParseGoal(goal, baseline)).Distinct()],
            Precision = request.Replications is null ? request.Precision ?? usual.Precision : null, Confidence = request.Confidence ?? usual.Confidence,
            LeastReplications = asked ?? AtMost(usual.LeastReplications), MostReplications = asked ?? most ?? AtMost(usual.MostReplications),
        };
    }

    private int Check(int wanted, string option) => wanted <= (Saved?.Replications ?? wanted) ? Drawing.Check(scenarios[0], wanted)
        : throw new InvalidRequestException(option,
            $"is {wanted}, and the saved run has {Human.Of(Saved!.Replications, "replication")}; save it with more: exchangesim save --replications");

    private int AtMost(int replications) => Math.Min(Saved?.Replications ?? replications, Drawing.AtMost(scenarios[0], replications));

    /// <summary>Lets the state go.</summary>
    public void Dispose() => stateFile?.Dispose();
}
