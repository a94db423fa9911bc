using System.Text.Json;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Tests.Comparison;

public class ComparisonPageTests
{
    private static readonly GroupComparison As = Group(null, 100, 100, 0);

    private static GroupComparison Group(string? procedure, double before, double after, double half, double answered = 0) => new(
        procedure, Figure(50, 50, 0), Figure(before, after, half), null, Figure(before * 2, after * 2, half), null, Figure(0.9, 0.9 + answered, 0.001), Figure(2, 1, 0.5))
    {
        WaitHours = Figure(before, after, half), AnsweredWithinHorizonShare = Figure(0.9, 0.9 + answered, 0.001), HorizonHours = 720,
    };

    private static PairedFigure Figure(double before, double after, double half) => new(before, after, after - before, half, half * 1.2, half * 3, half == 0
        ? null : 9) { BaselineHalfWidth = half, PolicyHalfWidth = half };

    private static PolicyFigures Policy(string? id, GroupComparison all, RequestPairs pairs, PolicyCost cost, int place, params TimeShift[] why) => new(
        id, $"It says {id}.", [all, all with { Procedure = "information" }], pairs, 0, why.Sum(s => s.DifferenceMilliseconds), why,
        new BindingDesk("japan", id == "worse" ? "court" : "ncb", 0.4, 0.9, 0.95), cost, true)
    {
        Curves = [Example.Curve], Outcomes = [Example.Outcomes(null, null, null)], Requests = 50,
        Goals = [new GoalFigures(all.WaitHours, place, 0.5, [new GoalPart(Outcome.Open, Figure(90, 70, 2)), new GoalPart(Outcome.Refused, Figure(10, 10,
            1))]) { IsBest = place == 1 }],
    };

    private static ComparisonReport Report(params PolicyFigures[] policies) => new(Example.Scenario, new ComparisonFigures(
        "example", "Two neighbours", 2022, 5, 182, 0.95, 0.02, 0.012, true, true, "USD",
        [Policy(null, As, new RequestPairs { Paired = 250, Same = 250 }, new PolicyCost(100_000, 0, null, null), 2), .. policies], [new Note("Some requests are still open.")])
    {
        Horizons = [new ProcedureHorizon("information", 720, 720)],
    });

    private static readonly PolicyFigures Better = Policy(
        "better", Group(null, 100, 76, 4), new RequestPairs { Paired = 250, Faster = 200, Same = 49, ClosedOnlyUnderPolicy = 1, AnsweredOnlyUnderPolicy = 1 },
        new PolicyCost(112_000, 12_000, new YearlyGain(500, 80, true), 24), 1,
        new TimeShift("japan", "ncb", LatencyPart.Queueing, 90_000_000_000, -22_500_000_000),
            new TimeShift("japan", null, LatencyPart.Transit, 9, 900_000_000) { HalfWidthMilliseconds = 5e7 });

    private static readonly PolicyFigures Worse = Policy(
        "worse", Group(null, 100, 130, 5, answered: 0.05), new RequestPairs { Paired = 250, Slower = 250 }, new PolicyCost(100_000, 0, new YearlyGain(-500, 60, true), null), 3);

    internal static ComparisonReport Sample => Report(Better, Worse);

    private static string Text(params PolicyFigures[] policies) => Example.Text(page => ComparisonPage.Write(page, Report(policies), ["results/comparison.csv"]));

