using System.Diagnostics;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Runs;

/// <summary>Runs scenarios: the one place where simulated time and the clock on the wall meet.</summary>
public static class Engine
{
    private const int MostTraced = 3;

    /// <summary>Runs the replications with progress on the error stream, writing logs meanwhile if there are any.</summary>
    public static (RunFigures Figures, EngineFigures Engine) Run(Scenario scenario, RunPlan plan, RunLogs? logs, Work work, Terminal terminal, bool quiet)
    {
        var simulate = work.For(scenario);
        var runner = new ReplicationRunner(scenario, (settings, observer, stop) =>
        {
            var result = simulate(logs?.Traced(settings) ?? settings, logs?.Observe(settings.Replication, observer) ?? observer, stop);
            logs?.End(settings.Replication, result.IsComplete);
            return result;
        });
        var clock = Stopwatch.StartNew();
        var figures = Progress.Show(terminal, quiet, scenario.Length is not null || plan.Replications > 1, Title(plan), report =>
            runner.Run(plan, progress => report(ShareOf(scenario, progress), plan.Replications == 1 ? progress.Events : -1), work.Stop));
        work.End(figures.IsComplete);
        return (figures, Measure(figures, plan.Threads, clock.Elapsed.TotalSeconds));
    }

    /// <summary>The lives of the slowest requests of a run that is over.</summary>
    public static IReadOnlyList<RequestTrace> Slowest(Scenario scenario, RunPlan plan, RunFigures figures, Work work) =>
        figures.IsComplete ? Slowest(scenario, plan.Seed, plan.Threads, figures.Slowest, work) : [];

    /// <summary>The same of a comparison that is over: those of the scenario as it stands.</summary>
    public static IReadOnlyList<RequestTrace> Slowest(Scenario scenario, ComparisonPlan plan, ComparisonFigures figures, Work work) =>
        figures.IsComplete ? Slowest(scenario, plan.Seed, plan.Threads, figures.Slowest, work) : [];

    private static IReadOnlyList<RequestTrace> Slowest(Scenario scenario, ulong seed, int threads, IReadOnlyList<SlowRequest> slowest, Work work) =>
        RequestTrace.Of(work.For(scenario), seed, [.. slowest.Take(MostTraced)], threads, work.Stop);

    private static string Title(RunPlan plan) => plan.Replications == 1 ? "simulating" : $"simulating {Human.Of(plan.Replications, "replication")}";

    // With several replications at once those that are over say more than the one that happens to report.
    private static double ShareOf(Scenario scenario, RunProgress progress)
    {
        if (scenario.Length is not { } length) return progress.Replications == 1 ? -1 : (double)progress.Over / progress.Replications;
        return Math.Min(1, (progress.Over + progress.Time / length.TotalMilliseconds) / progress.Replications);
    }

    private static EngineFigures Measure(RunFigures figures, int threads, double seconds)
    {
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / (1024.0 * 1024);
        return new EngineFigures(threads, seconds, figures.Requests.Sent / seconds, figures.Events / seconds, memory, figures.Events, figures.Windows);
    }
}
