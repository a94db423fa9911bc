using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Comparison;

public class CertaintyTests
{
    private static PairedFigure Figure(double difference, double? assumed = null, Dependence? on = null, bool keepsSign = false) =>
        new(10, 10 + difference, difference, 1, 2, 3, null)
    {
        Assumptions = assumed is { } half ? new AssumptionEffect(half, 0.4, keepsSign, on) : null,
    };

    private static readonly Dependence Officers = new("agencies.laos.desks.ncb.officers", false, "", 2.4, 0.7);

    [Theory]
    [InlineData(2.5, "sure")]
    [InlineData(1.5, "likely")]
    [InlineData(0.5, "may be chance")]
    public void Where_nothing_is_assumed_chance_alone_counts(double difference, string words) => Assert.Equal(words, Certainty.InShort(Figure(difference)));

    [Theory]
    [InlineData(4.5, "sure")]
    [InlineData(3.5, "likely")]
    public void What_assumptions_may_turn_round_is_not_sure(double difference, string words) => Assert.Equal(words, Certainty.InShort(Figure(difference, assumed: 4)));

    [Fact]
    public void What_has_one_sign_in_every_run_is_sure_however_much_it_varies() => Assert.Equal("sure", Certainty.InShort(Figure(2.5, assumed: 4, keepsSign: true)));

    [Theory]
    [InlineData(3.5)]
    [InlineData(0.5)]
    public void What_turns_round_with_one_assumption_depends_on_it(double difference) => Assert.Equal("depends", Certainty.InShort(Figure(difference, 4, Officers)));

    [Fact]
    public void Where_there_is_no_room_for_words_a_mark_stands_behind_what_is_not_known()
    {
        Assert.Equal("?", Certainty.Mark(Figure(0.5)));
        Assert.Equal("↕", Certainty.Mark(Figure(0.5, 4, Officers)));
        Assert.Equal("", Certainty.Mark(Figure(2.5)));
    }

    [Fact]
    public void What_is_beyond_all_assumptions_depends_on_none() => Assert.Equal("sure", Certainty.InShort(Figure(5, 4, Officers)));

    [Fact]
    public void Ends_of_single_runs_share_their_unit()
    {
        Assert.Equal("3.1 to 7.8 d", Spread.Time(new OneRun(3.1 * 24, 7.8 * 24)));
        Assert.Equal("0 to 0", $"{Spread.Time(new OneRun(0, 0))} to 0");
        Assert.Equal("41 to 63 %", Spread.Share(new OneRun(0.41, 0.63)));
        Assert.Equal("–", Spread.Time(null));
    }
}
