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
    private const int PageWidth = 11906, PageHeight = 16838, Margin = 1134, Width = PageWidth - 2 * Margin;

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
            for (var i = 0; i < paper.Blocks.Count; i++) body.Append(Of(paper.Blocks[i], PaperHtml.IsNamed(paper.Blocks, i), pictures));
            body.Append(Section(main.GetIdOfPart(head), main.GetIdOfPart(foot)));
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
        Facts facts => [Table([1, 3], null, facts.Lines.Select(line => (IReadOnlyList<string>)[line.Name, line.Words]), []), new Paragraph()],
        Grid grid => [.. isNamed ? (Paragraph[])[] : [Styled("Caption", grid.Caption)],
            Table([.. grid.Columns.Select(column => column.Weight)], [.. grid.Columns.Select(column => column.Title)], grid.Rows,
                [.. grid.Columns.Select(column => column.IsFigure)]), new Paragraph()],
        BlankLines blank => [Styled("Aside", blank.Label), .. Enumerable.Range(0, blank.Lines).Select(_ => Styled("Line", ""))],
        Picture picture => [new Paragraph(new WordRun(pictures.Of(picture)))],
        NewPage => [new Paragraph(new WordRun(new Break { Type = BreakValues.Page }))],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "nothing lays it out"),
    };

    private static Table Table(int[] weights, IReadOnlyList<string>? head, IEnumerable<IReadOnlyList<string>> rows, bool[] figures)
    {
        var widths = weights.Select(weight => Width * weight / weights.Sum()).ToArray();
        var table = new Table(
            new TableProperties(new TableStyle { Val = "Grid" }, new TableWidth { Width = Digits(Width), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Digits(width) })));
        if (head is not null)
            table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. head.Select((title, i) => Cell(title, widths[i], figures[i], "Head"))]));
        foreach (var row in rows)
            table.Append(new TableRow([new TableRowProperties(new CantSplit()),
                .. row.Select((cell, i) => Cell(cell, widths[i], figures.Length > i && figures[i], "Cell"))]));
        return table;
    }

    private static TableCell Cell(string text, int width, bool isFigure, string style)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Digits(width), Type = TableWidthUnitValues.Dxa }));
        foreach (var line in PaperHtml.Lines(text).DefaultIfEmpty("")) cell.Append(Styled(style, line, isFigure ? JustificationValues.Right : null));
        return cell;
    }

    private static Paragraph Styled(string? style, string text, JustificationValues? justified = null)
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

    private static SectionProperties Section(string head, string foot) => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = head }, new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 500, Footer = 500, Gutter = 0 });

    // Characters that XML cannot have: people may have typed them.
    private static string Clean(string text) => new([.. text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]);

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
