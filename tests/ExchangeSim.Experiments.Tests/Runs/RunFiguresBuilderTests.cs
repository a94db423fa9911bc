using System.Text.Json;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using FsCheck;
using FsCheck.Fluent;
using Outcome = ExchangeSim.Model.Outcome;

namespace ExchangeSim.Experiments.Tests.Runs;

public class RunFiguresBuilderTests
{
    private static RunFigures FiguresOf(params ClosedRequest[] requests)
    {
        var builder = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
        builder.Add(0, TwoAgencies.Collected(requests), TwoAgencies.Result());
        return builder.Build(1);
    }

    private static string Text(RunFigures figures) => JsonSerializer.Serialize(figures);

    [Fact]
    public void Every_sent_request_has_one_outcome_and_unsent_ones_stand_aside()
    {
        var unsent = TwoAgencies.Request(1, Outcome.Withdrawn);
        unsent.SentAt = -1;
        var counts = FiguresOf(
            TwoAgencies.Request(1), TwoAgencies.Request(2, Outcome.PartlyAnswered), TwoAgencies.Request(3, Outcome.Refused), TwoAgencies.Request(4, Outcome.Withdrawn),
            TwoAgencies.Request(5, Outcome.Lapsed), TwoAgencies.Request(6, Outcome.Open), TwoAgencies.Request(7, Outcome.Open), unsent).Requests;
        Assert.Equal(new RequestCounts(7, 1, 1, 1, 1, 1, 2, 1), counts);
    }

    [Fact]
    public void There_is_a_row_for_all_and_one_for_each_group_that_has_requests()
    {
        var extradition = TwoAgencies.Request(30);
        (extradition.Procedure, extradition.Requesting, extradition.Requested) = (1, 1, 0);
        var rows = FiguresOf(TwoAgencies.Request(10), extradition).Latency.Select(row => (row.Procedure, row.From, row.To, row.Count)).ToArray();
        Assert.Equal(
            [
                (null, null, null, 2), ("information", null, null, 1), ("extradition", null, null, 1), (null, "vietnam", "laos", 1), (null, "laos", "vietnam", 1),
                ("information", "vietnam", "laos", 1), ("extradition", "laos", "vietnam", 1),
            ],
            rows);
    }

