using ExchangeSim.Exercises.Clocks;

namespace ExchangeSim.Exercises.Tests.Clocks;

public class DeadlineWarningTests
{
    [Theory]
    [InlineData(60, 1)]      // an hour a minute
    [InlineData(1440, 1)]    // a day a minute
    [InlineData(43_200, 1)]  // a month a minute
    [InlineData(1440, 5)]    // a seat that was given five times as long
    public void Whoever_has_a_deadline_is_warned_at_least_twenty_real_seconds_before(double speed, double longer)
    {
        var warning = new DeadlineWarning();
        const long deadline = 2 * 3_600_000;
        double now = 0;
        long real = 0, warned = -1;
        for (; now < deadline - 1; real += 100)
        {
            now += 100 * warning.Limit(speed, (long)now, real, [("one", deadline, longer)]);
            if (warned < 0 && warning.WarnedAt("one") is { } at) warned = at;
            Assert.True(real < 3_600_000, "it never gets there");
        }
        Assert.InRange(real - warned, 20_000 * longer - 200, 20_000 * longer + 1_000);
    }

    [Fact]
    public void Far_from_a_deadline_the_clock_has_its_own_speed() => Assert.Equal(60, new DeadlineWarning().Limit(60, 0, 0, [("one", 2 * 3_600_000, 1)]));
}
