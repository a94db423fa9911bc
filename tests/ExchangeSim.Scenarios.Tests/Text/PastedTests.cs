using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Text;

/// <summary>What word processors put in the place of typed characters is understood.</summary>
public class PastedTests
{
    [Theory]
    [InlineData("length: 26 wk", "length:\u00A026\u00A0wk")]
    [InlineData("start: 2022-01-03", "start: 2022\u20111\u201003")]
    [InlineData("hours: Mon-Fri 08:00-17:00", "hours: Mon\u2013Fri 08:00\u201317:00")]
    [InlineData("loss: 1 %", "loss: 1\u202F%")]
    [InlineData("delay: 1 min + exponential(5 min)", "delay: 1\u00A0min\u00A0+ exponential(5\u00A0min)")]
    [InlineData("queue: by urgency", "queue: by\u00A0urgency")]
    [InlineData("to: any other", "to: any\u00A0other")]
    [InlineData("    country: LA", "\u00A0\u00A0  country: LA\u00A0")]
    [InlineData("2022-04-14: Pi Mai", "2022\u201304\u201314: Pi Mai")]
    [InlineData("every-agency:", "every\u2011agency:\u00A0")]
    [InlineData("delay: 2 d", "delay: \u201C2 d\u201D")]
    public void No_break_spaces_long_dashes_and_curly_quotes_are_read_as_typed(string typed, string pasted)
    {
        if (typed.StartsWith("start", StringComparison.Ordinal)) pasted = "start: 2022\u201101\u201003";
        Assert.Equal([], Good.Read(typed, pasted).Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void Prose_keeps_every_character() => Assert.Equal("Deux pays\u00A0: l\u2019un \u2013 l\u2019autre",
        Good.Scenario("Two neighbours", "\"Deux pays\u00A0: l\u2019un \u2013 l\u2019autre\"").Title);

    [Fact]
    public void A_problem_behind_them_keeps_its_place()
    {
        var problem = Assert.Single(Good.Read("hours: Mon-Fri 08:00-17:00", "hours: Mon\u2013Fri 08:00\u201317:60").Problems);
        Assert.Equal((11, 24), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("a:\u00A0b", "a: b")]
    [InlineData("-\u00A0b", "- b")]
    [InlineData("says: x\u00A0: y", "says: x\u00A0: y")]
    public void Only_spaces_that_are_no_part_of_a_value_are_changed_in_a_file(string written, string read) => Assert.Equal(read, Pasted.Layout(written));
}
