using ExchangeSim.Application.Faults;
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

    [Fact]
    public void What_is_never_sent_is_neither_a_response_nor_a_target()
    {
        const string Fault = "no request marked 'urgent' ever arises; such requests are marked routine";
        Assert.Equal(Fault, Assert.Throws<InvalidRequestException>(() => Asked("", "p90 marked urgent")).Message);
        var search = new SearchRequest { File = SmallWorld.File, Find = "p90 marked urgent <= 3 d", By = "agencies.japan.desks.ncb.officers=1..2", Replications = 1 };
        Assert.Equal(Fault, Assert.Throws<InvalidRequestException>(() => new SweepService(Context("")).Search(search)).Message);
    }

    [Fact]
    public void What_arises_only_with_a_value_that_is_varied_may_be_asked_for()
    {
        const string Urgency = "arrivals: 6 / wk", Some = Urgency + ", urgency: { urgent: 0 % }";
        var request = new SweepRequest
        {
            File = SmallWorld.File, Vary = ["demand.routine.urgency.urgent=0 %,20 %"], Replications = 1, Response = "share answered marked urgent",
        };
        var context = SmallWorld.Context() with
        {
            Texts = new ScenarioTexts([new SourceText(SmallWorld.File, SmallWorld.Text.Replace(Urgency, Some, StringComparison.Ordinal))]),
        };
        Assert.Equal(Model.Urgency.Urgent, new SweepService(context).Sweep(request).Figures.Response.Urgency);
        var search = new SearchRequest
        {
            File = SmallWorld.File, Find = "share answered marked urgent >= 1 %", By = "demand.routine.urgency.urgent=10 %..20 % by 10 %", Replications = 1,
        };
        Assert.Equal(Model.Urgency.Urgent, new SweepService(context).Search(search).Report.Figures.Target.Metric.Urgency);
    }

    private static RequestContext Context(string goals) =>
        SmallWorld.Context() with { Texts = new ScenarioTexts([new SourceText(SmallWorld.File, goals + SmallWorld.Text)]) };

    private static Metric Asked(string goals, string? response = null)
    {
        var context = Context(goals);
        var request = new SweepRequest { File = SmallWorld.File, Vary = ["agencies.japan.desks.ncb.officers=1,2"], Replications = 1, Response = response };
        return new SweepService(context).Sweep(request).Figures.Response;
    }
}
