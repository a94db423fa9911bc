using ExchangeSim.Experiments.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeSim.Experiments.Tests.Statistics;

/// <summary>Checked against the remission times (weeks) of 21 leukaemia patients under 6-mercaptopurine, the textbooks' example.</summary>
/// <remarks>
/// Data: E. J. Freireich and others, "The effect of 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia", Blood 21 (1963) 699–716. Survival and
/// standard
/// errors as in D. G. Kleinbaum, M. Klein, Survival Analysis, ch. 2, and D. R. Cox, D. Oakes, Analysis of Survival Data (1984), ch. 4.
/// </remarks>
public class KaplanMeierTests
{
    private static readonly long[] Relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    private static readonly long[] InRemission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

    private static LatencySample SampleOf(IEnumerable<long> closed, IEnumerable<long> censored)
    {
        var sample = new LatencySample();
        foreach (var time in closed) sample.AddClosed(time);
        foreach (var time in censored) sample.AddCensored(time);
        return sample;
    }

    private static KaplanMeier Remission() => new(SampleOf(Relapsed, InRemission));

    [Theory]
    [InlineData(5, 1.0)]
    [InlineData(6, 0.857)]
    [InlineData(7, 0.807)]
    [InlineData(9, 0.807)]
    [InlineData(10, 0.753)]
    [InlineData(13, 0.690)]
    [InlineData(16, 0.627)]
    [InlineData(22, 0.538)]
    [InlineData(23, 0.448)]
    [InlineData(35, 0.448)]
    public void Survival_is_that_of_the_textbook(long week, double survival) => Assert.Equal(survival, Remission().Survival(week), 0.0005);

    [Theory]
    [InlineData(6, 21, 3, 0.0764)]
    [InlineData(7, 17, 1, 0.0869)]
    [InlineData(10, 15, 1, 0.0963)]
    [InlineData(13, 12, 1, 0.1068)]
    [InlineData(16, 11, 1, 0.1141)]
    [InlineData(22, 7, 1, 0.1282)]
    [InlineData(23, 6, 1, 0.1346)]
    public void Risk_set_and_standard_error_are_those_of_the_textbook(long week, long atRisk, long closed, double error)
    {
        var point = Remission().Points.Single(p => p.Time == week);
        Assert.Equal((atRisk, closed), (point.AtRisk, point.Closed));
        Assert.Equal(error, Math.Sqrt(point.Variance!.Value), 0.00005);
    }

    [Theory]
    [InlineData(6, 0.6197, 0.9516)]
    [InlineData(10, 0.5032, 0.8894)]
    [InlineData(23, 0.1881, 0.6801)]
    public void The_band_is_that_of_the_log_log_scale(long week, double lower, double upper)
    {
        var band = Remission().Points.Single(p => p.Time == week).Band()!.Value;
        Assert.Equal(lower, band.Lower, 0.0001);
        Assert.Equal(upper, band.Upper, 0.0001);
    }

    [Fact]
    public void The_median_is_23_weeks_and_the_90_percent_point_is_not_reached()
    {
        Assert.Equal(23, Remission().Quantile(0.5));
        Assert.Null(Remission().Quantile(0.9));
    }

    [Fact]
    public void The_restricted_mean_is_the_area_up_to_the_longest_time() =>
        // Stretches of the textbook's curve, added up by hand.
        Assert.Equal(6 + 0.857143 + 3 * 0.806723 + 3 * 0.752941 + 3 * 0.690196 + 6 * 0.627451 + 0.537815 + 12 * 0.448179, Remission().RestrictedMean!.Value, 0.0001);

    [Fact]
    public void A_group_in_which_nothing_closed_has_no_quantiles()
    {
        var curve = new KaplanMeier(SampleOf([], [3, 5]));
        Assert.Null(curve.Quantile(0.01));
        Assert.Equal(5, curve.RestrictedMean);
        Assert.Null(new KaplanMeier(new LatencySample()).RestrictedMean);
    }

    [Fact]
    public void Where_nobody_is_left_there_is_no_variance_and_no_band()
    {
        var last = new KaplanMeier(SampleOf([3, 5], [])).Points[^1];
        Assert.Equal(0, last.Survival);
        Assert.Null(last.Variance);
        Assert.Null(last.Band());
    }

    [Fact]
    public void Without_censoring_quantiles_are_empirical_and_the_restricted_mean_is_the_mean() =>
        Prop.ForAll<NonEmptyArray<PositiveInt>, PositiveInt>((values, percent) =>
        {
            var times = values.Get.Select(v => (long)v.Get).Order().ToArray();
            var share = (percent.Get % 100 + 1) / 100.0;
            var curve = new KaplanMeier(SampleOf(times, []));
            var rank = (int)Math.Ceiling(share * times.Length - 1e-9);
            return curve.Quantile(share) == times[rank - 1] && Math.Abs(curve.RestrictedMean!.Value - times.Average()) < 1e-6;
        }).Check(Config.QuickThrowOnFailure);
}
