using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

public partial class TestNameTests
{
    [GeneratedRegex(@"\[(?:Fact|Theory|Property)\b[^\]]*\][^;{=]*?\b(?<name>\w+)\s*(?:<\w+>)?\(", RegexOptions.Singleline)]
    private static partial Regex Test();

    [Fact]
    public void Tests_are_named_as_sentences()
    {
        var tests = Repository.Code.Where(f => f.Path.StartsWith("tests/", StringComparison.Ordinal)).SelectMany(f => Unsaid(f.Text).Select(n => $"{f.Path}: {n}"));
        Tidy.HasNo(tests);
    }

    [Theory]
    [InlineData("[Fact]\n    public void Works()", "Works")]
    [InlineData("[Theory]\n    [InlineData(\"a(b)\")]\n    public async Task TestTheReader(string a)", "TestTheReader")]
    [InlineData("[Theory]\n    [InlineData(\"a(b)\",\n        \"c\")]\n    public void TestsTwoLines(string a)", "TestsTwoLines")]
    [InlineData("[Fact]\n    public void A_late_reply_counts_as_late()", null)]
    public void A_name_that_says_nothing_is_found(string source, string? name) => Assert.Equal(name, Unsaid(source).SingleOrDefault());

    private static IEnumerable<string> Unsaid(string source) =>
        Test().Matches(Attributes().Replace(source, "[Theory]")).Select(m => m.Groups["name"].Value).Where(n => n.Count(c => c == '_') < 2);

    // The data of a theory may hold brackets and parentheses of its own.
    [GeneratedRegex(@"\[Theory\](?:\s*\[(?:InlineData|MemberData|ClassData)\((?:.|\n(?!\s*(?:\[|public)))*\)\](?:\s*//.*)?\s*$)+", RegexOptions.Multiline)]
    private static partial Regex Attributes();
}
