namespace ExchangeSim.House.Tests;

public class LengthTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 40;
    private const int WidestLine = 180;

    [Fact]
    public void No_file_is_longer_than_the_wall() =>
        Tidy.HasNo(Repository.Code.Where(f => f.Lines.Length - 1 > LongestFile).Select(f => $"{f.Path}: {f.Lines.Length - 1} lines"));

    // Pictures in text are as wide as they are drawn.
    [Fact]
    public void No_line_is_wider_than_a_screen() =>
        Tidy.HasNo(Repository.Code.SelectMany(f => f.Lines.Select((line, i) => (line, At: i + 1))
            .Where(l => l.line.Length > WidestLine && !l.line.Contains("<svg", StringComparison.Ordinal) && !l.line.Contains("<style>", StringComparison.Ordinal))
            .Select(l => $"{f.Path}({l.At}): {l.line.Length} columns")));

    [Fact]
    public void No_method_is_longer_than_a_screen() =>
        Tidy.HasNo(Repository.Code.SelectMany(f => Blocks.In(f.Text).Where(b => b.Lines > LongestMethod).Select(b => $"{f.Path}({b.At}): {b.Lines} lines: {b.Header}")));

    [Theory]
    [InlineData("void Long()")]
    [InlineData("T Long<T>() where T : class")]
    [InlineData("int Long(int x) => x switch")]
    [InlineData("int Long\n        => 3 switch")]
    public void A_long_method_is_found_with_its_length(string header)
    {
        var body = string.Concat(Enumerable.Repeat("        x();\n", 50));
        var found = Blocks.In($"class C\n{{\n    {header}\n    {{\n{body}    }}\n}}\n").Max(b => b.Lines);
        Assert.InRange(found, 53, 54);
    }

    [Fact]
    public void A_long_type_of_short_methods_is_not_a_long_method()
    {
        var methods = string.Concat(Enumerable.Repeat("    void Short()\n    {\n        x();\n    }\n", 30));
        Assert.All(Blocks.In($"public sealed class C(int a) : B\n{{\n{methods}}}\n"), b => Assert.Equal(4, b.Lines));
    }

    [Fact]
    public void Text_that_a_method_quotes_is_not_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("            a: { b\n", 60));
        var block = Assert.Single(Blocks.In($"class C\n{{\n    void Quotes()\n    {{\n        x(\"\"\"\n{text}            \"\"\");\n    }}\n}}\n"));
        Assert.Equal(5, block.Lines);
    }
}
