using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Figures;

namespace ExchangeSim.Scenarios.Tests.Figures;

/// <summary>Every number of every scenario that ships can be changed, and nothing else changes with it.</summary>
public partial class ShippedFiguresTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Shipped.Folder, "*.yaml").Concat(Directory.GetFiles(Path.Combine(Shipped.Folder, "library"), "*.yaml",
        SearchOption.AllDirectories)).Select(path => Path.GetRelativePath(Shipped.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static string Text(string file) => File.ReadAllText(Path.Combine(Shipped.Folder, file)).ReplaceLineEndings("\n");

    // What has digits and is no number by itself: days and hours of the calendar, names, sentences, and goals and conditions, which are read as sentences.
    [GeneratedRegex(@"^(\d{4}-\d{2}(-\d{2})?( \d{2}:\d{2})?|[A-Za-z].*|\d{4}-\d{2}-\d{2} to .*|until .*)$", RegexOptions.Singleline)]
    private static partial Regex NoNumber();

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_value_with_a_number_is_a_figure(string file)
    {
        var text = Text(file);
        var figures = FigureText.In(text)!;
        var scalars = WrittenScalars.In(text)!;
        Assert.Empty(scalars.Where(scalar => !scalar.IsName && scalar.Path[0] != "words" && scalar.Path[^1] != "says" && scalar.Value.Any(char.IsAsciiDigit)
            && !NoNumber().IsMatch(scalar.Value)
            && !figures.Any(figure => figure.From >= scalar.From && figure.From < scalar.To)).Select(scalar => $"{string.Join('.', scalar.Path)}: {scalar.Value}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_changed_figure_is_read_back_and_the_rest_of_the_text_stays_as_it_was(string file)
    {
        var text = Text(file);
        var figures = FigureText.In(text)!;
        for (var i = 0; i < figures.Count; i++)
        {
            var old = figures[i];
            Assert.Equal(old.Written, text.Substring(old.From, old.Length));
            var number = decimal.Parse(text.AsSpan(old.From, old.Digits), CultureInfo.InvariantCulture);
            var value = (number + 1).ToString(CultureInfo.InvariantCulture);
            var edit = FigureText.Change(text, old.From, value)!;
            Assert.Equal((old.From, old.Digits, value), (edit.From, edit.Length, edit.By));
            var changed = edit.In(text);
            Assert.Equal(text[..old.From], changed[..old.From]);
            Assert.Equal(text[(old.From + old.Digits)..], changed[(old.From + value.Length)..]);
            if (i % Math.Max(1, figures.Count / 100) != 0) continue; // of very long files a hundred are read again
            var again = FigureText.In(changed)!;
            Assert.Equal(figures.Count, again.Count);
            Assert.Equal(value + text[(old.From + old.Digits)..(old.From + old.Length)], again[i].Written);
            Assert.Equal(old.Path, again[i].Path);
            Assert.Equal((old.Part, old.Unit, old.Comment), (again[i].Part, again[i].Unit, again[i].Comment));
            Assert.Equal(figures.Where((_, j) => j != i).Select(one => one.Written), again.Where((_, j) => j != i).Select(one => one.Written));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_language_says_what_every_figure_is(string file) =>
        Assert.Empty(FigureText.In(Text(file))!.Where(figure => string.IsNullOrEmpty(figure.Says)).Select(figure => string.Join('.', figure.Path)));
}
