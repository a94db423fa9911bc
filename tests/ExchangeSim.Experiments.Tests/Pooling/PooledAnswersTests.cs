using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Tests.Pooling;

public class PooledAnswersTests
{
    private const long Hour = 3_600_000;

    private static EndingSample Sample(params (Outcome Outcome, double Hours)[] requests)
    {
        var sample = new EndingSample(SampleResolution.Fine);
        foreach (var (outcome, hours) in requests) sample.Add(outcome, (long)(hours * Hour));
        return sample;
    }

    private static PooledAnswers Answers(double horizon, params EndingSample?[] blocks) => new([(blocks, (long)(horizon * Hour))], [.. blocks.Select(_ => 1)]);

    [Fact]
    public void What_is_refused_or_never_answered_counts_the_whole_horizon()
    {
        // Answered after 2 and 4 h, in part after 12, refused after 1, lapsed after 3, open since 20; the horizon is 10 h.
        var answers = Answers(10, Sample((Outcome.Answered, 2), (Outcome.PartlyAnswered, 12), (Outcome.Answered, 4), (Outcome.Refused, 1), (Outcome.Lapsed, 3),
            (Outcome.Open, 20)));
        Assert.Equal((2 + 4 + 4 * 10) / 6.0, answers.MeanWait.Whole!.Value, 1e-9);
        Assert.Equal(2 / 6.0, answers.Within().Whole!.Value, 1e-9);
        Assert.Equal(3 / 6.0, answers.Within(12 * Hour).Whole!.Value, 1e-9);
    }

    [Fact]
    public void A_quicker_refusal_is_no_gain()
    {
        Assert.Equal(Answers(10, Sample((Outcome.Answered, 4), (Outcome.Refused, 9))).MeanWait.Whole,
            Answers(10, Sample((Outcome.Answered, 4), (Outcome.Refused, 1))).MeanWait.Whole);
        Assert.True(Answers(10, Sample((Outcome.Answered, 4), (Outcome.Answered, 9.5))).MeanWait.Whole < Answers(10,
            Sample((Outcome.Answered, 4), (Outcome.Refused, 1))).MeanWait.Whole);
    }

    [Fact]
    public void Open_requests_count_as_long_as_they_were_seen()
    {
        // Open since 3 h: of the two left one is answered after 4, the other is open; 1 answered of 3 at 1 h. S: 2/3 after 1, then half of it answered at 4.
        var answers = Answers(10, Sample((Outcome.Answered, 1), (Outcome.Open, 3), (Outcome.Answered, 4), (Outcome.Open, 12)));
        Assert.Equal(1 / 4.0 + 3 / 4.0 / 2, answers.Within().Whole!.Value, 1e-9);
        Assert.Equal(10 - (9 / 4.0 + 6 * 3 / 8.0), answers.MeanWait.Whole!.Value, 1e-9);
    }

    [Fact]
    public void Time_open_and_time_after_each_ending_sum_to_the_wait_and_shares_to_one()
    {
        var random = new Random(3);
        var blocks = Enumerable.Range(0, 5).Select(_ => Sample([.. Enumerable.Range(0, 40).Select(_ => ((Outcome)random.Next(6), random.NextDouble() * 20))])).ToArray();
        var answers = Answers(10, blocks);
        Outcome[] others = [Outcome.Open, Outcome.Refused, Outcome.Withdrawn, Outcome.Lapsed];
        Assert.Equal(answers.MeanWait.Whole!.Value, others.Sum(outcome => answers.TimeIn(outcome).Whole!.Value), 1e-9);
        Assert.Equal(1, Enum.GetValues<Outcome>().Sum(outcome => answers.Share(outcome).Whole!.Value), 1e-9);
        Assert.True(answers.MeanWait.HalfWidth() > 0);
        var curve = answers.Curve((null, null, null), CurveBand.Requests, OutcomeCurve.MostPoints);
        Assert.All(curve.Points, point => Assert.Equal(1, point.Shares.Sum(share => share.Share), 1e-9));
        Assert.All(curve.Points.SelectMany(point => point.Shares), share => Assert.True(share.Lower is null || share.Lower <= share.Share && share.Share <= share.Upper));
        Assert.InRange(curve.Points.Count, 10, OutcomeCurve.MostPoints + OutcomeCurve.Marks.Count);
        Assert.Equal(answers.Within(8 * Hour).Whole!.Value, curve.At(8).Answered, 1e-9); // at times that people ask about it is exact
        Assert.Equal(answers.Within(curve.Points[^1].Hours is var last ? (long)(last * Hour) : 0).Whole!.Value, curve.Points[^1].Answered, 1e-9);
    }

    [Fact]
    public void Where_all_are_answered_no_share_is_more_than_one()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            EndingSample?[] Blocks(int requests) =>
                [.. Enumerable.Range(0, 4).Select(_ => Sample([.. Enumerable.Range(0, requests).Select(_ => (Outcome.Answered, random.NextDouble() * 400))]))];
            var answers = new PooledAnswers([(Blocks(900), 500 * Hour), (Blocks(130), 500 * Hour), (Blocks(70), 500 * Hour)], [1, 1, 1, 1]);
            var curve = answers.Curve((null, null, null), CurveBand.Replications, OutcomeCurve.MostPoints);
            Assert.All(curve.Points.SelectMany(point => point.Shares), share => Assert.InRange(share.Share, 0, 1));
        }
    }

    [Fact]
    public void Procedures_are_estimated_by_themselves_and_added_up_by_their_requests()
    {
        var (quick, slow) = (Sample((Outcome.Answered, 1), (Outcome.Answered, 3), (Outcome.Refused, 2)), Sample((Outcome.Answered, 50), (Outcome.Open, 5)));
        var both = new PooledAnswers([([quick], 10 * Hour), ([slow], 100 * Hour), ([null], Hour)], [1]);
        Assert.Equal((3 * (1 + 3 + 10) / 3.0 + 2 * 50) / 5, both.MeanWait.Whole!.Value, 1e-9); // the open one is as likely answered after 50 h as the other
        Assert.Null(both.HorizonHours);
        Assert.Equal(10, Answers(10, quick).HorizonHours);
    }

    [Fact]
    public void Of_one_replication_there_is_a_figure_and_no_interval_and_of_no_request_none()
    {
        Assert.Null(Answers(10, Sample((Outcome.Answered, 1))).MeanWait.HalfWidth());
        Assert.Null(new PooledAnswers([([null], Hour)], [1]).MeanWait.Whole);
    }

    [Fact]
    public void What_is_left_without_a_replication_is_what_the_others_make()
    {
        var (one, other, third) = (Sample((Outcome.Answered, 1), (Outcome.Refused, 2)), Sample((Outcome.Answered, 4), (Outcome.Open, 9)),
            Sample((Outcome.Lapsed, 3), (Outcome.Answered, 6)));
        var all = Answers(10, one, other, third);
        double?[] without = [Answers(10, other, third).MeanWait.Whole, Answers(10, one, third).MeanWait.Whole, Answers(10, one, other).MeanWait.Whole];
        Assert.Equal(new JackknifedFigure(all.MeanWait.Whole, without, [1, 1, 1]).HalfWidth()!.Value, all.MeanWait.HalfWidth()!.Value, 1e-9);
    }
}
