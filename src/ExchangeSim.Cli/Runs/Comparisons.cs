using ExchangeSim.Cli.Screen;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Runs;

/// <summary>Compares policies, with progress on the error stream.</summary>
public static class Comparisons
{
    /// <summary>Runs the scenario as it stands, which comes first, and under its policies, keeping what is over if there is a place for it.</summary>
    public static ComparisonFigures Run(IReadOnlyList<Scenario> scenarios, ComparisonPlan plan, Work work, Terminal terminal, bool quiet, IRunKeep? keep = null)
    {
        var comparer = new PolicyComparer([.. scenarios.Select(scenario => new Arm(scenario, work.For(scenario)))]);
        var title = $"comparing {Human.Of(scenarios.Count - 1, "policy", "policies")}, at most {Human.Of(plan.MostReplications, "replication")}";
        var figures = Progress.Show(terminal, quiet, true, title, report => comparer.Run(plan, (over, most) => report((double)over / most, -1), work.Stop, keep));
        work.End(figures.IsComplete);
        return figures;
    }
}
