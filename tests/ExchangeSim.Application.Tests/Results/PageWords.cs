using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>The words of a page: of its elements, of what is read out, and of its charts.</summary>
internal static partial class PageWords
{
    // Units, names of methods and of files, and words that are the same in both languages.
    private static readonly string[] Alike =
    [
        "min", "h", "ms", "s", "policy", "agents", "date", "csv", "points", "simple", "information", "extradition", "translation", "transit", "police", "route", "source",
        "kaplan", "meier", "aalen", "johansen", "exchangesim", "interpol", "phrase", "court", "province", "population", "assistance", "direct", "collection", "request",
    ];

    /// <summary>A page says what the English one says, and no piece of it is English besides names of the scenario.</summary>
    internal static void AssertTold(string english, string other, string language, IReadOnlyCollection<string> names)
    {
        Assert.Contains($"<html lang=\"{language}\">", other, StringComparison.Ordinal);
        Assert.Contains($"--language {language}", other, StringComparison.Ordinal);
        var (before, after) = (Pieces(english), Pieces(other));
        Assert.InRange(before.Count, 100, 100_000);
        Assert.Equal(before.Count, after.Count);
        var left = before.Zip(after).Where(pair => pair.First == pair.Second && !IsName(pair.First, names)).Select(pair => pair.First).Distinct().ToList();
        Assert.True(left.Count == 0, "the same in both: " + string.Join(" | ", left));
        var threes = before.SelectMany(Threes).ToHashSet(StringComparer.Ordinal);
        var same = before.Zip(after).Where(pair => pair.First == pair.Second).SelectMany(pair => Threes(pair.First)).ToHashSet(StringComparer.Ordinal);
        var mixed = after.Where(piece => !IsCommand(piece) && Threes(piece).Any(three => threes.Contains(three) && !same.Contains(three))).Distinct().ToList();
        Assert.True(mixed.Count == 0, "English in it: " + string.Join(" | ", mixed));
        Assert.DoesNotMatch(@"\d\.\d+ (?:h|d|min|s|%)(?:\W|$)", Text(other));
        Assert.DoesNotMatch(@"\d d\b", Text(other));
    }

    /// <summary>What is read in the page.</summary>
    internal static string Text(string page) => string.Join('\n', Pieces(page)).Replace('\u00a0', ' ');

    // Text between tags, what screen readers say, heads of narrow tables, and strings of charts.
    private static List<string> Pieces(string page)
    {
        var body = Script().Replace(page[page.IndexOf("<body>", StringComparison.Ordinal)..], "");
        var chart = Data().Match(page).Groups["data"].Value;
        return [.. Piece().Matches(body).Select(match => WebUtility.HtmlDecode(match.Groups["text"].Value).Trim()).Where(text => text.Length > 0),
            .. chart.Length == 0 ? [] : Strings(JsonNode.Parse(chart)!)];
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject all => all.Where(field => field.Key is not ("id" or "kind" or "country")).SelectMany(field => Strings(field.Value)),
        JsonArray all => all.SelectMany(Strings),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    // Figures, codes with hyphens or digits, names with capitals, and words that are alike.
    private static bool IsName(string text, IReadOnlyCollection<string> names) => IsCommand(text) || Word().Matches(text).All(match =>
        match.Value.Contains('-', StringComparison.Ordinal) || match.Value.Contains('/', StringComparison.Ordinal) || match.Value.Any(char.IsAsciiDigit)
        || char.IsUpper(match.Value[0]) || Alike.Contains(match.Value) || names.Contains(match.Value));

    private static bool IsCommand(string text) => text.StartsWith("exchangesim ", StringComparison.Ordinal);

    private static IEnumerable<string> Threes(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).Where(word => word.Any(char.IsAsciiLetterLower)).ToList();
        return words.Zip(words.Skip(1), words.Skip(2)).Select(three => $"{three.First} {three.Second} {three.Third}".ToLowerInvariant());
    }

    [GeneratedRegex("<script\\b.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(?<data>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("(?<=>)(?<text>[^<>]+)(?=<)|(?:aria-label|data-label)=\"(?<text>[^\"]*)\"")]
    private static partial Regex Piece();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d/'’:._-]*")]
    private static partial Regex Word();
}
