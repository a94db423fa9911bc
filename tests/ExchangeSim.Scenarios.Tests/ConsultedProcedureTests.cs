using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests;

[Trait("Category", "Slow")]
public class ConsultedProcedureTests
{
    public static TheoryData<string> Files => [.. Shipped.Scenarios];

    // Between two agencies nobody leads: the consultation never happens, but the step that names its procedure is still there.
    [Theory]
    [MemberData(nameof(Files))]
    public void The_procedure_of_a_consultation_is_in_the_scenario_even_when_nobody_is_consulted(string file)
    {
        var procedures = ScenarioFile.Read(file).Scenario!.Procedures;
        var consulted = procedures.SelectMany(p => p.Steps).OfType<ConsultStep>().Select(c => c.Procedure);
        Assert.Subset(procedures.Select(p => p.Id).ToHashSet(), consulted.ToHashSet());
    }
}
