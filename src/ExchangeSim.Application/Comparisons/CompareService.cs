using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
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

    /// <summary>Compares, and ends after so many replications as one that was stopped then.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="targets">Where the results go; null: nowhere.</param>
    /// <param name="stopAfter">After how many; null: not.</param>
    /// <param name="state">The state's file, where it has another name than in the request; null: that of the request.</param>
    internal CompareOutcome Compare(CompareRequest request, OutputTargets? targets, int? stopAfter, string? state = null)
    {
        using var sides = request.From is null ? ComparedRuns.FromTheBeginning(context, request) : ComparedRuns.From(context, request, state ?? request.From);
        return Compare(sides, request, targets, stopAfter);
    }

    private static CompareOutcome Compare(ComparedRuns sides, CompareRequest request, OutputTargets? targets, int? stopAfter)
    {
        var (context, language) = (sides.Context, request.LanguageOfReport());
        using var outputs = Outputs.Open(context, request, targets, sides.Inputs);
        using var session = sides.Open();
        var plan = sides.PlanOf(request, session) with { StopAfter = stopAfter };
        var scenarios = WarmUpTrials.Settle(context, session, sides.Scenarios, plan.Seed);
        using var store = outputs.Folder is null ? null : ReplicationStore.In(outputs.Folder, KeyOf(request, sides, scenarios, plan), targets!.Fresh);
        store?.Announce(context.Observer);
        var figures = Run(context, scenarios, plan, session, store);
        if (sides.Note is { } note) figures = figures with { Notes = [note, .. figures.Notes] };
        IReadOnlyList<RequestTrace>? traces = [];
        if (outputs.AreWanted && figures.IsComplete && stopAfter is null) traces = SlowestRequests.Trace(session, scenarios[0], plan.Seed, plan.Threads, figures.Slowest);
        // It was stopped behind the last replication, or is what such a comparison had finished, made again: the report has no histories.
        if (traces is null || stopAfter is not null) figures = figures with { IsComplete = false };
        var report = new ComparisonReport(scenarios[0], figures)
        {
            Origin = ManifestWriter.OriginOf(request, context.Texts.Known), Traces = traces ?? [], Language = language,
        };
        var (written, failure) = Written.Try(() => Write(sides, outputs, report, CsvForm.Of(request.DecimalComma)));
        if (figures.IsComplete && failure is null) store?.Clear();
        return new CompareOutcome(report, written ?? []) { WriteFailure = failure };
    }

    private static IReadOnlyList<string> Write(ComparedRuns sides, Outputs outputs, ComparisonReport report, CsvForm form)
    {
        var written = outputs.Folder is not { } folder ? []
            : folder.Write(Made.Of(report.Figures), path => [ComparisonFiles.Write(path, report, form)], sides.Context.Observer, sides.Saved);
        return [.. written, .. outputs.WritePage(() => ComparisonWeb.Of(report))];
    }

    private static ComparisonFigures Run(RequestContext context, IReadOnlyList<Scenario> scenarios, ComparisonPlan plan, SimulationSession session, ReplicationStore? store)
    {
        var comparer = new PolicyComparer([.. scenarios.Select(scenario => new Arm(scenario, session.For(scenario)))]);
        var activity = $"comparing {Human.Of(scenarios.Count - 1, "policy", "policies")}, " +
            $"{(plan.Precision is null ? "" : "at most ")}{Human.Of(plan.MostReplications, "replication")}";
        context.Observer.OnProgress(new WorkProgress(activity, 0));
        var figures = comparer.Run(plan, (over, most) => context.Observer.OnProgress(new WorkProgress(activity, (double)over / most)), session.Stop, store);
        session.End(figures.IsComplete);
        return figures;
    }

    private static ReplicationKey KeyOf(CompareRequest request, ComparedRuns sides, IReadOnlyList<Scenario> scenarios, ComparisonPlan plan) => new(
        "comparison", CommandLineText.Of(request with { DecimalComma = false, Language = null }), ProgramBuild.Id,
        [.. sides.Context.Texts.Known.Select(text => ContentHash.OfText(text.Text)), .. sides.SavedHash is { } hash ? (string[])[hash] : []],
        [.. scenarios.Select(scenario => scenario.Policy)], [.. scenarios.Select(scenario => scenario.WarmUp.TotalHours)], request.Goals, plan.Seed);
}
