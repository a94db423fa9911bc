using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class RepeatedLooksTests
{
    [Theory]
    [InlineData(1, true, 0.97, 0.97)]
    [InlineData(6, false, 0.999, 0.99)]
    [InlineData(6, true, 0.98, 0.96)]
    [InlineData(6, true, 0.02, 0.04)]
    [InlineData(6, false, 0.6, 0.5)]
    public void Half_of_the_doubt_belongs_to_the_last_look_and_the_rest_to_those_before(int count, bool isLast, double certainty, double left) =>
        Assert.Equal(left, new RepeatedLooks(count, isLast).Allow(certainty), 12);

    // The truth is the target, so whoever says that it is met, or missed, with 95 % may be wrong in one of twenty on each side, however often they look.
    [Fact]
    public void Looking_six_times_and_stopping_when_sure_is_wrong_no_more_often_than_it_says()
    {
        const int tries = 4000;
        var random = new System.Random(7);
        var (met, missed, unallowed) = (0, 0, 0);
        for (var i = 0; i < tries; i++)
        {
            var values = Normal.Samples(random, 0, 1).Take(30).ToArray();
            double At(int count) => StudentT.CDF(0, 1, count - 1, values.Take(count).Average() / (values.Take(count).StandardDeviation() / Math.Sqrt(count)));
            var looks = Enumerable.Range(1, 6).Select(look => (Plain: At(5 * look), Allowed: new RepeatedLooks(6, look == 6).Allow(At(5 * look)))).ToList();
            var decided = looks.FirstOrDefault(look => look.Allowed is >= 0.95 or <= 0.05).Allowed;
            if (decided >= 0.95) met++;
            else if (decided is > 0 and <= 0.05) missed++;
            if (looks.Any(look => look.Plain >= 0.95)) unallowed++;
        }
        Assert.InRange((double)met / tries, 0.02, 0.05);
        Assert.InRange((double)missed / tries, 0.02, 0.05);
        Assert.InRange((double)unallowed / tries, 0.10, 0.25); // what is ended by it
    }
}
