using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios.Tests.Varying;

public class VariationTests
{
    private static Variation Of(string text) => Variation.Parse(text).Variation ?? throw new ArgumentException(Variation.Parse(text).Fault);

    [Theory]
    [InlineData("a.b=1..4", "1 2 3 4")]
    [InlineData("a.b=4..1", "4 3 2 1")]
    [InlineData("a.b=4 h..12 h by 4 h", "4 h|8 h|12 h")]
    [InlineData("a.b=4..12 h by 4", "4 h|8 h|12 h")]
    [InlineData("a.b=10%..30% by 10%", "10%|20%|30%")]
    [InlineData("a.b=10 %..30% by 10 %", "10%|20%|30%")]
    [InlineData("a.b=1 / wk..2 / wk by 0.5 / wk", "1 / wk|1.5 / wk|2 / wk")]
    [InlineData("a.b=x0.5..x1.5 by x0.5", "x0.5|x1|x1.5")]
    [InlineData("a.b=x0.5..x1.5 by 0.5", "x0.5|x1|x1.5")]
    [InlineData("a.b=0.1..0.35 by 0.1", "0.1|0.2|0.3")]
    [InlineData("a.b=off, on", "off|on")]
    [InlineData("a.b=uniform(1 h, 2 h), 3 h", "uniform(1 h, 2 h)|3 h")]
    [InlineData("a.b=2018-06-05,2019-06-05", "2018-06-05|2019-06-05")]
    [InlineData("a.b", "x0.5|x1|x1.5")]
    public void A_range_or_a_list_becomes_its_values(string text, string values)
    {
        var one = Of(text);
        Assert.Equal("a.b", one.Path);
        Assert.Equal(values.Split(values.Contains('|', StringComparison.Ordinal) ? '|' : ' '), one.Levels.Select(l => l.Text));
    }

    [Theory]
    [InlineData("=1..4", "no place in a scenario")]
    [InlineData("a b=1..4", "no place in a scenario")]
    [InlineData("a.b=", "a value is missing")]
    [InlineData("a.b=1,,2", "a value is missing")]
    [InlineData("a.b=1,1", "given twice")]
    [InlineData("a.b=1..2..3", "no range")]
    [InlineData("a.b=off..on", "no range of numbers")]
    [InlineData("a.b=1 h..2 d by 1 h", "in one unit")]
    [InlineData("a.b=x1..2 by 1", "in one unit")]
    [InlineData("a.b=1..2 h by 1 d", "in one unit")]
    [InlineData("a.b=1..1", "leads nowhere")]
    [InlineData("a.b=1..4 by 0", "leads nowhere")]
    [InlineData("agencies.laos.desks.ncb.officers=1-3", "is no range; write agencies.laos.desks.ncb.officers=1..3")]
    [InlineData("a.b=1..100000", "more than 1000 values")]
    public void What_cannot_be_meant_is_told(string text, string words) => Assert.Contains(words, Variation.Parse(text).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData("a=1..4", 0, "1", 0)]
    [InlineData("a=1..4", 0.3, "2", 1 / 3.0)]
    [InlineData("a=1..4", 0.999, "4", 1)]
    [InlineData("a=off,on", 0.6, "on", 1)]
    [InlineData("a=1,2,11", 0.5, "2", 0.1)]
    [InlineData("a=1 h..3 h", 0.25, "1.5 h", 0.25)]
    [InlineData("a=x0.5..x1.5", 0.5, "x1", 0.5)]
    [InlineData("a=4 d..1 d", 0.5, "2.5 d", 0.5)]
    [InlineData("a=0 %..10 %", 0.123456, "1.23 %", 0.123)]
    public void A_share_of_the_way_is_a_value_and_its_place(string text, double share, string value, double position)
    {
        var (level, at) = Of(text).At(share);
        Assert.Equal(value, level.Text);
        Assert.Equal(position, at, 9);
    }
}