    [Fact]
    public void With_everything_closed_the_mean_is_arithmetic_and_the_parts_sum_to_it() =>
        Prop.ForAll<NonEmptyArray<PositiveInt>>(hours =>
        {
            var row = FiguresOf(hours.Get.Select(h => TwoAgencies.Request(h.Get / 7.0)).ToArray()).Latency[0];
            Assert.Equal(row.MeanHours!.Value, row.PartHours.Sum(), 1e-9);
            Assert.Equal(row.MeanHours.Value / 4, row.WorkingMeanHours!.Value, 1e-6);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void With_open_requests_the_mean_counts_them_and_the_parts_do_not()
    {
        // Closed after 2 h; open since 4 h: S is 1 up to 2 h and 0.5 from then on, as far as the run of a week can observe.
        var row = FiguresOf(TwoAgencies.Request(2), TwoAgencies.Request(4, Outcome.Open)).Latency[0];
        Assert.Equal((1, 1), (row.Count, row.Censored));
        Assert.Equal((85, 168), (row.MeanHours!.Value, row.MeanHours.RestrictedTo));
        Assert.Equal(2, row.MedianHours!.Value);
        Assert.Null(row.P90Hours);
        Assert.Equal(2, row.PartHours.Sum(), 1e-12);
    }

    [Theory]
    [InlineData(9, Outcome.Answered, 1.0)]
    [InlineData(10, Outcome.Refused, 1.0)]
    [InlineData(10.001, Outcome.Answered, 0.0)]
    [InlineData(11, Outcome.Open, 0.0)]
    [InlineData(9, Outcome.Open, null)]
    public void A_reply_after_the_time_limit_counts_as_late_and_a_young_open_request_does_not_count(double hours, Outcome outcome, double? within)
    {
        var request = TwoAgencies.Request(hours, outcome);
        request.Limit = 10 * TwoAgencies.Hour;
        Assert.Equal(within, FiguresOf(request, TwoAgencies.Request(99)).Latency[0].WithinLimit?.Value);
    }

    [Fact]
    public void What_was_sent_too_late_for_its_limit_to_pass_is_left_out_however_soon_it_closed()
    {
        ClosedRequest Sent(long at, double hours, Outcome outcome = Outcome.Answered)
        {
            var request = TwoAgencies.Request(hours, outcome);
            (request.SentAt, request.ClosedAt, request.Limit) = (request.SentAt + at * TwoAgencies.Hour, request.ClosedAt + at * TwoAgencies.Hour, 10 * TwoAgencies.Hour);
            return request;
        }
        // The run is a week of 168 h: quick replies to the last two say nothing of the others that were sent then.
        var row = FiguresOf(Sent(0, 9), Sent(0, 20), Sent(0, 5, Outcome.Refused), Sent(165, 1), Sent(166, 1)).Latency[0];
        Assert.Equal(2 / 3.0, row.WithinLimit!.Value, 1e-12);
        Assert.Equal(1 / 3.0, row.AnsweredWithinLimit!.Value, 1e-12);
    }

    [Fact]
    public void Where_all_have_been_acknowledged_the_mean_is_theirs_and_nobody_waits_for_a_reply_that_is_none()
    {
        var acknowledged = TwoAgencies.Request(9, Outcome.Open);
        (acknowledged.SentAt, acknowledged.AcknowledgedAt) = (TwoAgencies.Hour, 3 * TwoAgencies.Hour);
        var row = FiguresOf(acknowledged, TwoAgencies.Request(5)).Latency[0];
        Assert.Equal(2, row.AcknowledgementHours!.Value);
        Assert.Null(row.FirstReplyHours);
    }

    [Fact]
    public void Refusals_are_counted_by_their_ground_whatever_step_gave_it()
    {
        var other = TwoAgencies.Request(2, Outcome.Refused) with { Step = 3 };
        var refused = TwoAgencies.Request(1, Outcome.Refused) with { Step = 2 };
        Assert.Equal([new RefusalRow("information", "no-treaty", 3)], FiguresOf(refused, other, refused).Refusals);
    }

    [Fact]
    public void The_slowest_requests_come_first_and_are_named_as_the_scenario_names_them()
    {
        var listed = TwoAgencies.Request(50) with { Demand = -1, Requesting = 1, Requested = 0, Procedure = 1 };
        var requests = Enumerable.Range(1, 40).Select(h => TwoAgencies.Request(h) with { Number = h }).Append(listed);
        var slowest = FiguresOf(requests.ToArray()).Slowest;
        Assert.Equal(FiguresCollector.DefaultSlowest, slowest.Count);
        Assert.Equal(("the-van", 50, "routine:vietnam:40", 40), (slowest[0].Id, slowest[0].LatencyHours, slowest[1].Id, slowest[1].LatencyHours));
        Assert.All(slowest, slow => Assert.Equal(slow.LatencyHours, slow.PartHours.Sum(), 1e-9));
    }

    [Fact]
    public void It_does_not_matter_which_replication_is_over_first()
    {
        var forwards = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
        var backwards = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
        FiguresCollector Replication(int r) => TwoAgencies.Collected(Enumerable.Range(0, 500).Select(i => TwoAgencies.Request(1 + i * 7919 % (101 + r))).ToArray());
        for (var r = 0; r < 5; r++) forwards.Add(r, Replication(r), TwoAgencies.Result((ulong)(r + 40)));
        for (var r = 4; r >= 0; r--) backwards.Add(r, Replication(r), TwoAgencies.Result((ulong)(r + 40)));
        Assert.Equal(Text(forwards.Build(5)), Text(backwards.Build(5)));
    }

    [Fact]
    public void All_requests_and_each_procedure_that_was_used_have_a_curve()
    {
        var curves = FiguresOf(TwoAgencies.Request(2), TwoAgencies.Request(4), TwoAgencies.Request(6, Outcome.Open)).Curves;
        Assert.Equal([(null, CurveBand.Requests), ("information", CurveBand.Requests)], curves.Select(c => (c.Procedure, c.Band)));
        Assert.Equal([0, 2, 4, 6], curves[0].Points.Select(p => p.Hours));
        Assert.All(curves[0].Points.Zip([0, 1 / 3.0, 2 / 3.0, 2 / 3.0]), point => Assert.Equal(point.Second, point.First.Share, 9));
        Assert.Empty(FiguresOf().Curves);
    }

    [Fact]
    public void The_interval_is_over_replications()
    {
        var builder = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
        foreach (var mean in new[] { 1, 2, 3, 4, 5 }) builder.Add(mean, TwoAgencies.Collected(TwoAgencies.Request(mean)), TwoAgencies.Result());
        var row = builder.Build(5).Latency[0];
        Assert.Equal(3, row.MeanHours!.Value);
        // t(4; 0.975) = 2.776; the five means have a standard deviation of √2.5 h.
        Assert.Equal(2.7764 * Math.Sqrt(0.5), row.MeanHours.HalfWidth!.Value, 0.0001);
    }

    [Fact]
    public void A_figure_that_one_replication_lacks_has_no_interval()
    {
        var builder = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
        for (var r = 0; r < 3; r++) builder.Add(r, TwoAgencies.Collected(TwoAgencies.Request(r + 1), TwoAgencies.Request(9, r == 0 ? Outcome.Open : Outcome.Answered)),
            TwoAgencies.Result());
        var row = builder.Build(3).Latency[0];
        Assert.Null(row.P99Hours?.HalfWidth);
        Assert.NotNull(row.MedianHours!.HalfWidth);
    }

    [Fact]
    public void Desks_and_charges_are_named_and_put_together()
    {
        var builder = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
        builder.Add(0, TwoAgencies.Collected(), TwoAgencies.Result(fingerprint: 60));
        builder.Add(1, TwoAgencies.Collected(), TwoAgencies.Result(fingerprint: 80));
        var figures = builder.Build(2);
        var desk = Assert.Single(figures.Desks);
        Assert.Equal(("laos", "ncb", 0.7, 0.5, 2.0, 1.0, 3, 3), (desk.Agency, desk.Desk, desk.Utilisation!.Value, desk.MeanQueue!.Value, desk.MeanWaitHours!.Value,
            desk.OvertimeHours, desk.LongestQueue, desk.Officers));
        Assert.Equal(
            [new ChargeRow("vietnam", null, "information", "submit", LatencyPart.Transit, 2), new ChargeRow("laos", "ncb", "information", "answered", LatencyPart.Queueing, 10)],
            figures.Charges);
    }

    [Fact]
    public void One_replication_keeps_its_fingerprint_and_several_have_one_of_their_order()
    {
        static string Fingerprint(params ulong[] prints)
        {
            var builder = new RunFiguresBuilder(TwoAgencies.Scenario, 7);
            for (var r = 0; r < prints.Length; r++) builder.Add(r, TwoAgencies.Collected(), TwoAgencies.Result(prints[r]));
            return builder.Build(prints.Length).Fingerprint;
        }
        Assert.Equal("000000000000002a", Fingerprint(42));
        Assert.NotEqual(Fingerprint(1, 2), Fingerprint(2, 1));
        Assert.Equal(16, Fingerprint(1, 2).Length);
    }

    [Fact]
    public void A_run_without_requests_has_figures_and_no_estimates()
    {
        var row = Assert.Single(FiguresOf().Latency);
        Assert.Equal((0, null, null, null), (row.Count, row.MeanHours, row.MedianHours, row.WithinLimit?.Value));
        Assert.All(row.PartHours, hours => Assert.Equal(0, hours));
    }
}
