using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using System.CommandLine;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The arguments of <c>sweep</c>.</summary>
public sealed class SweepInput
{
    private const int PointsPerFigure = 10; // the usual rule of thumb for a Latin hypercube (Loeppky, Sacks and Welch, Technometrics 51, 2009)

    private readonly ScenarioInput _scenario = new();
    private readonly Option<string[]> _vary = new("--vary", "-v")
    {
        Description = "A figure to vary, again for each: PATH=1..5, PATH=\"4 h..12 h by 2 h\", PATH=\"x0.5..x1.5 by x0.5\" (times what is written), PATH=off,on; PATH alone: by half", HelpName = "PATH=VALUES",
    };
    private readonly Option<string> _design = new("--design", "-d") { Description = "Which combinations of values: all, one figure at a time, or a Latin hypercube", DefaultValueFactory = _ => "factorial", HelpName = "factorial|one-at-a-time|lhs" };
    private readonly Option<int?> _points = Numbers.Option("--points", "-n", "Points of a Latin hypercube (default: 10 for each figure)", "N", 2, SweepPoints.Most);
    private readonly Option<string[]> _policies = new("--policy", "-p") { Description = "Tell at each point how much these policies change, with commas between them; with --find: search under this one", HelpName = "A,B,…" };
    private readonly Option<string> _response = new("--response") { Description = "The figure that is asked for", DefaultValueFactory = _ => "mean of all requests", HelpName = "FIGURE" };
    private readonly Option<string?> _find = new("--find") { Description = "Find the least --by with which a figure meets a target: \"p90 of information <= 3 d\"", HelpName = "TARGET" };
    private readonly Option<string?> _by = new("--by") { Description = "What to search over, the first value that will do being wanted (default range: 1..20)", HelpName = "PATH=RANGE" };
    private readonly Option<int?> _replications = Numbers.Option("--replications", "-r", "Replications of each point (default: the scenario's)", "N", 1, (int)ushort.MaxValue);
    private readonly Option<double?> _precision = PerCent.Option("--precision", "Go on until every point is known to so much of the first one's figure", 2, 0.01, 100);
    private readonly Option<int?> _most = Numbers.Option("--max-replications", "-m", "Replications at most, with --precision or --find (default: 30)", "N", 1, (int)ushort.MaxValue);
    private readonly Option<double?> _confidence = PerCent.Option("--confidence", "Confidence of intervals, and of what --find finds (default: 95 %)", 95, 50, 99.99);
    private readonly Option<ulong?> _seed = Numbers.Option("--seed", "-s", "Seed of all random draws (default: the scenario's)", "N", 0UL, ulong.MaxValue);
    private readonly Option<int?> _threads = Numbers.Option("--threads", "-j", "Threads to work on (default: all processors); the figures do not depend on it", "N", 1, 1024);

    /// <summary>No progress, no warnings.</summary>
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Show results only: no progress, no warnings" };

