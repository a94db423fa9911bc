using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests;

public class ParameterTableTests
{
    private const string Table = "demand.routine.crimes.drugs,demand.routine.crimes.arms,demand.asked.arrivals\n60 %,40 %,x2\n75 %,25 %,x0.5\n";

    private static ReadResult Read(string table) =>
        ScenarioFile.ReadText(Good.With("\nuncertain:", "\nparameters: draws.csv\nuncertain:"), "s.yaml", include: name => name == "draws.csv" ? table : null);

    [Fact]
    public void A_replication_takes_its_row_and_what_belongs_together_stays_so()
    {
        var read = Read(Table);
        Assert.Equal([], read.Problems);
        var uncertainty = read.Scenario!.Uncertainty!;
        Assert.Equal(2, uncertainty.Rows);
        var numbers = uncertainty.Numbers.Skip(2).ToList();
        Assert.Equal([60.0, 75.0], numbers[0].Draws);
        var drawn = uncertainty.With([1, 2, .. numbers.Select(number => number.Draws[1])]);
        Assert.Equal([0.75, 0.25], drawn.Demands[0].Crimes.Select(share => share.Value));
    }

    [Fact]
    public void The_table_is_one_of_the_texts_of_the_scenario() => Assert.Contains(Read(Table).Sources, source => source is { File: "draws.csv", Text: Table });

    [Theory]
    [InlineData("demand.routine.crimes.drugs\n", "draws.csv(1,1): error: the table has no draws; the first line names places, and each line below has a value for each of them")]
    [InlineData("demand.asked.arrivals,agencies.laos.desks.ncb.speed\n2 / wk\n", "draws.csv(2,1): error: 1 values stand here, and the table has 2 columns")]
    [InlineData("demand.routin.arrivals\nx2\n", "draws.csv(1,1): error: there is no 'routin' in 'demand'; did you mean demand.routine.arrivals?")]
    [InlineData("demand.asked.arrivals\nx2\n3 / wk\n",
        "draws.csv(3,1): error: demand.asked.arrivals: '3 / wk' has another unit than 'x2'; write numbers with their unit, such as 35 %, 4 h or x1.2, in one unit for each column")]
    [InlineData("demand.asked.arrivals\nmany\n",
        "draws.csv(2,1): error: demand.asked.arrivals: 'many' is no number; write numbers with their unit, such as 35 %, 4 h or x1.2, in one unit for each column")]
    [InlineData("demand.routine.crimes.drugs\n60 %\n", "draws.csv(2,1): error: these values cannot be: the shares make 90 % together, not 100 %")]
    [InlineData("demand.routine.arrivals\nx2\n", "draws.csv(1,1): error: 'demand.routine.arrivals' is uncertain already; see s.yaml(121,3)")]
    public void What_is_wrong_in_the_table_is_told_with_its_row(string table, string problem) => Assert.Equal([problem], Read(table).Problems.Select(p => p.ToString()));
}
