using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class AalenJohansenTests
{
    // Acute leukaemia, 35 patients after a transplantation of stem cells: months, and how it ended (0 still well, 1 died of the transplantation, 2 relapse), first those with
    // ALL, then those with AML.
    // L. Scrucca, A. Santucci, F. Aversa, "Competing risk analysis using R: an easy guide for clinicians", Bone Marrow Transplantation 40 (2007) 381–387; the shares are those
    // of their program, cuminc of the package cmprsk.
    private static readonly (int Months, int Ending)[] Lymphoblastic =
        [(13, 2), (1, 1), (72, 0), (7, 2), (8, 2), (9, 2), (5, 2), (1, 2), (22, 2), (0, 2), (0, 1), (35, 0), (4, 2), (14, 2), (26, 2), (3, 2), (12, 1)];

    private static readonly (int Months, int Ending)[] Myeloid =
        [(67, 0), (70, 0), (4, 0), (7, 0), (68, 0), (10, 2), (7, 2), (3, 1), (4, 1), (4, 1), (3, 1), (3, 1), (8, 1), (2, 2), (35, 0), (2, 0), (8, 0), (32, 0)];

    private static AalenJohansen Of(IEnumerable<(int Time, int Ending)> patients, int ways = 2) => new(
        [.. patients.GroupBy(p => p.Time).OrderBy(g => g.Key)
            .Select(g => new EndingStep(g.Key, [.. Enumerable.Range(1, ways).Select(way => (long)g.Count(p => p.Ending == way))], g.Count(p => p.Ending == 0)))], ways);

    [Theory]
    [InlineData(3, 0.17708333, 0.05555556)]
    [InlineData(4, 0.29513889, 0.05555556)]
    [InlineData(7, 0.29513889, 0.12048611)]
    [InlineData(8, 0.36818576, 0.12048611)]
    [InlineData(70, 0.36818576, 0.20570747)]
    public void Of_one_disease_the_shares_are_those_that_were_published(int month, double died, double relapsed)
    {
        var curve = Of(Myeloid);
        Assert.Equal(died, curve.At(0, month), 8);
        Assert.Equal(relapsed, curve.At(1, month), 8);
    }

    [Theory]
    [InlineData(0, 0.02857143, 0.02857143)]
    [InlineData(4, 0.20492611, 0.14482759)]
    [InlineData(9, 0.23771164, 0.30563279)]
    [InlineData(26, 0.27283899, 0.48126955)]
    public void Of_all_patients_the_shares_are_those_that_were_published(int month, double died, double relapsed)
    {
        var curve = Of([.. Lymphoblastic, .. Myeloid]);
        Assert.Equal(died, curve.At(0, month), 8);
        Assert.Equal(relapsed, curve.At(1, month), 8);
    }

    [Fact]
    public void All_ways_and_what_is_open_sum_to_one()
    {
        var curve = Of([.. Lymphoblastic, .. Myeloid]);
        Assert.Equal(1, curve.At(0, 72) + curve.At(1, 72) + curve.Open, 12);
        var sample = new LatencySample();
        foreach (var (months, ending) in Lymphoblastic.Concat(Myeloid))
            if (ending == 0) sample.AddCensored(months);
            else sample.AddClosed(months);
        Assert.Equal(new KaplanMeier(sample).Survival(72), curve.Open, 12);
    }

    [Fact]
    public void Without_censoring_it_is_the_plain_share_with_its_binomial_variance()
    {
        var curve = Of([(1, 1), (2, 2), (2, 1), (3, 2), (5, 1), (6, 2), (7, 2), (9, 2)]);
        Assert.Equal([1 / 8.0, 2 / 8.0, 2 / 8.0, 3 / 8.0], new long[] { 1, 2, 3, 5 }.Select(t => curve.At(0, t)).Select(share => Math.Round(share, 12)));
        Assert.All(curve.Points(0), point => Assert.Equal(point.Incidence * (1 - point.Incidence) / 8, point.Variance, 12));
        Assert.All(curve.Points(1).SkipLast(1), point => Assert.Equal(point.Incidence * (1 - point.Incidence) / 8, point.Variance, 12));
    }

    [Fact]
    public void With_one_way_to_end_it_is_kaplan_and_meiers_curve_with_greenwoods_variance()
    {
        // E. J. Freireich and others, Blood 21 (1963) 699–716; see KaplanMeierTests.
        long[] relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23], remission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
        var sample = new LatencySample();
        foreach (var week in relapsed) sample.AddClosed(week);
        foreach (var week in remission) sample.AddCensored(week);
        var known = new KaplanMeier(sample);
        var curve = Of([.. relapsed.Select(week => ((int)week, 1)), .. remission.Select(week => ((int)week, 0))], ways: 1);
        Assert.Equal(known.Points.Count, curve.Points(0).Count);
        Assert.All(known.Points.Zip(curve.Points(0)), pair =>
        {
            Assert.Equal(1 - pair.First.Survival, pair.Second.Incidence, 12);
            Assert.Equal(pair.First.Variance!.Value, pair.Second.Variance, 12);
        });
    }

    [Fact]
    public void The_mean_wait_counts_the_whole_horizon_where_it_ends_in_another_way_or_not_at_all()
    {
        // Answered after 2 and 4, refused after 1, open since 10; the horizon is 8: (2 + 4 + 8 + 8) / 4.
        var curve = Of([(2, 1), (4, 1), (1, 2), (10, 0)]);
        Assert.Equal(22 / 4.0, curve.MeanWaitWithin([0], 8), 12);
        Assert.Equal((2 + 3 + 1 + 3) / 4.0, curve.MeanWaitWithin([0, 1], 3), 12);
        Assert.Equal(8, Of([(1, 2)]).MeanWaitWithin([0], 8));
    }

    [Theory]
    [InlineData(0.95)]
    public void The_band_holds_the_true_share_as_often_as_it_says(double confidence)
    {
        // Exponential times to either end (rates 2 and 1), watched for a time that is exponential, too: of 2,000 experiments with 200 requests each. The true share of the
        // first by t is 2/3 · (1 − e⁻³ᵗ).
        const int Experiments = 2000, Requests = 200, At = 400;
        var (random, held) = (new Random(1997), 0);
        for (var i = 0; i < Experiments; i++)
        {
            var patients = Enumerable.Range(0, Requests).Select(_ =>
            {
                var (end, watched) = (-Math.Log(1 - random.NextDouble()) / 3, -Math.Log(1 - random.NextDouble()));
                return ((int)(1000 * Math.Min(end, watched)), watched < end ? 0 : random.NextDouble() < 2 / 3.0 ? 1 : 2);
            });
            var point = Of([.. patients]).Points(0).Last(p => p.Time < At);
            var truth = 2 / 3.0 * (1 - Math.Exp(-3 * At / 1000.0));
            if (point.Band(confidence) is var (lower, upper) && lower <= truth && truth <= upper) held++;
        }
        Assert.InRange(100.0 * held / Experiments, 93, 97);
    }
}
