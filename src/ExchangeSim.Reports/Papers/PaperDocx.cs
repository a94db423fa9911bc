using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace ExchangeSim.Reports.Papers;

/// <summary>A document as a file for word processors (Office Open XML). What is in it stands once; looks are in styles that a reader may change.</summary>
public static class PaperDocx
{
    private const string Program = "ExchangeSim";

    // A4 with margins of 20 mm, in twentieths of a point.
    private const int PageWidth = 11906, PageHeight = 16838, Margin = 1134, Width = PageWidth - 2 * Margin, Length = PageHeight - 2 * Margin;

    /// <summary>The bytes of the file. The same document gives the same content.</summary>
    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Of(paper.Language);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = DocxStyles.Bullets();
            var head = main.AddNewPart<HeaderPart>();
            head.Header = new Header(Styled("Mark", paper.Head));
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new Footer(Footing(paper));
            var body = new Body();
            body.Append(Styled("Kind", paper.Kind), Styled("Title", paper.Title), Styled("Aside", paper.Audience));
            var pictures = new DocxPictures(main, Width);
            SectionProperties Section(bool isAcross) => PaperDocx.Section(main.GetIdOfPart(head), main.GetIdOfPart(foot), isAcross);
            for (var i = 0; i < paper.Blocks.Count; i++)
            {
                if (i > 0 && IsWide(paper.Blocks[i]) != IsWide(paper.Blocks[i - 1])) body.Append(End(Section(IsWide(paper.Blocks[i - 1]))));
                body.Append(Of(paper.Blocks[i], PaperHtml.IsNamed(paper.Blocks, i), pictures));
            }
            body.Append(Section(paper.Blocks is [.., var last] && IsWide(last)));
            main.Document = new Document(body);
            file.PackageProperties.Title = $"{paper.Kind}: {paper.Title}";
            file.PackageProperties.Language = paper.Language;
            file.PackageProperties.Creator = Program;
        }
        return stream.ToArray();
    }

    /// <summary>Whether a file is such a document, written by this program.</summary>
    public static bool IsOne(Stream stream)
    {
        try
        {
            using var file = WordprocessingDocument.Open(stream, isEditable: false);
            return file.PackageProperties.Creator == Program;
        }
        catch (Exception refusal) when (refusal is OpenXmlPackageException or InvalidDataException or FormatException or System.Xml.XmlException)
        {
            return false;
        }
    }

    private static IEnumerable<OpenXmlElement> Of(Block block, bool isNamed, DocxPictures pictures) => block switch
    {
        Heading heading => [Styled($"Heading{heading.Level}", heading.Text)],
        Passage passage => PaperHtml.Lines(passage.Text).Select(line => Styled(passage.IsAside ? "Aside" : null, line)),
        Bullets list => list.Items.Select(item => Styled("ListBullet", item)),
        Facts facts => [DocxTable.Of(new Grid("", [new("", 1), new("", 3)], [.. facts.Lines.Select(line => (IReadOnlyList<string>)[line.Name, line.Words])]), Width),
            new Paragraph()],
        Grid grid => [.. isNamed ? (Paragraph[])[] : [Styled("Caption", grid.Caption)], DocxTable.Of(grid, IsWide(grid) ? Length : Width), new Paragraph()],
        BlankLines blank => [Styled("Aside", blank.Label), .. Enumerable.Range(0, blank.Lines).Select(_ => Styled("Line", ""))],
        Picture picture => [new Paragraph(new WordRun(pictures.Of(picture)))],
        NewPage => [new Paragraph(new WordRun(new Break { Type = BreakValues.Page }))],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "nothing lays it out"),
    };

    // Such a table has pages of its own, which lie across.
    private static bool IsWide(Block block) => block is Grid grid && ColumnWidths.AreNarrow(grid, Width);

    private static Paragraph End(SectionProperties section) => new(new ParagraphProperties(new SpacingBetweenLines { After = "0", Line = "20", LineRule =
        LineSpacingRuleValues.Exact }, section));

    /// <summary>A paragraph in a style; null: the usual one.</summary>
    internal static Paragraph Styled(string? style, string text, JustificationValues? justified = null)
    {
        var properties = new ParagraphProperties();
        if (style is not null) properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        if (justified is { } side) properties.Justification = new Justification { Val = side };
        var paragraph = new Paragraph(properties);
        if (text.Length > 0) paragraph.Append(new WordRun(new WordText(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }

    private static Paragraph Footing(Paper paper)
    {
        var foot = Styled("Foot", $"{paper.Foot} · ");
        foot.Append(new SimpleField(new WordRun(new WordText("1"))) { Instruction = " PAGE " },
            new WordRun(new WordText(" / ")), new SimpleField(new WordRun(new WordText("1"))) { Instruction = " NUMPAGES " });
        return foot;
    }

    private static SectionProperties Section(string head, string foot, bool isAcross) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = head }, new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
        isAcross ? new PageSize { Width = PageHeight, Height = PageWidth, Orient = PageOrientationValues.Landscape } : new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 500, Footer = 500, Gutter = 0 });

    // Characters that XML cannot have: people may have typed them.
    private static string Clean(string text) => new([.. text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]);
}
