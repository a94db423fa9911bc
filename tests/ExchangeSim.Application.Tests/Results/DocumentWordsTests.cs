using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Traces;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>A report as page and as document says the same, word by word. Neither is read as the program reads it: the page by taking its tags away, the document as XML in an
/// archive.</summary>
public sealed partial class DocumentWordsTests : IDisposable
{
    private const string Varied = "agencies.japan.desks.ncb.officers=1..3";

    // How a document begins to say that it has no charts, in the languages of reports.
    private static readonly string[] NoCharts = ["The charts are left out", "Les graphiques manquent", "Không có biểu đồ"];

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly OwnFolder _folder = new();

    public static TheoryData<string> Kinds => ["run", "compare", "sweep", "search", "trace", "trace-fr", "trace-vi"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_document_has_the_words_of_the_page_in_their_order(string kind)
    {
        foreach (var ending in (string[])["html", "docx"]) Write(kind, _folder.At($"x.{ending}"));
        var (page, document) = (WordsOfPage(File.ReadAllText(_folder.At("x.html"))), WordsOfDocument(_folder.At("x.docx")));
        Assert.InRange(page.Count, 100, 100_000);
        var same = page.Zip(document).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.True(same == page.Count && same == document.Count, $"{kind}: after \"{Around(page, same - 12, 12)}\" the page goes on with \"{Around(page, same, 12)}\", " +
            $"and the document with \"{Around(document, same, 12)}\"");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    public void What_stands_for_all_rows_of_a_table_is_bold_in_the_document_as_in_the_page(string kind)
    {
        foreach (var ending in (string[])["html", "docx"]) Write(kind, _folder.At($"x.{ending}"));
        var page = Total().Matches(File.ReadAllText(_folder.At("x.html"))).Select(row => WebUtility.HtmlDecode(row.Groups["name"].Value)).ToList();
        using var archive = ZipFile.OpenRead(_folder.At("x.docx"));
        var bold = Part("word/styles.xml").Descendants(W + "style").Where(style => style.Element(W + "rPr")?.Element(W + "b") is not null)
            .Select(style => style.Attribute(W + "styleId")!.Value).ToHashSet();
        var rows = Part("word/document.xml").Descendants(W + "tr").Where(row => !row.Descendants(W + "tblHeader").Any()
            && row.Descendants(W + "p").All(paragraph => paragraph.Descendants(W + "pStyle").Any(style => bold.Contains(style.Attribute(W + "val")!.Value))));
        Assert.NotEmpty(page);
        Assert.Equal(page, rows.Select(row => row.Descendants(W + "tc").First().Value));

        XDocument Part(string name)
        {
            using var stream = archive.GetEntry(name)!.Open();
            return XDocument.Load(stream);
        }
    }

    private static void Write(string kind, string path)
    {
        var (context, targets) = (SmallWorld.Context() with { Browser = () => null }, new OutputTargets { Report = path });
        switch (kind)
        {
            case "run": new RunService(context).Run(new RunRequest { File = SmallWorld.File, Replications = 2 }, targets); break;
            case "compare": new CompareService(context).Compare(new CompareRequest { File = SmallWorld.File, Replications = 5 }, targets); break;
            case "sweep": new SweepService(context).Sweep(new SweepRequest { File = SmallWorld.File, Vary = [Varied] }, targets); break;
            case "search":
                new SweepService(context).Search(new SearchRequest { File = SmallWorld.File, Find = "mean of information <= 3 d", By = Varied }, targets);
                break;
            default:
                new TraceService(context).Trace(new TraceRequest { File = SmallWorld.File, Slowest = 2 }, new TraceTarget(path, Language: kind == "trace" ? "en" : kind[^2..]));
                break;
        }
    }

    // What is for a screen alone is no part of a document: the way around the page, what unfolds, and how to read charts that are not there.
    private static List<string> WordsOfPage(string page)
    {
        var text = ForScreens().Replace(page[page.IndexOf("<body>", StringComparison.Ordinal)..], " ");
        text = Named().Replace(text, "$1"); // a caption that repeats its heading
        return Words(WebUtility.HtmlDecode(Tag().Replace(Inline().Replace(text, ""), " ")));
    }

    private static List<string> WordsOfDocument(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        var paragraphs = XDocument.Load(stream).Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants(W + "t").Select(text => text.Value)));
        return Words(string.Join('\n', paragraphs.Where(text => !NoCharts.Any(text.StartsWith))));
    }

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static string Around(List<string> words, int from, int count) => string.Join(' ', words.Skip(from).Take(count + Math.Min(0, from)));

    [GeneratedRegex("""<(script|style|nav|footer|figcaption|summary)\b.*?</\1>|<a class="skip".*?</a>|<p class="note">This program was built without npm.*?</p>""",
        RegexOptions.Singleline)]
    private static partial Regex ForScreens();

    [GeneratedRegex("(<h[23]>([^<]*)</h[23]>\\s*(<section[^>]*>\\s*<table>\\s*))<caption>\\2</caption>")]
    private static partial Regex Named();

    [GeneratedRegex("<tr class=\"all\"><th[^>]*>(?<name>[^<]*)</th>")]
    private static partial Regex Total();

    [GeneratedRegex("</?(b|code|data)\\b[^>]*>")]
    private static partial Regex Inline();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
