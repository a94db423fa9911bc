using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests;

public class ManyProblemsTests
{
    [Fact]
    public void Problems_of_all_kinds_are_told_at_once_in_order_of_lines()
    {
        var text = Good.With("officers: 2", "oficers: 2").Replace("loss: 1 %", "loss: 1", StringComparison.Ordinal)
            .Replace("then: third", "then: thrid", StringComparison.Ordinal).Replace("reply: { send: to requesting", "reply: { send: to requested", StringComparison.Ordinal)
            .Replace("6 / wk", "6 / week", StringComparison.Ordinal);
        Assert.Equal([13, 33, 73, 81, 91], ScenarioFile.ReadText(text, "s.yaml").Problems.Select(p => p.Line));
    }

    [Fact]
    public void A_file_without_end_of_mistakes_gets_a_bounded_answer()
    {
        var result = ScenarioFile.ReadText("scenario: S\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"key-{i}: 1\n")), "s.yaml");
        Assert.Equal(ProblemList.Most, result.Problems.Count);
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void A_file_of_unknown_keys_up_to_the_largest_size_is_answered()
    {
        var result = ScenarioFile.ReadText("scenario: S\n" + string.Concat(Enumerable.Range(0, 490_000).Select(i => $"key-{i}: 1\n")), "s.yaml");
        Assert.Equal(ProblemList.Most, result.Problems.Count);
        Assert.StartsWith("scenario has no key 'key-0'", result.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_one_value_hides_nothing_in_the_others() => Assert.Equal([(88, 16), (89, 11), (90, 9), (91, 17)],
        ScenarioFile.ReadText(Good.With("procedure: information\n    from: each\n    to: any other\n    arrivals: 6 / wk",
            "procedure: infomation\n    from: vietnm\n    to: lao\n    arrivals: 6 per wk"), "s.yaml").Problems.Select(problem => (problem.Line, problem.Column)));

    [Fact]
    public void The_example_of_the_language_description_is_a_scenario()
    {
        var example = File.ReadAllText(Path.Combine(Shipped.Folder, "..", "docs", "reference", "scenario-language.md")).Split("```yaml\n")[1].Split("```")[0];
        var result = ScenarioFile.ReadText(example, Path.Combine(Shipped.Folder, "example.yaml"), include: File.ReadAllText);
        Assert.Empty(result.Problems.Select(p => p.ToString()));
    }
}
