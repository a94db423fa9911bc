using ExchangeSim.Model;
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

    [Theory]
    [InlineData("work: \"lognormal(mean 4 h, cv 1)\"", "work: \u201Clognormal(mean 4 h, cv 1)\u201D")]
    [InlineData("work: \"lognormal(mean 4 h, cv 1)\"", "work: \u201Elognormal(mean 4 h, cv 1)\u201C")]
    [InlineData("work: \"lognormal(mean 4 h, cv 1)\"", "work: \u2018lognormal(mean 4 h, cv 1)\u2019")]
    [InlineData("work: \"lognormal(mean 4 h, cv 1)\"", "work: \u00ABlognormal(mean\u00A04 h, cv 1)\u00BB")]
    [InlineData("close: \"refused: own-national\"", "close: \u201Crefused: own-national\u201D")]
    [InlineData("close: \"refused: own-national\"", "\u201Cclose\u201D: \u201Erefused: own-national\u201D ")]
    [InlineData("languages: [vi]", "languages: [\u201Cvi\u201D]")]
    [InlineData("country: VN", "country: \u201CVN\u201D")]
    [InlineData("from: each", "\u201Cfrom\u201D: \u201Ceach\u201D")]
    [InlineData("procedure: tracing", "\u201Eprocedure\u201C : \u201Etracing\u201C # \u201Cnew, since May\u201D")]
    [InlineData("goal: [\"share answered within 60 d of information, more is better\"", "goal: [\u201Cshare answered within 60 d of information, more is better\u201D")]
    public void Curly_quotes_do_what_typed_ones_do(string typed, string pasted) => Assert.Equal([], Good.Read(typed, pasted).Problems.Select(p => p.ToString()));

    [Fact]
    public void What_they_hold_is_read_as_it_would_be_typed()
    {
        var typed = Good.Scenario("\"lognormal(mean 4 h, cv 1)\"", "\"lognormal(mean 9 h, cv 2)\"").Procedures[0].Steps.OfType<WorkStep>().Single(step => step.Id == "search");
        var pasted = Good.Scenario("\"lognormal(mean 4 h, cv 1)\"", "\u201Clognormal(mean 9 h, cv 2)\u201D").Procedures[0].Steps.OfType<WorkStep>();
        Assert.Equal(typed.Work, pasted.Single(step => step.Id == "search").Work);
    }

    [Fact]
    public void A_file_is_included_whose_name_stands_in_them() => Assert.Equal([], ScenarioFile.ReadText(
        Good.With("scenario: ", "include: [\u201Cone, two.yaml\u201D]\nscenario: "),
        "s.yaml", include: name => name == "one, two.yaml" ? "agencies: { laos: { name: Laos } }" : null).Problems.Select(problem => problem.ToString()));

    [Theory]
    [InlineData("names: { vi: Lào }", "names: { vi: \u201CLào, and so on\u201D }", "\u201CLào, and so on\u201D")]
    [InlineData("names: { vi: Lào }", "names: { vi: \u201CLào\u201D or \u201CLao\u201D }", "\u201CLào\u201D or \u201CLao\u201D")]
    [InlineData("names: { vi: Lào }", "names: { vi: \"Lào, \u201Cand\u201D, so on\" }", "Lào, \u201Cand\u201D, so on")]
    [InlineData("names: { vi: Lào }", "names: { vi: l\u2019autre }", "l\u2019autre")]
    [InlineData("names: { vi: Lào }", "names: { vi: '\u201CLào''s\u201D' }", "\u201CLào's\u201D")]
    [InlineData("names: { vi: Lào }", "names: { vi: \u201CLào's\u201D }", "\u201CLào's\u201D")]
    public void Prose_keeps_its_quotation_marks_in_braces(string typed, string pasted, string name) =>
        Assert.Equal(name, Good.Scenario(typed, pasted).Agencies.Single(agency => agency.Id == "laos").Names["vi"]);

    [Theory]
    [InlineData("a: |\n  \u201Cb\u201D\n  { \u201Cc, d\u201D }\ne: \u201Cf\u201D\n", "a: |\n  \u201Cb\u201D\n  { \u201Cc, d\u201D }\ne: 'f'\n")]
    [InlineData("a: one\n  \u201Ctwo\u201D\nb: \u201Cc\u201D", "a: one\n  \u201Ctwo\u201D\nb: 'c'")]
    [InlineData("- a: one\n  b: \u201Cc: d\u201D\r\n- \u201Ce\u201D", "- a: one\n  b: 'c: d'\r\n- 'e'")]
    [InlineData("{ a: one\n \u201Ctwo\u201D, b: \u201Cc\u201D }", "{ a: one\n \u201Ctwo\u201D, b: 'c' }")]
    [InlineData("a: b # \u201Cc\u201D", "a: b # \u201Cc\u201D")]
    [InlineData("a: \u201Cb\u201D c", "a: \u201Cb\u201D c")]
    [InlineData("a: \u201Cit's \\ so\u201D", "a: \u201Cit's \\ so\u201D")]
    [InlineData("a: \u201Cb", "a: \u201Cb")]
    public void Only_whole_values_and_names_are_quoted(string written, string read) => Assert.Equal(read, PastedQuotes.In(written).Text);

    [Trait("Category", "Slow")]
    [Fact]
    public void Marks_that_nothing_closes_take_no_time_to_speak_of()
    {
        var text = "a: [" + string.Concat(Enumerable.Repeat("\u201Eb, ", 300_000)) + "c]";
        Assert.Equal(text, PastedQuotes.In(text).Text);
    }

    [Fact]
    public void A_problem_in_curly_quotes_keeps_its_place()
    {
        var problem = Assert.Single(Good.Read("work: \"lognormal(mean 4 h, cv 1)\"", "work: \u201Clognormal(mean 4 h, cx 1)\u201D").Problems);
        var typed = Assert.Single(Good.Read("work: \"lognormal(mean 4 h, cv 1)\"", "work: \"lognormal(mean 4 h, cx 1)\"").Problems);
        Assert.Equal((typed.Line, typed.Column, typed.Message), (problem.Line, problem.Column, problem.Message));
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
