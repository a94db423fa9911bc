using System.Text.RegularExpressions;
using ExchangeSim.Files;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios.Figures;

/// <summary>The numbers of a scenario's own text, to be changed one by one without touching anything around them.</summary>
public static partial class FigureText
{
    private const int LongestValue = 200;

    /// <summary>Every number that is written in a text, in the order in which they stand. What it includes is not looked at.</summary>
    /// <returns>The numbers; null: the text is not YAML.</returns>
    public static IReadOnlyList<Figure>? In(string text)
    {
        if (WrittenScalars.In(text) is not { } scalars) return null;
        var comments = new Comments(text, scalars);
        return [.. scalars.Where(IsValue).SelectMany(scalar => Of(text, scalar, comments))];
    }

    /// <summary>The change that gives a number another value. A number alone keeps the unit; another unit or another kind of value may be written, too. Whether it is a value
    /// that the place can have only the reader knows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the number begins.</param>
    /// <param name="value">What a person typed.</param>
    /// <returns>The change; null: there is no number, or what was typed cannot stand in one value, or may be a thousand as well as a decimal.</returns>
    public static FigureEdit? Change(string text, int from, string value)
    {
        value = value.Trim();
        if (value.Length is 0 or > LongestValue || value.Any(letter => VisibleText.IsControl(letter) || letter is '\n' or '\t' or '\r')) return null;
        if (IsAmbiguous(value) || WrittenScalars.In(text) is not { } scalars) return null;
        var index = scalars.ToList().FindIndex(scalar => scalar.From <= from && from < scalar.To && IsValue(scalar));
        if (index < 0 || Of(text, scalars[index], null).FirstOrDefault(figure => figure.From == from) is not { } figure) return null;
        var typed = DecimalComma().Replace(value, "$1.$2");
        var edit = new FigureEdit(from, Bare().IsMatch(typed) ? figure.Digits : figure.Length, typed);
        var wanted = edit.In(text)[(scalars[index].From + scalars[index].Quote)..(scalars[index].To - scalars[index].Quote + edit.By.Length - edit.Length)];
        return Candidates(text, scalars[index], edit, wanted).FirstOrDefault(candidate => ChangesOnly(scalars, index, wanted, candidate.In(text)));
    }

    /// <summary>Whether a value begins with a number such as 1,000 or 1.000, which is a thousand to some readers and one to others.</summary>
    public static bool IsAmbiguous(string value) => ThousandOrDecimal().IsMatch(value);

    private static IEnumerable<FigureEdit> Candidates(string text, WrittenScalar scalar, FigureEdit edit, string wanted)
    {
        yield return edit;
        if (text.AsSpan(scalar.From, scalar.To - scalar.From).Contains('\n')) yield break;
        yield return new FigureEdit(scalar.From, scalar.To - scalar.From, "'" + wanted.Replace("'", "''", StringComparison.Ordinal) + "'");
    }

    // What was typed must not end the value, begin a comment, or be a part of what stands around it.
    private static bool ChangesOnly(IReadOnlyList<WrittenScalar> before, int index, string wanted, string after)
    {
        if (WrittenScalars.In(after) is not { } scalars || scalars.Count != before.Count) return false;
        for (var i = 0; i < scalars.Count; i++)
            if (scalars[i].IsName != before[i].IsName || !scalars[i].Path.SequenceEqual(before[i].Path)
                || scalars[i].Value != (i == index ? Folded(wanted) : before[i].Value)) return false;
        return true;
    }

    private static string Folded(string value) => LineBreak().Replace(value, " ");

    private static bool IsValue(WrittenScalar scalar) => !scalar.IsName && scalar.IsVerbatim && scalar.Value.Any(char.IsAsciiDigit);

    private static IEnumerable<Figure> Of(string text, WrittenScalar scalar, Comments? comments)
    {
        var (start, end) = (scalar.From + scalar.Quote, scalar.To - scalar.Quote);
        var numbers = Numbers(Pasted.Plain(text[start..end]));
        if (numbers.Count == 0 || SchemaPlaces.Of(scalar.Path) is not { IsProse: false } place) yield break;
        var comment = comments?.Of(scalar.Path, scalar.Line);
        foreach (var number in numbers)
        {
            var from = start + number.Offset;
            yield return new Figure(scalar.Path, number.Name, from, number.Length, number.Whole, text.Substring(from, number.Whole),
                text.Substring(from + number.Length, number.Whole - number.Length).Trim(), scalar.Line, comment, Comments.Basis(comment), place.Says, place.Least, place.Most);
        }
    }

    // What a sweep does not vary: staff that goes down, -2, and calendar months.
    private static IReadOnlyList<WrittenNumber> Numbers(string written) => Other().Match(written) is { Success: true } other && other.Groups["number"] is var number
        ? [new WrittenNumber(null, number.Index, number.Length, 0, written.TrimEnd().Length - number.Index, true)] : NumberText.In(written);

    [GeneratedRegex(@"^\s*(?:(?<number>[-+]\d{1,12}(?:\.\d{1,12})?)|(?<number>\d{1,12})\s*months?)\s*\z")] private static partial Regex Other();
    // No group of thousands begins with a zero: 0,125 is a decimal.
    [GeneratedRegex(@"^\s*[-+]?[1-9]\d{0,2}([.,]\d{3})+(?![\d.,])")] private static partial Regex ThousandOrDecimal();
    [GeneratedRegex(@"^(-?\d+),(\d+)(?=\D*$)")] private static partial Regex DecimalComma();
    [GeneratedRegex(@"^[-+]?\d+(\.\d+)?\z")] private static partial Regex Bare();
    [GeneratedRegex(@"\s*\n\s*")] private static partial Regex LineBreak();
}
