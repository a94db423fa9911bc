using System.Globalization;
using System.Text.RegularExpressions;

namespace ExchangeSim.Scenarios.Varying;

/// <summary>A number in a written value.</summary>
/// <param name="Name">What it is called inside a random length (<c>mean</c>, <c>cv</c>, <c>p90</c>, <c>low</c>…); null where the value holds nothing else.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">Its characters, without the unit.</param>
/// <param name="Number">Its value.</param>
/// <param name="Whole">Its characters with the unit.</param>
/// <param name="Scales">Whether it grows with the value as a whole: lengths do, a coefficient of variation does not.</param>
internal sealed record WrittenNumber(string? Name, int Offset, int Length, decimal Number, int Whole, bool Scales);

/// <summary>The numbers in a value as it is written: <c>8 h</c>, <c>12 / wk</c>, <c>60 % when …</c>, <c>1 to 5</c>, <c>2 min + lognormal(mean 2 h, cv 1)</c>. Dates, hours and
/// names hold none.</summary>
internal static partial class NumberText
{
    private static readonly string[] Places = ["low", "most-likely", "high"];

    /// <summary>The numbers, in the order in which they stand.</summary>
    internal static IReadOnlyList<WrittenNumber> In(string text)
    {
        var end = text.IndexOf(" when ", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end]; // a case's condition is not the figure
        if (Single().Match(head) is { Success: true } single) return [Of(single, null)];
        if (Pair().Match(head) is { Success: true } pair) return [Of(pair, "low"), Of(pair, "high", "other")];
        return Law().Match(head) is { Success: true } law ? InLaw(head, law) : [];
    }

    internal static string Of(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static List<WrittenNumber> InLaw(string text, Match law)
    {
        var (name, inside) = (law.Groups["law"].Value, law.Groups["law"].Index);
        var numbers = new List<WrittenNumber>();
        var place = 0;
        foreach (Match match in Part().Matches(text))
        {
            var word = match.Groups["word"];
            var isLength = match.Groups["unit"].Success;
            if (!isLength && word.Value is not ("cv" or "shape")) continue; // a weight of an empirical length
            // The parts of a mixture may have numbers of the same names, so none is named.
            var called = name == "mixture" ? null : match.Index < inside ? "fixed" : word.Success ? word.Value : name switch
            {
                "exponential" => "mean",
                "uniform" => place++ == 0 ? "low" : "high",
                "triangular" => Places[Math.Min(place++, 2)],
                _ => null,
            };
            numbers.Add(Of(match, called) with { Scales = isLength });
        }
        return numbers;
    }

    private static WrittenNumber Of(Match match, string? name, string group = "number")
    {
        var number = match.Groups[group];
        var unit = match.Groups["unit"];
        var end = unit.Success && unit.Length > 0 ? unit.Index + unit.Length : number.Index + number.Length;
        return new WrittenNumber(name, number.Index, number.Length, decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture), end - number.Index, true);
    }

    private const string Time = "ms|s|min|h|d|wk|y";
    [GeneratedRegex(@"^\s*(x|exactly\s+)?(?<number>\d{1,12}(\.\d{1,12})?)\s*(?<unit>%|/\s*(" + Time + ")|" + Time + @")?\s*\z")] private static partial Regex Single();
    [GeneratedRegex(@"^\s*(?<number>\d{1,9}) to (?<other>\d{1,9})\s*\z")] private static partial Regex Pair();
    [GeneratedRegex(@"^\s*(\d[^+(]*\+\s*)?(?<law>[a-z]+)\(.*\)\s*\z", RegexOptions.Singleline)] private static partial Regex Law();
    [GeneratedRegex(@"((?<word>mean|median|p[1-9][0-9]?|cv|scale|shape)\s+)?(?<number>\d{1,12}(\.\d{1,12})?)(\s*(?<unit>(" + Time + @")\b))?")] private static partial Regex Part();
}
