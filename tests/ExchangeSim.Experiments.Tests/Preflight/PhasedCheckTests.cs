using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

/// <summary>A check of a policy that holds only at times. An hour of work for each of 168 requests a week, by two officers or by three.</summary>
public class PhasedCheckTests
{
    private static readonly Scenario Before = Sketch.Scenario(Sketch.Procedure(
        Sketch.Submit("choose"), Sketch.Decide("choose", new Case("look-up", null, new SwitchIs("fast")), new Case("look-up-slowly", null, null)),
        Sketch.Work("look-up", Sketch.Hours(1), "reply"), Sketch.Work("look-up-slowly", Sketch.Hours(1), "reply"), Sketch.Work("never", Sketch.Hours(1), "reply"), Sketch.Reply,
        Sketch.Answered)) with
    {
        Switches = new SortedDictionary<string, bool> { ["fast"] = false }, Policies = [new Policy("third", "A third officer.", [])],
    };

    private static readonly Scenario Under = Before with
    {
        Agencies = [Sketch.Agency("vietnam"), Sketch.Agency("laos", Sketch.Desk("ncb", 3))], Switches = new SortedDictionary<string, bool> { ["fast"] = true },
    };

    private static PreflightReport Check(PolicyTimes times) => PreflightCheck.Of(OneTimed.Of(Before, Under, times));

    private static DeskLoad Laos(PreflightReport report) => report.DeskLoads.Single(row => row.Agency == "laos");

    [Fact]
    public void Loads_are_means_over_the_runs_time_and_a_step_is_unreached_only_if_it_is_in_every_phase()
    {
        var report = Check(new PolicyTimes { Policy = "third", From = Sketch.Monday + Duration.FromDays(7) });
        Assert.Equal(168, Laos(report).AskedHoursPerWeek, 1e-6);
        Assert.Equal(168 * (2 * 0.25 + 3 * 0.75), Laos(report).OnDutyHoursPerWeek, 1e-6);
        Assert.Equal(["never"], report.UnreachedSteps.Select(step => step.Step));
        Assert.Contains(report.Notes, note => note.Contains("means over the run's time", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_policy_reacts_loads_are_those_of_the_start_and_it_is_said()
    {
        var report = Check(new PolicyTimes { Policy = "third", When = new InjectCondition(ReportedFigure.Queue, "laos", "ncb", 5, Duration.FromHours(1)) });
        Assert.Equal(168 * 2, Laos(report).OnDutyHoursPerWeek, 1e-6);
        Assert.Equal(["never"], report.UnreachedSteps.Select(step => step.Step));
        Assert.Contains(report.Notes, note => note.Contains("those of the start", StringComparison.Ordinal));
    }
}
