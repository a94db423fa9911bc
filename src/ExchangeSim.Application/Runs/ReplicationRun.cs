using System.Diagnostics;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Runs;

/// <summary>Runs the replications of a scenario: the one place where simulated time and the clock on the wall meet.</summary>
internal static class ReplicationRun
{
    /// <summary>Runs them, writing logs meanwhile if there are any.</summary>
    internal static (RunFigures Figures, EngineFigures Engine) Execute(Scenario scenario, RunPlan plan, RunLogs? logs, SimulationSession session, IWorkObserver observer)
    {
        var simulate = session.For(scenario);
        var runner = new ReplicationRunner(scenario, (settings, next, stop) =>
        {
            var result = simulate(logs?.Traced(settings) ?? settings, logs?.Observe(settings.Replication, next) ?? next, stop);
            logs?.End(settings.Replication, result.IsComplete);
            return result;
        });
        var clock = Stopwatch.StartNew();
        var activity = plan.Replications == 1 ? "simulating" : $"simulating {Human.Of(plan.Replications, "replication")}";
        observer.OnProgress(new WorkProgress(activity, IsForeseen(scenario, plan) ? 0 : null));
        var figures = runner.Run(plan, progress => observer.OnProgress(new WorkProgress(activity, ShareOf(scenario, progress), plan.Replications == 1 ? progress.Events : null)),
            session.Stop);
        session.End(figures.IsComplete);
        return (figures, Measure(figures, plan.Threads, clock.Elapsed.TotalSeconds));
    }

    private static bool IsForeseen(Scenario scenario, RunPlan plan) => scenario.Length is not null || plan.Replications > 1;

    // With several replications at once those that are over say more than the one that happens to report.
    private static double? ShareOf(Scenario scenario, RunProgress progress)
    {
        if (scenario.Length is not { } length) return progress.Replications == 1 ? null : (double)progress.Over / progress.Replications;
        return Math.Min(1, (progress.Over + progress.Time / length.TotalMilliseconds) / progress.Replications);
    }

    private static EngineFigures Measure(RunFigures figures, int threads, double seconds)
    {
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64 / (1024.0 * 1024);
        return new EngineFigures(threads, seconds, figures.Requests.Sent / seconds, figures.Events / seconds, memory, figures.Events, figures.Windows);
    }
}
