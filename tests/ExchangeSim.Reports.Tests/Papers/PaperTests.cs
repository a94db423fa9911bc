using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Tests.Papers;

public class PaperTests
{
    private static readonly Paper Every = new("vi", "Kind", "Diễn tập <b>", "For all", "DIỄN TẬP",
    [
        new Heading(1, "First"), new Grid("First", [new("one")], [["y"]]), new Passage("One line\nand another \u0001 & more", IsAside: true), new Bullets(["a", "b"]),
        new Facts([("name", "words\nbelow")]), new Grid("Third", [new("text", 1), new("figure", 1, IsFigure: true)], [["x", "1"], ["<script>", "2"]]),
        new NewPage(), new Heading(2, "Second"), new BlankLines("Write", 2),
    ]);

    [Fact]
    public void A_word_processors_file_has_no_error_by_the_formats_own_validator_and_its_mark_on_every_page()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Write(Every)), isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}");
        Assert.Empty(errors);
        Assert.Contains("DIỄN TẬP", file.MainDocumentPart!.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.Contains("DIỄN TẬP", file.MainDocumentPart!.FooterParts.Single().Footer!.InnerText, StringComparison.Ordinal);
        Assert.Contains("<script>", file.MainDocumentPart!.Document!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_independent_reader_finds_styles_and_numbers_that_the_text_names()
    {
        using var zip = new ZipArchive(new MemoryStream(PaperDocx.Write(Every)));
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        XDocument Part(string name) => XDocument.Load(zip.GetEntry(name)!.Open());
        var known = Part("word/styles.xml").Descendants(w + "style").Select(style => style.Attribute(w + "styleId")!.Value).ToHashSet();
        var used = Part("word/document.xml").Descendants().Where(one => one.Name == w + "pStyle" || one.Name == w + "tblStyle").Select(one => one.Attribute(w + "val")!.Value);
        Assert.Empty(used.Except(known));
        Assert.Single(Part("word/numbering.xml").Descendants(w + "num"));
    }

    [Fact]
    public void A_page_of_HTML_escapes_what_it_is_given_and_repeats_its_mark_in_head_and_foot()
    {
        var writer = new StringWriter();
        PaperHtml.Write(writer, Every);
        var html = writer.ToString();
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.Contains("Diễn tập &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
        Assert.Contains("<thead><tr><td><p class=\"mark\">DIỄN TẬP", html, StringComparison.Ordinal);
        Assert.Contains("<tfoot><tr><td><p class=\"mark\">DIỄN TẬP", html, StringComparison.Ordinal);
        Assert.Contains("<caption class=\"named\">First", html, StringComparison.Ordinal); // the heading above says it
        Assert.DoesNotContain("http", html.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal); // nothing is fetched
    }
}
