using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Web.Sweeping;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Application.Sweeps;

/// <summary>Varies figures of a scenario, or searches for the value of one with which a target is met.</summary>
/// <param name="context">What the request works with.</param>
public sealed class SweepService(RequestContext context)
{
    /// <summary>Points of a sweep at most.</summary>
    public const int MostPoints = SweepPoints.Most;

    private const int PointsPerFigure = 10; // the usual rule of thumb for a Latin hypercube (Loeppky, Sacks and Welch, Technometrics 51, 2009)

    /// <summary>Runs every point, and writes the results where that is asked for. With a folder, runs that are over are kept there until the end, so that an interrupted sweep
    /// can continue.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for.</exception>
    /// <exception cref="IOException">Results cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before there was anything to report.</exception>
    public SweepOutcome Sweep(SweepRequest request, OutputTargets? targets = null) => Sweep(request, targets, stopAfter: null);

    /// <summary>Sweeps, and ends after so many replications as one that was stopped then; null: not.</summary>
    internal SweepOutcome Sweep(SweepRequest request, OutputTargets? targets, int? stopAfter)
    {
        var language = request.LanguageOfReport();
        var scenario = SweepPlans.Read(context, request.File);
        using var outputs = Outputs.Open(context, request, targets);
        using var session = Open();
        var policies = PolicyNames.Check(scenario, request.Policies);
        var store = Begin(outputs, targets, KeyOf(request, scenario, [null, .. policies], [.. request.Vary, request.Design, $"{request.Points}", request.Response ?? ""]));
        using (store)
        {
            var plan = SweepPlans.Of(request, scenario, session, context.Threads) with { StopAfter = stopAfter };
            var runner = RunnerOf(request, scenario, policies, plan, session);
            var figures = VariedByPolicy.Noted(
                Report("sweeping", 0, report => runner.Run(plan, (over, most) => report((double)over / most), session.Stop, store)), scenario);
            session.End(figures.IsComplete);
            var (written, failure) = Written.Try<IReadOnlyList<string>>(() =>
                [.. outputs.Folder?.Write(SweepFiles.Made(figures), path => [SweepFiles.Write(path, figures, CsvForm.Of(request.DecimalComma))], context.Observer) ?? [],
                    .. outputs.WritePage(() => SweepWeb.Of(scenario, figures, ManifestWriter.OriginOf(request, context.Texts.Known), language))]);
            if (figures.IsComplete && failure is null) store?.Clear();
            return new SweepOutcome(scenario, figures, written ?? []) { WriteFailure = failure };
        }
    }

    /// <summary>Searches, and writes the results where that is asked for.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for.</exception>
    /// <exception cref="IOException">Results cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before there was anything to report.</exception>
    public SearchOutcome Search(SearchRequest request, OutputTargets? targets = null) => Search(request, targets, stopAfter: null);

    /// <summary>Searches, and ends after so many values as one that was stopped then; null: not.</summary>
    internal SearchOutcome Search(SearchRequest request, OutputTargets? targets, int? stopAfter)
    {
        var language = request.LanguageOfReport();
        var scenario = SweepPlans.Read(context, request.File);
        using var outputs = Outputs.Open(context, request, targets);
        using var session = Open();
        if (request.Policy is { } policy) PolicyNames.Check(scenario, [policy]);
        var store = Begin(outputs, targets, KeyOf(request, scenario, [null, .. request.Policy is { } under ? [under] : Array.Empty<string>()], [request.Find, request.By]));
        using (store)
        {
            var plan = SweepPlans.Of(request, scenario, session, context.Threads) with { StopAfter = stopAfter };
            var (search, by) = SearchOf(request, scenario, session);
            var figures = Report($"searching over {by.Path}", null, report => search.Run(plan, (_, _) => report(null), session.Stop, store));
            session.End(figures.IsComplete);
            var found = new SearchReport(scenario, request.Policy, plan.Seed, by.Path, [.. by.Levels.Select(level => level.Text)], figures);
            var (written, failure) = Written.Try<IReadOnlyList<string>>(() =>
                [.. outputs.Folder?.Write(SweepFiles.Made(found), path => [SweepFiles.Write(path, found, CsvForm.Of(request.DecimalComma))], context.Observer) ?? [],
                    .. outputs.WritePage(() => SearchWeb.Of(found, ManifestWriter.OriginOf(request, context.Texts.Known), language))]);
            if (figures.IsComplete && failure is null) store?.Clear();
            return new SearchOutcome(found, written ?? []) { WriteFailure = failure };
        }
    }

