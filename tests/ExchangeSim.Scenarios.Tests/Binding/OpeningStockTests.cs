using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests.Binding;

/// <summary>Requests that are open already when the run starts.</summary>
public class OpeningStockTests
{
    private const double Day = 86_400_000;

    private static OpeningStock Read(string part = "", string instead = "", string id = "old-files") => Good.Scenario(part, instead).OpenAtStart.Single(stock => stock.Id == id);

    [Fact]
    public void A_number_and_an_age_are_of_each_pair()
    {
        var stock = Read("requests: { vietnam: { laos: 12 } }", "from: each\n    to: any other\n    requests: 5");
        Assert.Equal([("vietnam", "laos", 5L), ("laos", "vietnam", 5L)], stock.Pairs.Select(pair => (pair.Origin, pair.Destination, pair.Aged.Single().Requests)));
        Assert.Equal(10, stock.Requests);
        Assert.All(stock.Pairs, pair => Assert.IsType<Lognormal>(pair.Aged.Single().Age));
    }

    [Fact]
    public void A_matrix_says_how_many_each_pair_has()
    {
        var stock = Read();
        Assert.Equal(("information", "check", 12L, 0.2), (stock.Procedure, stock.Step, stock.Requests, stock.Urgent));
        Assert.Equal(["drugs"], stock.Crimes.Select(crime => crime.Id));
    }

    [Fact]
    public void A_table_says_how_many_there_are_of_which_age()
    {
        var pairs = Read(id: "old-traces").Pairs;
        Assert.Equal(2, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal([new AgedRequests(20, new Uniform(0, 90 * Day)), new AgedRequests(3, new Constant(400 * Day))], pair.Aged));
    }

    [Fact]
    public void What_is_like_a_demand_has_its_procedure_pairs_crimes_and_urgencies()
    {
        var stock = Read(id: "old-traces");
        Assert.Equal(("information", 2, 0.1), (stock.Procedure, stock.Pairs.Count, stock.Urgent));
        Assert.Equal(["drugs", "arms"], stock.Crimes.Select(crime => crime.Id));
    }

    [Fact]
    public void Alone_it_is_enough_for_a_procedure_to_be_part_of_the_scenario()
    {
        var text = Good.With("  asked:\n    procedure: tracing\n    arrivals:\n      vietnam: { laos: 2 / wk }\n", "");
        Assert.DoesNotContain(ScenarioFile.ReadText(text, "s.yaml").Scenario!.Procedures, procedure => procedure.Id == "tracing");
        text = text.Replace("procedure: information\n    requests: { vietnam: { laos: 12 } }",
            "procedure: tracing\n    requests: { vietnam: { laos: 12 } }", StringComparison.Ordinal)
            .Replace("at: check", "at: bus", StringComparison.Ordinal);
        Assert.Contains(ScenarioFile.ReadText(text, "s.yaml").Scenario!.Procedures, procedure => procedure.Id == "tracing");
    }

    [Fact]
    public void A_sweep_varies_its_number()
    {
        var read = ScenarioFile.ReadText(Good.Text, "s.yaml", changes: [new ExchangeSim.Scenarios.Text.Change("open-at-start.old-files.requests.vietnam.laos", "40")]);
        Assert.Equal(40, read.Scenario!.OpenAtStart[0].Requests);
    }
}
