using ExchangeSim.Experiments.Preflight;

namespace ExchangeSim.Reports.Tests;

public class CheckPageTests
{
    private static readonly string Text = Example.Text(p => CheckPage.Write(p, new PreflightReport(
        [new DeskLoad("japan", "ncb", 50, 40), new DeskLoad("vietnam", "ncb", 36, 40), new DeskLoad("laos", "night", 1, 0), new DeskLoad("laos", "court", 0, 40)],
        [new UnreachedStep("information", "ask-lead", "nobody leads"), new UnreachedStep("information", "listen", "nobody leads")],
        [new ShortestLatency("information", 0.5), new ShortestLatency("extradition", null)], ["a note"])));

    [Fact]
    public void Desks_that_cannot_cope_are_told_apart_from_those_that_hardly_can()
    {
        Assert.Contains("125 %  cannot cope", Text);
        Assert.Contains("90 %  can hardly cope", Text);
        Assert.Contains("∞  cannot cope", Text);
        Assert.Contains("2 desks cannot cope, 1 desk can hardly cope", Text);
        Assert.Contains("1 desk that nothing is asked of", Text);
    }

    [Fact]
    public void Clocks_of_random_length_have_their_mean_and_what_runs_out()
    {
        var report = new PreflightReport([], [], [], []) { DrawnClocks = [new DrawnClock("extradition", "interest", 240, 0.4, 0.13, 3)] };
        Assert.Matches(@"extradition\s+interest\s+10\S* d\s+40 %\s+13 %", Example.Text(p => CheckPage.Write(p, report)));
        Assert.DoesNotContain("Clocks of random length", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_says_no_other_than_the_rows()
    {
        string Foot(params double[] asked) => Example.Text(p => CheckPage.Write(p,
            new PreflightReport([.. asked.Select((hours, i) => new DeskLoad("japan", $"desk-{i}", hours, 40))], [], [new ShortestLatency("information", 0.5)], [])));
        Assert.Contains("every desk can cope", Foot(20, 30));
        Assert.Contains("1 desk can hardly cope, every other desk can", Foot(39, 30));
        Assert.DoesNotContain("every desk can cope", Foot(39, 30));
        Assert.DoesNotContain("every", Foot(39, 38));
    }

    [Fact]
    public void Shortest_times_and_steps_that_nobody_reaches_are_told()
    {
        Assert.Matches(@"information +30 min", Text);
        Assert.Contains("no way leads to an answer", Text);
        Assert.Contains("ask-lead, listen: nobody leads", Text);
    }
}