    private static string Unbroken(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Where_no_goal_is_stated_it_names_one_for_the_procedure_whose_answers_change_most()
    {
        var metric = new Metric(Statistic.ShareAnsweredWithin, "extradition") { WithinMilliseconds = 180 * 86_400_000L };
        var report = Report(Better);
        report = report with { Figures = report.Figures with { Offer = new GoalOffer(Goal.Towards(metric), "better", Figure(0.52, 0.6, 0.01)) } };
        var text = Unbroken(Example.Text(page => ComparisonPage.Write(page, report, [])));
        Assert.Contains("No goal is stated, so all requests are judged together. "
            + "Of the extradition requests 60 ± 1 % instead of 52 ± 1 % are answered within the horizon under “better”", text);
        Assert.Contains("judge by --goal \"share answered within 180 d of extradition, more is better\", or write that as goal: in the scenario.", text);
        Assert.DoesNotContain("No goal is stated", Unbroken(Text(Better)));
    }

    [Fact]
    public void It_says_how_much_for_whom_how_certainly_at_what_cost_and_why()
    {
        var text = Unbroken(Text(Better));
        Assert.Contains("As things stand, the mean wait for an answer of all requests is 4.2 ± 0.0 d. " +
            "The policy “better” makes that better by the most: −24.0 ± 4.8 h (24 %)", text);
        Assert.Contains("mean wait for an answer of all requests: 24.0 ± 4.8 h shorter (24 %); sure", text);
        Assert.Contains("horizon 30 d for information", text);
        Assert.Contains("of 250 requests in 5 replications 80 % faster, 20 % the same, <1 % closed only under the policy", text);
        Assert.Contains("500 ± 80 request-days a year saved for all requests, for USD 12,000 a year more: USD 24 for each day", text);
        Assert.Matches(@"open +3\.8 ± 0\.1 d +2\.9 ± 0\.1 d +−20\.0 ± 2\.4 h +sure", text);
        Assert.Contains("still japan ncb", text);
        Assert.Matches(@"japan ncb +−25\.0 h +officers busy −25\.0 h", text);
        Assert.Matches(@"all time .*−24\.0 h", text);
        Assert.Contains("results/comparison.csv", text);
    }

    [Fact]
    public void What_is_worse_loses_days_and_every_share_has_an_interval_and_a_certainty()
    {
        var text = Unbroken(Text(Worse));
        Assert.Contains("30.0 ± 6.0 h longer", text);
        Assert.Contains("500 ± 60 request-days a year lost for all requests", text);
        Assert.Contains("of all requests 95.0 ± 0.1 % within the horizon instead of 90.0 ± 0.1 % (+5.0 ± 0.1 points; sure)", text);
        Assert.Contains("nothing that it changes carries a cost", text);
        Assert.Contains("under the policy japan court", text);
        Assert.Contains("No policy surely makes that better.", text);
    }

    [Fact]
    public void What_may_be_chance_is_not_called_lost()
    {
        var text = Unbroken(Text(Worse with { Groups = [Group(null, 100, 101, 5)], Cost = new PolicyCost(100_000, 0, new YearlyGain(-20, 60, true), null) }));
        Assert.DoesNotContain("lost", text.Replace("gains or loses", "", StringComparison.Ordinal));
        Assert.Contains("what it gains or loses for all requests may be chance (−20 ± 60 request-days a year)", text);
    }

    [Fact]
    public void Goals_that_contradict_each_other_are_said_to_and_places_and_the_unbeaten_are_shown()
    {
        var share = new Goal(new Metric(Statistic.ShareAnsweredWithin, "information") { WithinMilliseconds = 180L * 86_400_000 }, true);
        PolicyFigures With(PolicyFigures policy, double answered, int place) =>
            policy with { IsUnbeaten = place < 3, Goals = [policy.Goals[0], new GoalFigures(Figure(0.2, answered, 0.01), place, 0.5, []) { IsBest = place == 1 }] };
        var report = Report(With(Better, 0.1, 3), With(Worse, 0.51, 1));
        report = report with { Figures = report.Figures with { Goals = [Goal.Usual, share], Policies = [With(report.Figures.Baseline, 0.2, 2), .. report.Policies] } };
        var text = Unbroken(Example.Text(page => ComparisonPage.Write(page, report, [])));
        Assert.True(report.Figures.HasConflict);
        Assert.Contains("The goals contradict each other: no policy is best by all of them, but “better” by the mean wait for an answer of all requests, " +
            "“worse” by the share answered within 180 d of information.", text);
        Assert.Contains("The policy “worse” makes that better by the most: +31 ± 1 points", text);
        Assert.Matches(@"worse +3\. +1\. +●", text);
        Assert.Contains("judged by mean wait for an answer of all requests, less is better; and by share answered within 180 d of information, more is better", text);
    }

    private static readonly Goal Share = new(new Metric(Statistic.ShareAnsweredWithin, "extradition") { WithinMilliseconds = 365L * 86_400_000 }, true);

    // A comparison by the usual goal and by a share, whose differences are those given.
    private static string ByShare(GoalFigures baseline, GoalFigures better, GoalFigures worse, int replications = 5)
    {
        PolicyFigures With(PolicyFigures policy, GoalFigures share) => policy with { Goals = [policy.Goals[0], share] };
        var report = Report(With(Better, better), With(Worse, worse));
        report = report with { Figures = report.Figures with { Replications = replications, Goals = [Goal.Usual, Share],
            Policies = [With(report.Figures.Baseline, baseline), .. report.Policies] } };
        return Unbroken(Example.Text(page => ComparisonPage.Write(page, report, [])));
    }

    private static PairedFigure Untold(double before, double after) => Figure(before, after, 0.09);

    [Fact]
    public void Goals_of_which_one_tells_no_policy_from_another_do_not_contradict_each_other()
    {
        var text = ByShare(new(Untold(0.48, 0.48), 1, 0.3, []), new(Untold(0.48, 0.45), 1, 0.2, []), new(Untold(0.48, 0.5), 1, 0.5, []));
        Assert.DoesNotContain("contradict", text);
        Assert.Contains("By the mean wait for an answer of all requests “better” is best; " +
            "by the share answered within 365 d of extradition none can be told from another.", text);
        Assert.Contains("the share answered within 365 d of extradition is 48 ± 9 %. No policy surely makes that better.", text);
        Assert.Matches(@"better −3 ± 11 points [ ├─●│┤]*may be chance", text); // and not worse
        Assert.Matches(@"better +1\. +1\.", text);
    }

    [Fact]
    public void What_shares_the_first_place_is_not_called_the_best()
    {
        var (sure, other) = (Figure(0.48, 0.6, 0.02), Figure(0.48, 0.59, 0.02));
        var text = ByShare(new(Untold(0.48, 0.48), 3, 0, []), new(sure, 1, 0.51, []), new(other, 1, 0.49, []));
        Assert.Contains("The policy “better” surely makes that better: +12 ± 2 points; " +
            "that it is better than “worse” cannot be told (the best of all with a probability of 51 %).", text);
        Assert.DoesNotContain("By all goals", text);
    }

    [Fact]
    public void After_one_replication_nothing_is_claimed()
    {
        static PairedFigure Once(double before, double after) => new(before, after, after - before, null, null, null, null);
        static PolicyFigures Of(PolicyFigures policy) => policy with { Goals = [new GoalFigures(Once(100, policy.Goals[0].Figure!.Policy), 1, null, [])], IsUnbeaten = false };
        var report = Report(Better, Worse);
        report = report with { Figures = report.Figures with { Replications = 1, Policies = [.. report.Figures.Policies.Select(Of)] } };
        var text = Unbroken(Example.Text(page => ComparisonPage.Write(page, report, [])));
        Assert.Contains("After one replication nothing can be said of what the policies change", text);
        Assert.DoesNotContain("makes that better", text);
        Assert.DoesNotContain("varies between replications", text);
        Assert.DoesNotContain(" 1. better", text);
        Assert.Contains("– better", text);
    }

    [Fact]
    public void A_probability_from_replications_is_never_nothing_nor_all()
    {
        static PolicyFigures Of(PolicyFigures policy, double best) => policy with { Goals = [policy.Goals[0] with { ProbabilityBest = best }] };
        var text = Unbroken(Text(Of(Better, 1), Of(Worse, 0)));
        Assert.Matches(@"1\. better −24\.0 ± 4\.8 h >99 %", text);
        Assert.Matches(@"3\. worse \+30\.0 ± 6\.0 h <1 %", text);
    }

    [Fact]
    public void What_is_gained_is_told_by_each_goal_and_of_which_requests()
    {
        var cost = new PolicyCost(null, null, new YearlyGain(-61, 16.6, true), null) { Gains = [new YearlyGain(-61, 16.6, true), new YearlyGain(4, 1.6, false)] };
        var figures = Report(Better).Figures;
        Assert.Equal("61 ± 17 request-days a year lost for all requests; 4.0 ± 1.6 answers a year gained for requests of extradition",
            PolicySection.Gains(figures with { Goals = [Goal.Usual, Share] }, cost));
    }

    [Fact]
    public void Figures_say_of_which_requests_they_are()
    {
        var text = Unbroken(Text(Better));
        Assert.Contains("share of all requests answered; a bar each", text);
        Assert.Contains("of the mean wait for an answer of all requests, the time for which a request is", text);
        Assert.Contains("answered in horizon, in limit: of all requests", text);
        var shares = new GoalFigures(Figure(0.48, 0.6, 0.02), 1, 0.9, [new GoalPart(Outcome.Refused, Figure(0.43, 0.2, 0.05))]);
        Assert.Contains("not answered within 365 d, as shares of requests of extradition", ByShare(shares, shares, shares));
    }

    [Theory]
    [InlineData(4, "sure")]
    [InlineData(21, "likely")]
    [InlineData(30, "may be chance")]
    public void Certainty_goes_by_the_intervals(double half, string words) =>
        Assert.Contains(words, Text(Better with { Goals = [new GoalFigures(Figure(100, 76, half), 1, 0.5, [])] }, Worse));

    [Fact]
    public void Bars_stand_on_one_scale_with_zero_in_it()
    {
        var lines = Text(Better, Worse).Split('\n');
        var (heading, better, worse) = (lines.Single(l => l.Contains("shorter ◄0► longer")), lines.First(l => l.StartsWith("  better")), lines.First(l =>
            l.StartsWith("  worse")));
        var zero = heading.IndexOf('0');
        Assert.Equal(zero, better.IndexOf('│'));
        Assert.Equal(zero, worse.IndexOf('│'));
        Assert.InRange(better.IndexOf('●'), better.IndexOf('├') + 1, better.IndexOf('┤') - 1);
        Assert.True(better.IndexOf('┤') < zero && zero < worse.IndexOf('├'));
    }

    [Fact]
    public void No_line_is_too_wide_to_read() => Assert.All(Text(Better, Worse).Split('\n'), line => Assert.InRange(line.Length, 0, 80));

    [Fact]
    public void The_json_holds_everything()
    {
        var writer = new StringWriter();
        ComparisonJson.Write(writer, Report(Better, Worse).Figures);
        using var json = JsonDocument.Parse(writer.ToString());
        var policy = json.RootElement.GetProperty("policies")[1];
        Assert.Equal(-24, policy.GetProperty("groups")[0].GetProperty("latencyMeanHours").GetProperty("difference").GetDouble());
        Assert.Equal("queueing", policy.GetProperty("why")[0].GetProperty("part").GetString());
        Assert.Equal(-6_250, policy.GetProperty("why")[0].GetProperty("differenceHours").GetDouble());
        Assert.Equal(["queueing", "transit", null, null, null], policy.GetProperty("whySums").EnumerateArray().Select(sum => sum.GetProperty("part").GetString()));
        Assert.Equal(-6_000, policy.GetProperty("whySums")[4].GetProperty("differenceHours").GetDouble());
        Assert.Equal(200, policy.GetProperty("pairs").GetProperty("faster").GetInt64());
        Assert.Equal(0.56, policy.GetProperty("curves")[0].GetProperty("points")[1].GetProperty("closedUpperShare").GetDouble());
        Assert.Equal(24, policy.GetProperty("cost").GetProperty("perGain").GetDouble());
    }

    [Fact]
    public void The_csv_has_a_row_for_each_figure_that_there_is()
    {
        const string Row = "100.0000000,76.0000000,-24.0000000,4.0000000,4.8000000,12.0000000,9.0000000,,\r\n";
        var (differences, why) = (new StringWriter(), new StringWriter());
        CsvWriter.Write(differences, ComparisonTables.Differences, Report(Better).Figures);
        CsvWriter.Write(why, ComparisonTables.Why, Report(Better).Figures);
        Assert.Contains($"better,all,latency_mean_hours,hours,{Row}", differences.ToString());
        Assert.Contains($"better,all,answer_wait_mean_hours,hours,{Row}", differences.ToString());
        Assert.DoesNotContain("latency_median_hours", differences.ToString());
        Assert.Contains("better,japan,ncb,queueing,25000.0000000,-6250.0000000,\r\n", why.ToString());
        Assert.Contains("better,japan,,transit,0.0000025,250.0000000,13.8888889\r\n", why.ToString());
    }
}
