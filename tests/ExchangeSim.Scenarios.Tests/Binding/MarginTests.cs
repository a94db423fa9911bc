using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Tests.Binding;

/// <summary>Arrivals of which only is known what each agency sends and receives.</summary>
public class MarginTests
{
    private const double Week = 7 * 86_400_000.0;
    private const string Matrix = "      vietnam: { laos: 2 / wk }\n";

    private static IEnumerable<string> Problems(string margins) => Good.Read(Matrix, margins).Problems.Select(p => p.ToString());

    [Fact]
    public void Margins_become_a_matrix()
    {
        var scenario = Good.Scenario(Matrix, "      sent: { vietnam: 4 / wk, laos: 3 / wk }\n      received: { vietnam: 3 / wk, laos: 4 / wk }\n");
        var flows = scenario.Demands.Single(d => d.Id == "asked").Flows;
        Assert.Equal([("vietnam", 4.0, "laos", 1.0), ("laos", 3.0, "vietnam", 1.0)],
            flows.Select(flow => (flow.Origin, Math.Round(flow.PerMillisecond * Week, 9), flow.Destinations.Single().Id, flow.Destinations.Single().Value)));
    }

    [Fact]
    public void What_is_received_may_be_rounded() =>
        Assert.Empty(Problems("      sent: { vietnam: 400 / wk, laos: 300 / wk }\n      received: { vietnam: 300 / wk, laos: 399 / wk }\n"));

    [Theory]
    [InlineData("      sent: { vietnam: 4 / wk, laos: 3 / wk }\n      received: { vietnam: 3 / wk, laos: 9 / wk }\n",
        "7 requests a week are sent, and 12 received; write the same number in both, but for rounding (1 %)")]
    [InlineData("      sent: { vietnam: 4 / wk, laos: 3 / wk }\n      received: { vietnam: 4 / wk, laos: 3 / wk }\n",
        "'vietnam' sends 4 a week and receives 4, together more than the 7 of all; nobody asks itself: what one agency sends, others receive")]
    [InlineData("      sent: { vietnam: 4 / wk, laos: 3 / wk }\n", "the matrix 'arrivals' has no 'received'")]
    [InlineData("      sent: { vietnam: 4 / wk, loas: 3 / wk }\n      received: { vietnam: 3 / wk, laos: 4 / wk }\n", "'loas' is not the name of an agency; did you mean 'laos'?")]
    public void Margins_that_cannot_be_are_errors(string margins, string message) =>
        Assert.Contains(Problems(margins), problem => problem.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Without_any_requests_there_are_none()
    {
        var scenario = Good.Scenario(Matrix, "      sent: { vietnam: 0 / wk, laos: 0 / wk }\n      received: { vietnam: 0 / wk, laos: 0 / wk }\n");
        Assert.All(scenario.Demands.Single(d => d.Id == "asked").Flows, flow => Assert.Equal(0, flow.PerMillisecond));
    }
}
