using ExchangeSim.Scenarios.Figures;

namespace ExchangeSim.Scenarios.Tests.Figures;

public class FigureTextTests
{
    private const string Text = """
        scenario: 2022
        length: 60 wk                 # four weeks to fill the desks
        agencies:                     # every number is assumed
          laos:
            hours: Mon-Fri 08:00-16:00
            desks:
              ncb: { officers: 1, speed: 80 % }            # a fifth of the day goes elsewhere
              border: { officers: 3 }
        procedures:
          information:
            steps:
              # S114 says so
              # and nothing more
              answer: { work: 'lognormal(mean 2 h, cv 1)', then: reply }
              stop: { wait: 2 months }
        injects:
          games: { staff: { laos.ncb: -2 } } # 'x' is no quotation
        policies:
          more: { says: "A second officer # 2", changes: { agencies.laos.desks.ncb.officers: 2 } }

        """;

    private static Figure One(string path, string? part = null) => FigureText.In(Text)!.Single(figure => string.Join('.', figure.Path) == path && figure.Part == part);

    private static string Changed(string path, string value, string? part = null) => FigureText.Change(Text, One(path, part).From, value)?.In(Text) ?? "";

    [Fact]
    public void Numbers_are_found_with_unit_comment_and_what_they_rest_on()
    {
        Assert.Equal(["60 wk", "1", "80 %", "3", "2 h", "1", "2 months", "-2", "2"], FigureText.In(Text)!.Select(figure => figure.Written));
        Assert.Equal(("wk", 2, "four weeks to fill the desks", FigureBasis.Unsaid), Facts("length"));
        Assert.Equal(("%", 7, "a fifth of the day goes elsewhere", FigureBasis.Unsaid), Facts("agencies.laos.desks.ncb.speed"));
        Assert.Equal(("", 8, "every number is assumed", FigureBasis.Assumed), Facts("agencies.laos.desks.border.officers"));
        Assert.Equal(("h", 14, "S114 says so and nothing more", FigureBasis.Source), Facts("procedures.information.steps.answer.work", "mean"));
        Assert.Equal(("", 17, "'x' is no quotation", FigureBasis.Unsaid), Facts("injects.games.staff.laos.ncb"));
        Assert.Equal(("", 19, null, FigureBasis.Unsaid), Facts("policies.more.changes.agencies.laos.desks.ncb.officers"));
    }

    private static (string, int, string?, FigureBasis) Facts(string path, string? part = null) =>
        One(path, part) is var figure ? (figure.Unit, figure.Line, figure.Comment, figure.Basis) : default;

    [Fact]
    public void What_the_language_says_of_a_figure_comes_with_it()
    {
        Assert.Equal(("How many officers work there, in one shift.", 1, 100_000), Place("agencies.laos.desks.ncb.officers"));
        Assert.Equal(("How many officers work there, in one shift.", 1, 100_000), Place("policies.more.changes.agencies.laos.desks.ncb.officers"));
        Assert.Equal(("The pace of its officers: 100 % is what the procedures assume.", null, null), Place("agencies.laos.desks.ncb.speed"));
    }

    private static (string?, double?, double?) Place(string path) => One(path) is var figure ? (figure.Says, figure.Least, figure.Most) : default;

    [Theory]
    [InlineData("agencies.laos.desks.ncb.speed", "70", "speed: 70 % }")]
    [InlineData("procedures.information.steps.stop.wait", "3", "wait: 3 months }")]
    [InlineData("procedures.information.steps.stop.wait", "80 d", "wait: 80 d }")]
    [InlineData("agencies.laos.desks.ncb.speed", "70,5", "speed: 70.5 % }")]
    [InlineData("agencies.laos.desks.ncb.speed", "0,125", "speed: 0.125 % }")]
    [InlineData("agencies.laos.desks.ncb.speed", "1,0005", "speed: 1.0005 % }")]
    [InlineData("agencies.laos.desks.ncb.speed", "1000", "speed: 1000 % }")]
    [InlineData("agencies.laos.desks.ncb.speed", "70%", "speed: 70% }")]
    [InlineData("length", " 1 y ", "length: 1 y                 # four")]
    [InlineData("injects.games.staff.laos.ncb", "-1", "laos.ncb: -1 }")]
    [InlineData("agencies.laos.desks.border.officers", "a, b: c", "officers: 'a, b: c' }")]
    [InlineData("agencies.laos.desks.border.officers", "it's # x", "officers: 'it''s # x' }")]
    [InlineData("agencies.laos.desks.border.officers", "{ a: 1 }", "officers: '{ a: 1 }' }")]
    [InlineData("agencies.laos.desks.border.officers", "&a 1", "officers: '&a 1' }")]
    [InlineData("length", "- 1", "length: '- 1'   ")]
    public void A_value_is_written_so_that_it_is_one_value(string path, string value, string expected) => Assert.Contains(expected, Changed(path, value), StringComparison.Ordinal);

    [Fact]
    public void A_number_inside_a_value_keeps_what_is_around_it()
    {
        const string Work = "procedures.information.steps.answer.work";
        Assert.Contains("work: 'lognormal(mean 3 h, cv 1)'", Changed(Work, "3", "mean"), StringComparison.Ordinal);
        Assert.Contains("work: 'lognormal(mean 90 min, cv 1)'", Changed(Work, "90 min", "mean"), StringComparison.Ordinal);
        Assert.Contains("work: 'lognormal(mean it''s, cv 1)'", Changed(Work, "it's", "mean"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("1\n  laos: 2")]
    [InlineData("1\u0007")]
    [InlineData("1,000")]
    [InlineData("1.000 h")]
    [InlineData("-12,500")]
    [InlineData("1,000,000")]
    [InlineData("1.000.000 d")]
    public void What_cannot_stand_in_one_value_is_refused(string value) => Assert.Null(FigureText.Change(Text, One("length").From, value));

    [Fact]
    public void A_place_without_a_number_and_a_text_that_is_not_YAML_have_none()
    {
        Assert.Null(FigureText.Change(Text, 0, "1"));
        Assert.Null(FigureText.Change(Text, -1, "1"));
        Assert.Null(FigureText.Change(Text, 1_000_000, "1"));
        foreach (var broken in (string[])["a: [1, 2", "a: 'x", "a: *x\n", new string('[', 5000), "%"]) Assert.Null(FigureText.In(broken));
        Assert.Empty(FigureText.In("")!);
    }
}
