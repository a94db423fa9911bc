using System.Net;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Traces;

namespace ExchangeSim.Application.Tests.Traces;

/// <summary>The life of a request as a page, in every language of pages.</summary>
public sealed partial class TraceLanguageTests : IDisposable
{
    private static readonly string[] EnglishWords = ["the", "of", "and", "was", "its", "with", "how", "asks", "after", "born", "waits", "worked", "share", "is"];

    private readonly OwnFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_heading_caption_and_sentence_of_the_program_differs_between_the_languages()
    {
        var pages = ((string[])["en", "fr", "vi"]).Select(language => Said(Page(language))).ToList();
        Assert.InRange(pages[0].Count, 40, 1000);
        Assert.Equal(pages[0].Count, pages[1].Count);
        Assert.Equal(pages[0].Count, pages[2].Count);
        foreach (var (english, french, vietnamese) in pages[0].Zip(pages[1], pages[2]))
            Assert.True(english != french && english != vietnamese && french != vietnamese, $"\"{english}\", \"{french}\", \"{vietnamese}\"");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("vi")]
    public void No_English_is_left_around_what_the_scenario_says(string language)
    {
        var page = Page(language);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.All(Said(page), text => Assert.DoesNotContain(Word().Matches(text).Select(word => word.Value.ToLowerInvariant()), word => EnglishWords.Contains(word)));
        Assert.DoesNotMatch(@"\d\.\d+ (?:h|d|min|s)\b", Text(page)); // a point before decimals, an English unit
        Assert.DoesNotMatch(@"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d", Text(page));
        Assert.Contains($"--language {language}", page, StringComparison.Ordinal); // in what makes it again
    }

    [Theory]
    [InlineData("fr", "FICTIF", "naissance")]
    [InlineData("vi", "HƯ CẤU", "sinh ngày")]
    public void The_case_file_says_in_its_language_that_it_is_made_up_and_has_the_same_persons(string language, string notice, string born)
    {
        var (other, english) = (Text(Page(language)), Text(Page("en")));
        Assert.Contains(notice, other, StringComparison.Ordinal);
        Assert.Contains(born, other, StringComparison.Ordinal);
        var passports = Passport().Matches(english).Select(match => match.Value).ToList();
        Assert.NotEmpty(passports);
        Assert.All(passports, passport => Assert.Contains(passport, other, StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_there_is_not_is_named_with_those_that_there_are()
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => Page("de"));
        Assert.Contains("en, fr, vi", refusal.Message, StringComparison.Ordinal);
    }

    private string Page(string language)
    {
        var path = _folder.At($"{language}.html");
        if (!File.Exists(path))
            new TraceService(SmallWorld.Context()).Trace(new TraceRequest { File = SmallWorld.File, Slowest = 1 }, new TraceTarget(path, Language: language));
        return File.ReadAllText(path);
    }

    // What the program says: headings, captions, heads of columns, how to read it, notes. Heads of clocks are names alone.
    private static List<string> Said(string page) => [.. Element().Matches(page).Select(match => WebUtility.HtmlDecode(Tag().Replace(match.Groups["text"].Value, "")))
        .Where(text => text.Length > 0 && !text.Contains('/', StringComparison.Ordinal))];

    private static string Text(string page) => WebUtility.HtmlDecode(Tag().Replace(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</main>",
        StringComparison.Ordinal)], " ")).Replace('\u00a0', ' ');

    [GeneratedRegex("<(?<name>h2|h3|caption|figcaption|th scope=\"col\"[^>]*|summary|footer|li|dt)(?: [^>]*)?>(?<text>.*?)</(?:h2|h3|caption|figcaption|th|summary|footer|li|dt)>",
        RegexOptions.Singleline)]
    private static partial Regex Element();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"FIC\d{6}")]
    private static partial Regex Passport();
}
