using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Sweeps;

namespace ExchangeSim.Cli.Inputs;

/// <summary>The arguments of <c>sweep</c>.</summary>
internal sealed class SweepInput
{
    private readonly ScenarioInput _scenario = new();
    private readonly Option<string[]> _vary = new("--vary", "-v")
    {
        Description =
            "A figure to vary, again for each: PATH=1..5, PATH=\"4 h..12 h by 2 h\", PATH=\"x0.5..x1.5 by x0.5\" (times what is written), PATH=off,on; PATH alone: by half",
            HelpName = "PATH=VALUES",
    };
    private readonly Option<string> _design = new("--design", "-d") { Description = "Which combinations of values: all, one figure at a time, or a Latin hypercube",
        DefaultValueFactory = _ => "factorial", HelpName = "factorial|one-at-a-time|lhs" };
    private readonly Option<int?> _points = Numbers.Option("--points", "-n", "Points of a Latin hypercube (default: 10 for each figure)", "N", 2, SweepService.MostPoints);
    private readonly Option<string[]> _policies =
        new("--policy", "-p") { Description = "Also show at each point how much these policies change, with commas between them; with --find: search under this one",
        HelpName = "A,B,…" };
    private readonly Option<string?> _response = new("--response")
        { Description = "The figure that is asked for (default: that of the scenario's first goal, else the mean wait for an answer)", HelpName = "FIGURE" };
    private readonly Option<string?> _find = new("--find") { Description = "Find the least --by with which a figure meets a target: \"p90 of information <= 3 d\"",
        HelpName = "TARGET" };
    private readonly Option<string?> _by = new("--by") { Description = "What to search over; the first value that meets the target is found (default range: 1..20)",
        HelpName = "PATH=RANGE" };
    private readonly Option<int?> _replications = Numbers.Option("--replications", "-r", "Replications of each point (default: the scenario's)", "N", 1, (int)ushort.MaxValue);
    private readonly Option<double?> _precision = PerCent.Option("--precision", "Continue until every point is known to this share of the first one's figure", 2, 0.01, 100);
    private readonly Option<int?> _most = Numbers.Option("--max-replications", "-m", "Replications at most, with --precision or --find (default: 30)", "N", 1,
        (int)ushort.MaxValue);
    private readonly Option<double?> _confidence = PerCent.Option("--confidence", "Confidence of intervals, and of what --find finds (default: 95 %)", 95, 50, 99.99);
    private readonly Option<ulong?> _seed = CommonOptions.Seed();

    internal Option<int?> Threads { get; } = CommonOptions.Threads();

    internal Option<bool> Quiet { get; } = CommonOptions.Quiet();

    /// <summary>Completion offers the policies of the file that was named.</summary>
    internal SweepInput()
    {
        _design.AcceptOnlyFromAmong("factorial", "one-at-a-time", "lhs");
        _policies.CompletionSources.Add(context => _scenario.Names(context, s => s.Policies.Select(p => p.Id)));
    }

    internal void AddTo(Command command)
    {
        command.Add(_scenario.File);
        foreach (var option in (Option[])[_vary, _design, _points, _policies, _response, _find, _by, _replications, _precision, _most, _confidence, _seed, Threads, Quiet])
            command.Add(option);
    }

    /// <summary>Whether a target is searched for.</summary>
    internal bool IsSearch(ParseResult parsed) => parsed.GetValue(_find) is not null || parsed.GetValue(_by) is not null;

    /// <summary>Names options that do nothing.</summary>
    internal void WarnOfIdle(ParseResult parsed, Terminal terminal) => IdleOptions.With(parsed, terminal, [_design, _points, _response], _find);

    /// <summary>The sweep that was asked for.</summary>
    internal SweepRequest SweepOf(ParseResult parsed)
    {
        if (parsed.GetValue(_vary) is not { Length: > 0 } vary)
            throw new InvalidRequestException("say what to vary with --vary, such as --vary agencies.laos.desks.ncb.officers=1..4, or what to find with --find and --by");
        return new SweepRequest
        {
            File = parsed.GetRequiredValue(_scenario.File), Vary = vary, Design = parsed.GetRequiredValue(_design), Points = parsed.GetValue(_points), Policies = Policies(parsed),
            Response = parsed.GetValue(_response), Replications = parsed.GetValue(_replications), Precision = parsed.GetValue(_precision),
                MaxReplications = parsed.GetValue(_most),
            Confidence = parsed.GetValue(_confidence), Seed = parsed.GetValue(_seed),
        };
    }

    /// <summary>The search that was asked for.</summary>
    internal SearchRequest SearchOf(ParseResult parsed)
    {
        if (parsed.GetValue(_find) is not { } find || parsed.GetValue(_by) is not { } by) throw new InvalidRequestException("--find needs --by, and --by needs --find");
        if (parsed.GetValue(_vary) is { Length: > 0 }) throw new InvalidRequestException("--find searches over --by alone; leave --vary out");
        if (Policies(parsed) is { Count: > 1 }) throw new InvalidRequestException("--find searches under one policy");
        return new SearchRequest
        {
            File = parsed.GetRequiredValue(_scenario.File), Find = find, By = by, Policy = Policies(parsed).SingleOrDefault(), Replications = parsed.GetValue(_replications),
            Precision = parsed.GetValue(_precision), MaxReplications = parsed.GetValue(_most), Confidence = parsed.GetValue(_confidence), Seed = parsed.GetValue(_seed),
        };
    }

    private IReadOnlyList<string> Policies(ParseResult parsed) => CommonOptions.Names(parsed.GetValue(_policies), "policies");
}