    /// <summary>Completion offers the policies of the file that was named.</summary>
    public SweepInput()
    {
        _design.AcceptOnlyFromAmong("factorial", "one-at-a-time", "lhs");
        _policies.CompletionSources.Add(context => _scenario.Names(context, s => s.Policies.Select(p => p.Id)));
    }

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_scenario.File);
        foreach (var option in (Option[])[_vary, _design, _points, _policies, _response, _find, _by, _replications, _precision, _most, _confidence, _seed, _threads, Quiet]) command.Add(option);
    }

    /// <summary>Whether a target is searched for.</summary>
    public bool IsSearch(ParseResult parsed) => parsed.GetValue(_find) is not null || parsed.GetValue(_by) is not null;

    /// <summary>The scenario as it stands.</summary>
    public Scenario Read(ParseResult parsed, Terminal terminal)
    {
        var scenario = ScenarioInput.Read(parsed.GetRequiredValue(_scenario.File), null, terminal, parsed.GetValue(Quiet));
        return scenario.WarmUpOrigin != WarmUpOrigin.ToBeFound ? scenario
            : throw new InvalidRequestException("a sweep needs the same warm-up everywhere; run the scenario once and write the length that it finds in place of warm-up: auto");
    }

    /// <summary>The sweep that was asked for.</summary>
    public SweepRunner RunnerOf(ParseResult parsed, Scenario scenario, Work work, Terminal terminal)
    {
        if ((parsed.GetValue(_vary) ?? []) is not { Length: > 0 } texts)
            throw new InvalidRequestException("say what to vary with --vary, such as --vary agencies.laos.desks.ncb.officers=1..4, or what to find with --find and --by");
        var varied = texts.Select(Variation).ToList();
        var points = new SweepPoints(terminal.Texts, parsed.GetRequiredValue(_scenario.File), [null, .. Policies(parsed, scenario)], varied, work);
        var design = parsed.GetValue(_design) switch { "factorial" => Design.Factorial, "one-at-a-time" => Design.OneAtATime, _ => Design.LatinHypercube };
        if (design != Design.LatinHypercube && parsed.GetValue(_points) is not null) throw new InvalidRequestException("--points is for --design lhs");
        var response = MetricText.Parse(parsed.GetRequiredValue(_response), scenario);
        return new SweepRunner(design, [.. varied.Select(v => v.Path)], design switch
        {
            Design.Factorial => points.Factorial(),
            Design.OneAtATime => points.OneAtATime(),
            _ => points.LatinHypercube(parsed.GetValue(_points) ?? PointsPerFigure * varied.Count, PlanOf(parsed, scenario, work).Seed),
        }, response);
    }

    /// <summary>The search that was asked for, and the values that it goes over.</summary>
    public (TargetSearch Search, Variation By) SearchOf(ParseResult parsed, Scenario scenario, Work work, Terminal terminal)
    {
        if (parsed.GetValue(_find) is not { } find || parsed.GetValue(_by) is not { } by) throw new InvalidRequestException("--find needs --by, and --by needs --find");
        if (parsed.GetValue(_vary) is { Length: > 0 }) throw new InvalidRequestException("--find searches over --by alone; leave --vary out");
        if (Policies(parsed, scenario) is { Count: > 1 }) throw new InvalidRequestException("--find searches under one policy");
        var varied = Variation(by.Contains('=', StringComparison.Ordinal) ? by : by + "=1..20");
        if (varied.Levels.Count == 0) throw new InvalidRequestException($"{varied.Path}: say the step, as in --by \"{varied.Path}=from..to by step\"");
        var points = new SweepPoints(terminal.Texts, parsed.GetRequiredValue(_scenario.File), [Policies(parsed, scenario).SingleOrDefault()], [varied], work);
        return (new TargetSearch(level => points.ArmOf(varied.Levels[level]), varied.Levels.Count, MetricText.ParseTarget(find, scenario)), varied);
    }

    /// <summary>The policy that is searched under; null: as it stands.</summary>
    public string? PolicyOf(ParseResult parsed, Scenario scenario) => Policies(parsed, scenario).SingleOrDefault();

    /// <summary>How often and how precisely.</summary>
    public SweepPlan PlanOf(ParseResult parsed, Scenario scenario, Work work)
    {
        var least = parsed.GetValue(_replications) ?? scenario.Replications;
        var goesOn = parsed.GetValue(_precision) is not null || IsSearch(parsed);
        if (!goesOn && parsed.GetValue(_most) is not null) throw new InvalidRequestException("--max-replications is for --precision or --find; say --replications");
        return new SweepPlan
        {
            Seed = parsed.GetValue(_seed) ?? scenario.Seed, Threads = parsed.GetValue(_threads) ?? work.Processors, Room = parsed.GetValue(_threads) is null ? work.Room : null,
            Confidence = parsed.GetValue(_confidence) ?? 0.95,
            Precision = parsed.GetValue(_precision), LeastReplications = least, MostReplications = goesOn ? Math.Max(least, parsed.GetValue(_most) ?? 30) : least,
        };
    }

    /// <summary>What decides the outcome of its runs.</summary>
    internal KeptKey KeyOf(ParseResult parsed, Scenario scenario, Work work, Terminal terminal) => new(
        "sweep", ResultManifest.CommandOf(parsed), ResultManifest.Build, [.. terminal.Texts.Known.Select(text => ResultManifest.HashOfText(text.Text))], [null, .. Policies(parsed, scenario)],
        [scenario.WarmUp.TotalHours],
        [.. parsed.GetValue(_vary) ?? [], parsed.GetRequiredValue(_design), $"{parsed.GetValue(_points)}", parsed.GetRequiredValue(_response), parsed.GetValue(_find) ?? "", parsed.GetValue(_by) ?? ""],
        PlanOf(parsed, scenario, work).Seed);

    private static Variation Variation(string text) =>
        Scenarios.Varying.Variation.Parse(text) is { Variation: { } varied } ? varied : throw new InvalidRequestException(Scenarios.Varying.Variation.Parse(text).Fault!);

    private List<string> Policies(ParseResult parsed, Scenario scenario)
    {
        var known = scenario.Policies.Select(p => p.Id).ToList();
        var asked = (parsed.GetValue(_policies) ?? []).SelectMany(p => p.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().ToList();
        if (asked.Except(known).FirstOrDefault() is { } unknown)
            throw new InvalidRequestException($"the scenario has no policy '{unknown}'{(known.Count == 0 ? "" : "; it has " + string.Join(", ", known))}");
        return asked;
    }
}
