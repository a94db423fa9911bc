using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Traces;

namespace ExchangeSim.Reports.Browser.Tests.Written;

/// <summary>Charts as files, PDF and documents with charts, made by the browser of this machine without a person.</summary>
[Trait("Category", "Slow")]
public sealed class ChartFileTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-browser-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static RunRequest Run => new() { File = WrittenPages.File, Replications = 2 };

    [BrowserFact]
    public void A_run_a_comparison_and_a_sweep_write_each_chart_as_a_drawing_that_stands_alone_and_as_pixels()
    {
        var run = new RunService(WrittenPages.Context).Run(Run, new OutputTargets { Charts = At("run") });
        Check("run", ["curves", "desks", "map", "parts", "slowest-1"]);
        Assert.Equal(Directory.EnumerateFiles(At("run"), "*.??g").Order(), run.Files.Order());
        new CompareService(WrittenPages.Context).Compare(new CompareRequest { File = WrittenPages.File, Replications = 5 }, new OutputTargets { Charts = At("comparison") });
        Check("comparison", ["cost", "differences", "where-1"]);
        new SweepService(WrittenPages.Context).Sweep(new SweepRequest { File = WrittenPages.File, Vary = ["agencies.laos.desks.ncb.officers=1..2"], Replications = 2 },
            new OutputTargets { Charts = At("sweep") });
        Check("sweep", ["responses", "effects"]);
    }

    [BrowserFact]
    public void Charts_of_an_earlier_run_are_replaced_and_the_same_run_draws_the_same()
    {
        new RunService(WrittenPages.Context).Run(Run, new OutputTargets { Charts = At("charts") });
        var first = Directory.EnumerateFiles(At("charts")).Order().ToDictionary(file => file, File.ReadAllText);
        new SweepService(WrittenPages.Context).Sweep(new SweepRequest { File = WrittenPages.File, Vary = ["agencies.laos.desks.ncb.officers=1..2"], Replications = 2 },
            new OutputTargets { Charts = At("charts") });
        Assert.Equal(["effects.png", "effects.svg", "exchangesim-files.txt", "responses.png", "responses.svg"],
            Directory.EnumerateFiles(At("charts")).Select(Path.GetFileName).Order());
        new RunService(WrittenPages.Context).Run(Run, new OutputTargets { Charts = At("charts") });
        Assert.Equal(first, Directory.EnumerateFiles(At("charts")).Order().ToDictionary(file => file, File.ReadAllText));
    }

    [BrowserFact]
    public void A_report_is_printed_on_sheets_of_A4_and_printed_again_over_itself_only()
    {
        var targets = new OutputTargets { Report = At("run.pdf") };
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal([At("run.pdf")], new RunService(WrittenPages.Context).Run(Run, targets).Files);
            var pdf = File.ReadAllText(At("run.pdf"), Encoding.Latin1);
            Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
            Assert.Matches(@"/MediaBox\s*\[\s*0\s+0\s+59[45][\d.]*\s+84[12]", pdf);
            Assert.InRange(pdf.Split("/Type /Page\n").Length - 1 + pdf.Split("/Type/Page/").Length - 1, 1, 30);
        }
        File.Copy(At("run.pdf"), Path.Combine(Pages.Results, "run-of-command.pdf"), overwrite: true);
        File.WriteAllText(At("run.pdf"), "%PDF-1.7 mine");
        Assert.Contains("is no such file of this program",
            Assert.Throws<Application.Faults.InvalidRequestException>(() => new RunService(WrittenPages.Context).Run(Run, targets)).Message, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void A_document_has_the_charts_as_pictures_with_words_for_those_who_do_not_see_them()
    {
        new RunService(WrittenPages.Context).Run(Run, new OutputTargets { Report = At("run.docx"), Charts = At("standing") });
        File.Copy(At("run.docx"), Path.Combine(Pages.Results, "run-of-command.docx"), overwrite: true);
        using var file = WordprocessingDocument.Open(At("run.docx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var pictures = file.MainDocumentPart!.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.InRange(pictures.Count, 5, 30);
        Assert.All(pictures, picture => Assert.True(picture.Description!.Value!.Length > 10));
        Assert.Equal(pictures.Count, file.MainDocumentPart.ImageParts.Count());
        // Their titles and how to read them stand in the text, so what is drawn is all that the picture has: a chart that stands alone is higher by these.
        var (standing, inText) = (Directory.EnumerateFiles(At("standing"), "*.png").Select(chart => SizeOf(File.ReadAllBytes(chart))).ToList(),
            file.MainDocumentPart.ImageParts.Select(SizeOf).ToList());
        Assert.Equal(standing.Select(size => size.Width), inText.Select(size => size.Width));
        Assert.True(standing.Sum(size => size.Height) - inText.Sum(size => size.Height) > 150 * inText.Count);
        Assert.DoesNotContain("The charts are left out", file.MainDocumentPart.Document!.InnerText, StringComparison.Ordinal);
    }

    [BrowserFact]
    public void A_life_of_a_request_is_printed_with_its_case_file()
    {
        new TraceService(WrittenPages.Context).Trace(new TraceRequest { File = WrittenPages.File, Slowest = 1 }, new TraceTarget(At("trace.pdf")));
        Assert.StartsWith("%PDF-", File.ReadAllText(At("trace.pdf"), Encoding.Latin1), StringComparison.Ordinal);
        File.Copy(At("trace.pdf"), Path.Combine(Pages.Results, "trace-of-command.pdf"), overwrite: true);
    }

    [BrowserFact]
    public void An_outcome_has_one_colour_and_one_dash_in_all_charts()
    {
        new RunService(WrittenPages.Context).Run(Run, new OutputTargets { Charts = At("outcomes") });
        var looks = Directory.EnumerateFiles(At("outcomes"), "curves*.svg").SelectMany(Outcomes).ToList();
        Assert.True(looks.GroupBy(look => look.Outcome).Count(of => of.Count() > 1) > 1);
        Assert.All(looks.GroupBy(look => look.Outcome), of => Assert.Single(of.Select(look => look.Colour).Distinct()));
        Assert.All(looks.GroupBy(look => look.Colour), of => Assert.Single(of.Select(look => look.Outcome).Distinct()));
        Assert.All(looks, look => Assert.Equal(look.Outcome is "still open" or "lapsed", look.IsDashed));
    }

    // A chart's legend stands in the order of its words; its curves are the paths without a fill in these colours.
    private static IEnumerable<(string Outcome, string Colour, bool IsDashed)> Outcomes(string path)
    {
        string[] known = ["fully answered", "partly answered", "refused", "withdrawn", "lapsed", "still open"];
        var all = XDocument.Load(path).Descendants().ToList();
        foreach (var word in all.Where(element => element.Name == Svg + "text" && known.Contains(element.Value)))
        {
            var colour = all.Take(all.IndexOf(word)).Last(element => element.Name == Svg + "path" && element.Attribute("fill")?.Value is ['#', ..]).Attribute("fill")!.Value;
            // Lines of time limits, which may have the same grey, and the legend's own sample have short paths.
            var isDashed = all.Any(element => element.Name == Svg + "path" && element.Attribute("stroke")?.Value == colour && element.Attribute("d")?.Value.Length > 200
                && element.Attribute("stroke-dasharray") is not null);
            yield return (word.Value, colour, isDashed);
        }
    }

    private void Check(string folder, string[] expected)
    {
        var drawings = Directory.EnumerateFiles(At(folder), "*.svg").Order(StringComparer.Ordinal).ToList();
        Assert.Empty(expected.Except(drawings.Select(Path.GetFileNameWithoutExtension)));
        foreach (var drawing in drawings)
        {
            var (width, height) = StandsAlone(drawing);
            var pixels = File.ReadAllBytes(Path.ChangeExtension(drawing, ".png"));
            Assert.Equal("\u0089PNG\r\n\u001a\n", Encoding.Latin1.GetString(pixels.AsSpan(0, 8)));
            Assert.Equal((2 * width, 2 * height), SizeOf(pixels));
            Assert.InRange(pixels.Length, 10_000, 3_000_000); // there is something on it
            File.Copy(Path.ChangeExtension(drawing, ".png"), Path.Combine(Pages.Results, $"chart-{folder}-{Path.GetFileNameWithoutExtension(drawing)}.png"), overwrite: true);
        }
    }

    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static (int Width, int Height) SizeOf(ImagePart part)
    {
        using var stream = part.GetStream();
        var begin = new byte[24];
        stream.ReadExactly(begin);
        return SizeOf(begin);
    }

    // A parser that knows nothing of browsers, and resolves nothing.
    private static (int Width, int Height) StandsAlone(string path)
    {
        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var root = XDocument.Load(reader).Root!;
        Assert.Equal(Svg + "svg", root.Name);
        Assert.All(root.Descendants(), element => Assert.Equal(Svg, element.Name.Namespace));
        Assert.True(root.Element(Svg + "title")!.Value.Length > 10);
        Assert.Contains("How to read it.", root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal("#ffffff", root.Element(Svg + "rect")!.Attribute("fill")!.Value);
        Assert.EndsWith("sans-serif", root.Attribute("font-family")!.Value, StringComparison.Ordinal);
        Assert.Contains("ExchangeSim", root.Elements(Svg + "text").Last().Value, StringComparison.Ordinal);
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image");
        var attributes = root.Descendants().Attributes().ToList();
        Assert.DoesNotContain(attributes, attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName == "href");
        Assert.DoesNotContain(attributes, attribute => attribute.Value.Contains("url(", StringComparison.Ordinal) && !attribute.Value.Contains("url(#", StringComparison.Ordinal));
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToHashSet();
        Assert.All(attributes.Where(attribute => attribute.Value.StartsWith("url(#", StringComparison.Ordinal)), use => Assert.Contains(use.Value[5..^1], ids));
        return (int.Parse(root.Attribute("width")!.Value, CultureInfo.InvariantCulture), int.Parse(root.Attribute("height")!.Value, CultureInfo.InvariantCulture));
    }
}