    private SimulationSession Open() => context.Simulator.Open(new SimulationJob("sweep", context.Texts.Known), context.Observer, context.Stop);

    private ReplicationStore? Begin(Outputs outputs, OutputTargets? targets, ReplicationKey key)
    {
        if (outputs.Folder is not { } folder) return null;
        var store = ReplicationStore.In(folder, key, targets!.Fresh);
        store.Announce(context.Observer);
        return store;
    }

    private T Report<T>(string activity, double? share, Func<Action<double?>, T> work)
    {
        context.Observer.OnProgress(new WorkProgress(activity, share));
        return work(done => context.Observer.OnProgress(new WorkProgress(activity, done)));
    }

    private SweepRunner RunnerOf(SweepRequest request, Scenario scenario, IReadOnlyList<string> policies, SweepPlan plan, SimulationSession session)
    {
        if (request.Vary.Count == 0) throw new InvalidRequestException("say what to vary, such as agencies.laos.desks.ncb.officers=1..4");
        var varied = request.Vary.Select(SweepPlans.Variation).ToList();
        var points = new SweepPoints(context.Texts, request.File, [null, .. policies], varied, session);
        var design = request.Design switch
        {
            "factorial" => Design.Factorial, "one-at-a-time" => Design.OneAtATime, "lhs" => Design.LatinHypercube,
            var other => throw new InvalidRequestException("design", $"'{other}' is unknown; it is factorial, one-at-a-time or lhs"),
        };
        if (design != Design.LatinHypercube && request.Points is not null) throw new InvalidRequestException("--points is for --design lhs");
        var response = request.Response is { } figure ? MetricText.Parse(figure, scenario) : (scenario.Goals.FirstOrDefault() ?? Goal.Usual).Metric;
        var all = design switch
        {
            Design.Factorial => points.Factorial(),
            Design.OneAtATime => points.OneAtATime(),
            _ => points.LatinHypercube(request.Points ?? PointsPerFigure * varied.Count, plan.Seed),
        };
        IsSent(response, all.SelectMany(point => point.Arms).Select(arm => arm.Scenario));
        return new SweepRunner(design, [.. varied.Select(v => v.Path)], all, response);
    }

    // Requests may arise only under a policy, or with a value that is varied.
    private static void IsSent(Metric metric, IEnumerable<Scenario> scenarios)
    {
        if (GoalText.NeverSent(metric, scenarios) is { } fault) throw new InvalidRequestException(fault);
    }

    private (TargetSearch Search, Variation By) SearchOf(SearchRequest request, Scenario scenario, SimulationSession session)
    {
        var varied = SweepPlans.Variation(request.By.Contains('=', StringComparison.Ordinal) ? request.By : request.By + "=1..20");
        if (varied.Levels.Count == 0) throw new InvalidRequestException($"{varied.Path}: say the step, as in --by \"{varied.Path}=from..to by step\"");
        var points = new SweepPoints(context.Texts, request.File, [request.Policy], [varied], session);
        var target = MetricText.ParseTarget(request.Find, scenario);
        IsSent(target.Metric, new[] { null, varied.Levels[0], varied.Levels[^1] }.Select(points.ScenarioAt).OfType<Scenario>());
        return (new TargetSearch(level => points.ArmOf(varied.Levels[level]), varied.Levels.Count, target), varied);
    }

    private ReplicationKey KeyOf(VaryingRequest request, Scenario scenario, IReadOnlyList<string?> policies, IReadOnlyList<string> varied) => new(
        "sweep", CommandLineText.Of(request with { DecimalComma = false }), ProgramBuild.Id,
            [.. context.Texts.Known.Select(text => ContentHash.OfText(text.Text))], policies, [scenario.WarmUp.TotalHours],
            varied, request.Seed ?? scenario.Seed);
}
