using System.Text.Json;
using System.Text.RegularExpressions;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams;
using ExchangeSim.Web.Api;
using ExchangeSim.Web.Shipped;

namespace ExchangeSim.Web.Tests.Pictures;

public class ProcedureDiagramTests
{
    private static readonly ShippedPlans Shipped = new();

    private static IEnumerable<Procedure> Procedures =>
        Shipped.Worlds.Select(world => world.Scenario).Concat(Shipped.All.Select(planned => planned.Scenario)).SelectMany(scenario => scenario.Procedures);

    [Fact]
    public void Every_step_that_a_request_can_come_to_is_drawn_and_every_end_says_how_it_ends()
    {
        foreach (var procedure in Procedures)
        {
            var (graph, diagram) = (new ProcedureGraph(procedure), ProcedureDiagram.Of(procedure));
            Assert.Equal(procedure.Steps[0].Id, diagram.Steps[0].Id);
            Assert.Equal(graph.Positions.Select(position => graph.Steps[position.Step].Id).Distinct().Order(StringComparer.Ordinal),
                diagram.Steps.Select(step => step.Id).Distinct().Order(StringComparer.Ordinal));
            foreach (var drawn in diagram.Steps)
            {
                var close = graph[drawn.Id] as CloseStep;
                Assert.Equal((close?.Outcome, close?.Ground), (drawn.Ends, drawn.Ground));
                var following = ProcedureGraph.SuccessorsOf(graph[drawn.Id]).Distinct().Order(StringComparer.Ordinal);
                Assert.Equal(following, drawn.Next.Where(way => way.Kind != FlowKind.Clock).Select(way => diagram.Steps[way.To].Id).Distinct().Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void Players_are_told_of_no_policy_but_the_one_under_which_they_play_and_instructors_of_all_that_can_be_tried()
    {
        foreach (var planned in Shipped.All.Where(planned => planned.Scenario.Policies.Count > 0))
        {
            var policies = planned.Scenario.Policies.Select(policy => policy.Says).Where(planned.Scenario.Words.Entries.ContainsKey).ToList();
            Assert.NotEmpty(policies);
            var player = JsonSerializer.Serialize(PlayedPlan.ForPlayer(planned, planned.Plan.Seats[0].Id) with { Policy = null }, RoomLog.Json);
            Assert.All(policies, says => Assert.DoesNotContain(JsonEncodedText.Encode(says, RoomLog.Json.Encoder).ToString(), player, StringComparison.Ordinal));
            Assert.Superset(policies.ToHashSet(StringComparer.Ordinal), PlayedPlan.ForInstructor(planned).Words.Keys.ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void What_players_get_has_no_chance_no_length_no_condition_and_no_evidence()
    {
        foreach (var procedure in Procedures)
        {
            var text = JsonSerializer.Serialize(ProcedureDiagram.Of(procedure), JsonSerializerOptions.Web);
            Assert.DoesNotMatch("\"(share|when|meanHours)\":[^n]", text);
            Assert.DoesNotMatch(@"\d\.\d", Regex.Replace(text, "\"says\":\"[^\"]*\"", ""));
            foreach (var shown in procedure.Steps.OfType<DecideStep>().SelectMany(step => step.Shows.Values.Concat(step.IfWrong.Values.Select(one => one.Says))))
                Assert.All(shown.ByLanguage.Values, said => Assert.DoesNotContain(JsonSerializer.Serialize(said, JsonSerializerOptions.Web), text, StringComparison.Ordinal));
        }
    }

    // A scenario names the ordinary case last.
    [Fact]
    public void The_order_in_which_a_scenario_names_its_cases_cannot_be_read_from_what_players_get()
    {
        foreach (var procedure in Procedures)
        {
            var turned = procedure with { Steps = [.. procedure.Steps.Select(Turned)] };
            Assert.Equal(JsonSerializer.Serialize(ProcedureDiagram.Of(procedure)), JsonSerializer.Serialize(ProcedureDiagram.Of(turned)));
        }
    }

    [Fact]
    public void Who_studies_a_scenario_sees_the_shares_the_conditions_and_the_mean_lengths()
    {
        var extradition = Procedures.First(procedure => procedure.Id == "extradition");
        var steps = ProcedureDiagram.ForStudy(extradition).Steps;
        var ruling = steps.Single(step => step.Id == "ruling");
        Assert.Equal([("appeal", 0.4), ("court-refuses", 0.03), ("minister", null)],
            ruling.Next.Select(way => (steps[way.To].Id, way.Share)).OrderBy(one => one.Id, StringComparer.Ordinal));
        Assert.Equal("gone-before-arrest", steps.Single(step => step.Id == "is-there").Next.Single(way => steps[way.To].Id == "tell-gone").When);
        Assert.Equal(330 * 24, steps.Single(step => step.Id == "appeal").MeanHours!.Value, 0.001);
        Assert.Equal(Side.Requesting, steps.Single(step => step.Id == "sign-papers").Side);
        Assert.Contains(steps.Single(step => step.Id == "full-papers").Next, way => way.Kind == FlowKind.Clock && steps[way.To].Id == "released");
    }

    private static Step Turned(Step step) => step is ChoiceStep choice ? choice with { Cases = [.. choice.Cases.Reverse()] } : step;
}
