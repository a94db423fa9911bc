using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests;

public class AlternativesTests
{
    private const string Section = """
        alternatives:
          term:
            because: nobody asked the court
            one-of:
              a-wait: { weight: 60 }
              a-desk:
                weight: 40
                says: Officers hear each case.
                changes: { procedures.information.steps.wait: { work: 8 h, at: requested court, then: met } }
        uncertain:

        """;

    private static Scenario Read(string? policy = null, string number = "") => Good.Scenario("uncertain:\n", Section + number, policy);

    private static Step Wait(Scenario scenario) => scenario.Procedures[0].Steps.First(step => step.Id == "wait");

    [Fact]
    public void Structures_come_first_among_what_is_uncertain_with_their_weights()
    {
        var term = Read().Uncertainty!.Numbers[0];
        Assert.True(term.IsStructure);
        Assert.Equal(("alternatives.term", "nobody asked the court"), (term.Place, term.Because));
        Assert.Equal([new Alternative("a-wait", 60, null), new Alternative("a-desk", 40, "Officers hear each case.")], term.Alternatives);
    }

    [Fact]
    public void A_draw_is_the_scenario_with_what_the_structure_changes_under_every_policy()
    {
        Assert.IsType<WaitStep>(Wait(Read()));
        Assert.IsType<WaitStep>(Wait(Read().Uncertainty!.With([0, 1, 2])));
        var drawn = Read("more").Uncertainty!.With([1, 1, 2]);
        Assert.Equal((8 * 3_600_000.0, "more"), (Assert.IsType<WorkStep>(Wait(drawn)).Work.Mean, drawn.Policy));
    }

    // A draw follows from the place and the law alone, and from the seed and the replication.
    [Fact]
    public void What_is_drawn_is_the_same_under_every_policy()
    {
        var (usual, more) = (Read().Uncertainty!.Numbers, Read("more").Uncertainty!.Numbers);
        Assert.Equal(usual.Select(number => (number.Place, number.Written)), more.Select(number => (number.Place, number.Written)));
        Assert.Equal([60.0, 40.0], Assert.IsType<Empirical>(more[0].Law).Weights);
    }

    [Fact]
    public void A_number_may_be_one_of_some_structures_only()
    {
        var uncertainty = Read(number: "  procedures.information.steps.wait.work: uniform(4 h, 12 h)\n").Uncertainty!;
        Assert.IsType<WaitStep>(Wait(uncertainty.With([0, 5, 1, 2])));
        Assert.Equal(5 * 3_600_000.0, Assert.IsType<WorkStep>(Wait(uncertainty.With([1, 5, 1, 2]))).Work.Mean, 1e-6);
    }

    private static IEnumerable<string> Problems(string section) =>
        Good.Read("uncertain:\n", $"alternatives: {{ {section} }}\nuncertain:\n").Problems.Select(problem => problem.ToString());

    [Theory]
    [InlineData("term: { one-of: { a: { weight: 1 } } }", "s.yaml(119,33): error: 'term' has fewer than two alternatives; write two or more, each with its weight")]
    [InlineData("term: { one-of: { a: { weight: 1 }, b: { weight: 0 } } }", "s.yaml(119,66): error: alternative 'b' never holds; write a weight greater than 0, or leave it out")]
    [InlineData("term: { one-of: { a: { weight: 1 }, b: { weight: 1, changes: { agencies.laos.desks.lab: { officers: 1 } } } } }",
        "s.yaml(119,53): error: alternative 'b' cannot be: it changes which agencies and desks there are; change numbers, and what is done at steps; steps, desks and "
        + "procedures that only one has are written in the scenario, and come to by a switch")]
    [InlineData("term: { one-of: { a: { weight: 1 }, b: { weight: 1, changes: { procedures.information.steps.wait.wait: 0 h } } } }",
        "s.yaml(119,53): error: alternative 'b' cannot be: ")]
    [InlineData("x: { one-of: { a: { weight: 1 }, b: { weight: 1, changes: { seed: 3 } } } }",
        "s.yaml(119,77): error: 'seed' cannot be changed: it must be the same for everything that is compared")]
    [InlineData("x: { one-of: { a: { weight: 1 }, b: { weight: 1, changes: { agencies.laos.desks.ncb.officers: 3 } } } }, "
        + "y: { one-of: { c: { weight: 1 }, d: { weight: 1, changes: { agencies.*.desks.ncb.officers: 4 } } } }",
        "s.yaml(119,182): error: 'x' and 'y' change the same: agencies.laos.desks.ncb.officers and agencies.*.desks.ncb.officers; make one set of alternatives of them, "
        + "with one for each combination")]
    public void What_is_wrong_is_told_at_its_place(string section, string problem) => Assert.StartsWith(problem, Assert.Single(Problems(section)), StringComparison.Ordinal);

    [Fact]
    public void No_policy_changes_what_is_rival() => Assert.Contains("'alternatives' cannot be changed", Good.Read("agencies.laos.desks.ncb.officers: 3",
        "alternatives.term.one-of.a.weight: 3").Problems[0].Message, StringComparison.Ordinal);
}
