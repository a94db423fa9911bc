using System.Text;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>Files that are no scenarios, and files made to hurt: each is refused with a problem, none takes long.</summary>
public class HostileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".yaml");

    public void Dispose()
    {
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    private string Only(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        var result = ScenarioFile.Read(_path);
        Assert.Null(result.Scenario);
        return Assert.Single(result.Problems).ToString().Replace(_path, "f", StringComparison.Ordinal);
    }

    private static string First(string text)
    {
        var result = ScenarioFile.ReadText(text, "f");
        Assert.Null(result.Scenario);
        Assert.InRange(result.Problems.Count, 1, 1000);
        return result.Problems[0].ToString();
    }

    [Fact]
    public void A_file_of_fifty_megabytes_is_not_read()
    {
        using (var file = File.Create(_path)) file.SetLength(50_000_000);
        Assert.Equal("f(1,1): error: 'f' is larger than 8 MiB; split it into libraries, or leave parts out",
            ScenarioFile.Read(_path).Problems.Single().ToString().Replace(_path, "f", StringComparison.Ordinal));
    }

    [Fact]
    public void Binary_junk_is_told_as_such() => Assert.Equal("f(2,2): error: the file is binary, not text: it holds the control character 0; a scenario is a text file",
        Only([(byte)'a', (byte)'\n', (byte)'b', 0, 1, 2]));

    [Fact]
    public void Text_in_another_encoding_is_told_at_its_first_wrong_letter() => Assert.Equal("f(1,4): error: the file is not UTF-8 text; save it as UTF-8",
        Only(Encoding.Latin1.GetBytes("a: \u00e9\n")));

    [Fact]
    public void Text_in_utf_32_is_told()
    {
        Assert.Equal("f(1,1): error: the file is not UTF-8 text but UTF-32; save it as UTF-8", Only([0xFF, 0xFE, 0, 0, (byte)'a', 0, 0, 0]));
        Assert.Equal("f(1,1): error: the file is not UTF-8 text but UTF-32; save it as UTF-8", Only([0, 0, 0xFE, 0xFF, 0, 0, 0, (byte)'a']));
    }

    [Fact]
    public void Text_in_utf_16_is_told() => Assert.Equal("f(1,1): error: the file is not UTF-8 text but UTF-16; save it as UTF-8", Only([0xFF, 0xFE, (byte)'a', 0]));

    [Fact]
    public void A_byte_order_mark_is_no_problem()
    {
        File.WriteAllBytes(_path, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good.Text)]);
        Assert.Empty(ScenarioFile.Read(_path).Problems);
    }

    [Fact]
    public void An_empty_file_is_told() => Assert.Equal("f(1,1): error: the file is empty; docs/reference/scenario-language.md shows a whole scenario", Only([]));

    [Fact]
    public void A_missing_file_is_told_with_the_nearest()
    {
        File.WriteAllText(_path, Good.Text);
        var missing = _path.Replace(".yaml", ".yml", StringComparison.Ordinal);
        Assert.Equal($"{missing}(1,1): error: there is no file '{missing}'; did you mean '{Path.GetFileName(_path)}'?", ScenarioFile.Read(missing).Problems.Single().ToString());
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Contains("is a folder", ScenarioFile.Read(Path.GetTempPath()).Problems.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_another_kind_is_no_scenario_and_is_not_shown() => Assert.Equal("f(1,1): error: this is not a scenario; a scenario begins with 'scenario: its title'",
        First("password: hunter2\nseed: 1\ntoken: abc\n"));

    [Theory]
    [InlineData("[", "nested more than 24 deep")]
    [InlineData("{a: ", "nested more than 24 deep")]
    [InlineData("- ", "nested more than 24 deep")]
    public void Deep_nesting_is_refused(string part, string message) => Assert.Contains(message, First(string.Concat(Enumerable.Repeat(part, 100_000))), StringComparison.Ordinal);

    [Fact]
    public void An_alias_bomb_does_not_go_off()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var c = 'b'; c < 'z'; c++) bomb.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(", ", Enumerable.Repeat("*" + (char)(c - 1), 9)).Append("]\n");
        Assert.Contains(ScenarioFile.ReadText(bomb.ToString(), "f").Problems, p => p.Message == "aliases are not part of the language");
    }

    [Fact]
    public void Too_many_values_are_refused() => Assert.Contains("more than 1,000,000 values", First("a: [" + string.Concat(Enumerable.Repeat("a,", 2_500_000)) + "]"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("length: ")]
    [InlineData("start: ")]
    [InlineData("taking-part: ")]
    [InlineData("")]
    public void A_huge_value_is_refused(string key) => Assert.NotEqual("", First(key + new string('x', 5_000_000)));

    [Fact]
    public void More_pairs_than_can_be_held_are_refused()
    {
        var agencies = string.Concat(Enumerable.Range(0, 3000).Select(i => $"  a{i}: {{}}\n"));
        var text = Good.With("taking-part: [vietnam, laos]\n", "").Replace("agencies:\n  vietnam", "agencies:\n" + agencies + "  vietnam", StringComparison.Ordinal);
        Assert.Contains("connects more than 4,000,000 pairs", First(text), StringComparison.Ordinal);
    }
}
