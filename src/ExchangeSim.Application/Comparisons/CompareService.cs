using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Comparison;

namespace ExchangeSim.Application.Comparisons;

/// <summary>What a comparison gave.</summary>
/// <param name="Report">All figures.</param>
/// <param name="Files">The files that were written.</param>
public sealed record CompareOutcome(ComparisonReport Report, IReadOnlyList<string> Files)
{
    /// <summary>Whether it came to its end; otherwise the figures are those of what was done.</summary>
    public bool IsComplete => Report.Figures.IsComplete;

    /// <summary>Why the files could not be written, as where a disk is full; null: they were, or none were wanted.</summary>
    public IOException? WriteFailure { get; init; }
}

/// <summary>Compares the policies of a scenario.</summary>
/// <param name="context">What the request works with.</param>
public sealed class CompareService(RequestContext context)
{
    /// <summary>Runs the scenario as it stands and under its policies, and writes the results where that is asked for. With a folder, replications that are over are kept there
    /// until the end, so that an interrupted comparison can continue.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for.</exception>
    /// <exception cref="IOException">Results cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before there was anything to report.</exception>
    public CompareOutcome Compare(CompareRequest request, OutputTargets? targets = null) => Compare(request, targets, stopAfter: null);

    /// <summary>Compares, and ends after so many replications as one that was stopped then; null: not.</summary>
    internal CompareOutcome Compare(CompareRequest request, OutputTargets? targets, int? stopAfter)
    {
        var language = request.LanguageOfReport();
        var scenarios = Read(request);
        using var outputs = Outputs.Open(context, request, targets);
        using var session = context.Simulator.Open(new SimulationJob("compare", context.Texts.Known), context.Observer, context.Stop);
        var plan = PlanOf(request, scenarios[0], session) with { StopAfter = stopAfter };
        scenarios = WarmUpTrials.Settle(context, session, scenarios, plan.Seed);
        using var store = outputs.Folder is null ? null : ReplicationStore.In(outputs.Folder, KeyOf(request, scenarios, plan), targets!.Fresh);
        store?.Announce(context.Observer);
        var figures = Run(scenarios, plan, session, store);
        IReadOnlyList<RequestTrace>? traces = [];
        if (outputs.AreWanted && figures.IsComplete && stopAfter is null) traces = SlowestRequests.Trace(session, scenarios[0], plan.Seed, plan.Threads, figures.Slowest);
        // It was stopped behind the last replication, or is what such a comparison had finished, made again: the report has no histories.
        if (traces is null || stopAfter is not null) figures = figures with { IsComplete = false };
        var report = new ComparisonReport(scenarios[0], figures)
        {
            Origin = ManifestWriter.OriginOf(request, context.Texts.Known), Traces = traces ?? [], Language = language,
        };
        var (written, failure) = Written.Try(() => Write(outputs, report, CsvForm.Of(request.DecimalComma)));
        if (figures.IsComplete && failure is null) store?.Clear();
        return new CompareOutcome(report, written ?? []) { WriteFailure = failure };
    }

    private IReadOnlyList<string> Write(Outputs outputs, ComparisonReport report, CsvForm form)
    {
        var written = outputs.Folder is not { } folder ? [] : folder.Write(Made.Of(report.Figures), path => [ComparisonFiles.Write(path, report, form)], context.Observer);
        return [.. written, .. outputs.WritePage(() => ComparisonWeb.Of(report))];
    }

    private IReadOnlyList<Scenario> Read(CompareRequest request)
    {
        var baseline = context.Read(request.File);
        if (baseline.Policies.Count == 0) throw new InvalidRequestException($"{request.File} has no policies to compare; describe some under 'policies:'");
        var policies = request.Policies.Count > 0 ? PolicyNames.Check(baseline, request.Policies) : [.. baseline.Policies.Select(policy => policy.Id)];
        IEnumerable<Scenario> scenarios = [baseline, .. policies.Select(policy => context.Read(request.File, policy, warn: false))];
        return [.. scenarios.Select(scenario => ScenarioSelection.WarmUp(scenario, request.WarmUp))];
    }

    private ComparisonPlan PlanOf(CompareRequest request, Scenario baseline, SimulationSession session)
    {
        if (request.Replications is not null && (request.Precision ?? request.MaxReplications) is not null)
            throw new InvalidRequestException("--replications says how many there are, so --precision and --max-replications have nothing to say");
        var usual = new ComparisonPlan();
        var asked = request.Replications is { } wanted ? Drawing.Check(baseline, wanted) : (int?)null;
        var most = request.MaxReplications is { } allowed ? Drawing.Check(baseline, allowed) : (int?)null;
        return new ComparisonPlan
        {
            Seed = request.Seed ?? baseline.Seed, Threads = context.Threads ?? session.Processors, Room = context.Threads is null ? session.Room : null,
            Goals = [.. request.Goals.Select(goal => MetricText.ParseGoal(goal, baseline)).Distinct()],
            Precision = request.Replications is null ? request.Precision ?? usual.Precision : null, Confidence = request.Confidence ?? usual.Confidence,
            LeastReplications = asked ?? Drawing.AtMost(baseline, usual.LeastReplications), MostReplications = asked ?? most ?? Drawing.AtMost(baseline, usual.MostReplications),
        };
    }

    private ComparisonFigures Run(IReadOnlyList<Scenario> scenarios, ComparisonPlan plan, SimulationSession session, ReplicationStore? store)
    {
        var comparer = new PolicyComparer([.. scenarios.Select(scenario => new Arm(scenario, session.For(scenario)))]);
        var activity = $"comparing {Human.Of(scenarios.Count - 1, "policy", "policies")}, " +
            $"{(plan.Precision is null ? "" : "at most ")}{Human.Of(plan.MostReplications, "replication")}";
        context.Observer.OnProgress(new WorkProgress(activity, 0));
        var figures = comparer.Run(plan, (over, most) => context.Observer.OnProgress(new WorkProgress(activity, (double)over / most)), session.Stop, store);
        session.End(figures.IsComplete);
        return figures;
    }

    private ReplicationKey KeyOf(CompareRequest request, IReadOnlyList<Scenario> scenarios, ComparisonPlan plan) => new(
        "comparison", CommandLineText.Of(request with { DecimalComma = false, Language = null }), ProgramBuild.Id,
        [.. context.Texts.Known.Select(text => ContentHash.OfText(text.Text))],
        [.. scenarios.Select(scenario => scenario.Policy)], [.. scenarios.Select(scenario => scenario.WarmUp.TotalHours)], request.Goals, plan.Seed);
}
