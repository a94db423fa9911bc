using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Text;

/// <summary>What steers a terminal or turns a line around is refused wherever a text may stand, and is not passed on in what is said of it.</summary>
public class ControlCharacterTests
{
    private const string Advice = "remove it: texts are shown on screens and in reports, where it would change how other text looks";

    public static TheoryData<string, string> Written => new()
    {
        { "\u001b", "U+001B" }, { "\u0007", "U+0007" }, { "\u007f", "U+007F" }, { "\u009b", "U+009B" }, { "\u202e", "U+202E" }, { "\u2067", "U+2067" }, { "\uffff", "U+FFFF" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_control_character_is_refused_where_it_stands(string character, string name)
    {
        var problem = Assert.Single(ScenarioFile.ReadText(Good.With("scenario: ", $"scenario: a{character}b "), "s.yaml").Problems);
        Assert.Equal($"s.yaml(1,12): error: the control character {name} stands here; {Advice}", problem.ToString());
    }

    [Theory]
    [InlineData(@"\e[31m", "U+001B")]
    [InlineData(@"\x1b]0;title\a", "U+001B")]
    [InlineData(@"a\rb", "U+000D")]
    [InlineData(@"a\0b", "U+0000")]
    [InlineData(@"\u202egnp.exe", "U+202E")]
    [InlineData(@"\u2028 \x9b", "U+2028")]
    [InlineData(@"a\u200bb", "U+200B")]
    public void One_that_an_escape_makes_is_refused_too(string written, string name)
    {
        foreach (var text in new[] { Good.With("scenario: ", $"question: \"{written}\"\nscenario: "), Good.With("scenario: ", $"\"key{written}\": 1\nscenario: ") })
        {
            var problems = ScenarioFile.ReadText(text, "s.yaml").Problems;
            Assert.Contains(problems, problem => problem.Message.Contains($"the control character {name} stands here", StringComparison.Ordinal));
            Assert.All(problems, problem => Assert.True(ExchangeSim.Files.VisibleText.FirstControl(problem.ToString()) < 0));
        }
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u200b")]
    [InlineData("\u2060")]
    [InlineData("\U000e0041")]
    [InlineData("\u200e")]
    [InlineData("\u200f")]
    [InlineData("\u061c")]
    [InlineData("\u00ad")]
    [InlineData("\u034f")]
    [InlineData("\u115f")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\ufff9")]
    [InlineData("\ufdd0")]
    [InlineData("\U0001fffe")]
    [InlineData("\U0001d173")]
    public void What_nobody_sees_is_refused(string character) => Assert.StartsWith("s.yaml(1,12): error: the control character ",
        Assert.Single(ScenarioFile.ReadText(Good.With("scenario: ", $"scenario: a{character}b "), "s.yaml").Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void One_that_takes_two_places_is_named_as_one() => Assert.StartsWith("s.yaml(1,12): error: the control character U+E0041 stands here",
        Assert.Single(ScenarioFile.ReadText(Good.With("scenario: ", "scenario: a\U000e0041b "), "s.yaml").Problems).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_problem_is_one_line_whatever_the_name_of_its_file() => Assert.StartsWith(
        "two<U+000A>lines.yaml(1,1): error: there is no file 'two<U+000A>lines.yaml'",
        ScenarioFile.Read("two\nlines.yaml").Problems.Single().ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_name_with_one_is_reported_alone()
    {
        var text = Good.Text.Replace("\npolicies:\n", "\npolicies:\n  \"\\e[31m\": { says: Red., changes: { seed: 1 } }\n", StringComparison.Ordinal);
        Assert.Equal("the control character U+001B stands here", Assert.Single(ScenarioFile.ReadText(text, "s.yaml").Problems).Message);
    }

    [Fact]
    public void A_title_is_one_line() => Assert.Equal("Two neighbours, one line \u0627\u200c\u0628", ScenarioFile.ReadText(
        Good.With("scenario: Two neighbours", "scenario: \"Two\\n neighbours,\\tone\\n\\nline \u0627\u200c\u0628\\n\""), "s.yaml").Scenario!.Title);

    [Fact]
    public void Lines_tabs_and_letters_of_all_languages_stay() => Assert.Empty(ScenarioFile.ReadText(
        Good.With("scenario: ", "question: \"one\\nnext\\tcolumn, Việt Nam, \u0e25\u0e32\u0e27, \u0645\u200d\u06f1\"\nscenario: ")
            .ReplaceLineEndings("\r\n"), "s.yaml").Problems);

    [Fact]
    public void A_value_from_the_command_line_is_looked_at_as_well() => Assert.Contains("U+001B",
        ScenarioFile.ReadText(Good.Text, "s.yaml", changes: [new Change("agencies.laos.name", "\"\\e[31m\"")]).Problems[0].ToString(), StringComparison.Ordinal);

    [Fact]
    public void Names_in_problems_are_shown_with_their_control_characters_written_out()
    {
        Assert.StartsWith("<U+001B>[2Jno.yaml(1,1): error: there is no file '<U+001B>[2Jno.yaml'"
            + "; it was looked for in ", ScenarioFile.Read("\u001b[2Jno.yaml").Problems.Single().ToString(), StringComparison.Ordinal);
        Assert.Contains("there is no policy '<U+202E>p'", ScenarioFile.ReadText(Good.Text, "s.yaml", policy: "\u202ep").Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exercise_is_read_as_strictly() =>
        Assert.Contains("U+001B", ExerciseFile.ReadText("exercise: \"\\e[31m\"\n", "a.exercise.yaml", _ => null).Problems.Select(problem => problem.Message)
            .Single(message => message.StartsWith("the control", StringComparison.Ordinal)), StringComparison.Ordinal);
}
