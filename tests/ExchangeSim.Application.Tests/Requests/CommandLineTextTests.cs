using ExchangeSim.Application.Requests;

namespace ExchangeSim.Application.Tests.Requests;

public class CommandLineTextTests
{
    [Fact]
    public void What_is_not_asked_for_is_not_in_the_command() => Assert.Equal("exchangesim run a.yaml", CommandLineText.Of(new RunRequest { File = "a.yaml" }));

    [Fact]
    public void Words_that_a_shell_would_change_are_quoted()
    {
        var sweep = new SweepRequest { File = "my plans/a.yaml", Vary = ["demand.*.arrivals=x0.5..x1.5 by x0.5"], Precision = 0.005, Policies = ["a", "b"] };
        Assert.Equal("exchangesim sweep \"my plans/a.yaml\" --vary \"demand.*.arrivals=x0.5..x1.5 by x0.5\" --policy a,b --precision \"0.5 %\"", CommandLineText.Of(sweep));
        var search = new SearchRequest { File = "a.yaml", Find = "p90<=3d", By = "agencies.laos.desks.ncb.officers", Confidence = 0.9 };
        Assert.Equal("exchangesim sweep a.yaml --find \"p90<=3d\" --by agencies.laos.desks.ncb.officers --confidence \"90 %\"", CommandLineText.Of(search));
    }

    [Fact]
    public void The_same_run_is_meant_by_the_same_options() =>
        Assert.Equal(" --policy p --seed 3 --until \"26 wk\" --warm-up none",
            CommandLineText.SelectionOf(new RunRequest { File = "a.yaml", Policy = "p", Seed = 3, Until = "26 wk", WarmUp = "none", Replications = 4 }));
}
