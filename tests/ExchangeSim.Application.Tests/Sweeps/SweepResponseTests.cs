using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests.Sweeps;

public sealed class SweepResponseTests
{
    private const string Goals = "goal: [p90 of information, share answered of information]\n";

    [Fact]
    public void A_sweep_asks_for_the_figure_of_the_scenarios_first_goal() => Assert.Equal(new Metric(Statistic.P90, "information"), Asked(Goals));

    [Fact]
    public void Without_a_goal_it_asks_for_the_mean_wait_for_an_answer_and_never_for_a_mean_of_closings() => Assert.Equal(Goal.Usual.Metric, Asked(""));

    [Fact]
    public void What_is_asked_for_by_name_stands_before_the_goal() => Assert.Equal(new Metric(Statistic.Mean), Asked(Goals, "mean of all requests"));

    private static Metric Asked(string goals, string? response = null)
    {
        var context = SmallWorld.Context() with { Texts = new ScenarioTexts([new SourceText(SmallWorld.File, goals + SmallWorld.Text)]) };
        var request = new SweepRequest { File = SmallWorld.File, Vary = ["agencies.japan.desks.ncb.officers=1,2"], Replications = 1, Response = response };
        return new SweepService(context).Sweep(request).Figures.Response;
    }
}
