using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ExchangeSim.Reports.Papers;
using Column = ExchangeSim.Reports.Papers.Column;

namespace ExchangeSim.Reports.Tests.Papers;

public class ColumnWidthsTests
{
    private const int Room = 9638;

    private static readonly Grid Narrow = new("Ranking", [new("policy", 20), new("certainty", 6), new("what it means", 40), new("unbeaten", 6)],
        [["local-police-direct", "sure", "Local police on both sides ask each other.", "●"], ["as things stand", "may be chance", "", ""]]);

    private static readonly Grid Wide = new("All procedures", [.. Enumerable.Range(0, 14).Select(i => new Column($"certainty {i}", 6))],
        [[.. Enumerable.Range(0, 14).Select(i => $"immigration {i}")]]);

    [Fact]
    public void A_column_is_as_wide_as_its_longest_word_and_all_of_them_fill_the_page()
    {
        var columns = ColumnWidths.Of(Narrow, Room);
        Assert.Equal(ColumnWidths.Usual, columns.HalfPoints);
        Assert.InRange(columns.Widths.Sum(), Room - Narrow.Columns.Count, Room);
        for (var i = 0; i < Narrow.Columns.Count; i++)
            Assert.True(columns.Widths[i] >= ColumnWidths.LongestWord(Narrow.Columns[i].Title) * columns.HalfPoints * 10, $"column {i} is {columns.Widths[i]} wide");
    }

    [Fact]
    public void A_table_with_more_words_than_a_page_has_room_for_lies_across_in_letters_that_fit()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Write(new Paper("en", "Kind", "Title", "", "", [Narrow, Wide, Wide, Narrow]))), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal([false, true, false], body.Descendants<PageSize>().Select(page => page.Orient?.Value == PageOrientationValues.Landscape));
        var across = body.Elements<Table>().ElementAt(1);
        var widths = across.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(widths, width => Assert.True(width >= ColumnWidths.LongestWord("immigration") * ColumnWidths.Smallest * 10));
    }

    [Fact]
    public void A_head_without_words_is_left_out_and_the_others_stand_on_every_page()
    {
        var bare = new Grid("Case file", [new("", 1), new("", 3)], [["matter", "words"], ["subject", "a person"]]);
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Write(new Paper("en", "Kind", "Title", "", "", [bare, Narrow]))), isEditable: false);
        var tables = file.MainDocumentPart!.Document!.Body!.Elements<Table>().ToList();
        Assert.Equal([0, 1], tables.Select(table => table.Descendants<TableHeader>().Count()));
        Assert.Equal([2, 3], tables.Select(table => table.Elements<TableRow>().Count()));
    }

    [Fact]
    public void The_last_rows_of_a_long_table_stay_together()
    {
        var longer = new Grid("Weeks", [new("from", 1), new("busy", 1)], [.. Enumerable.Range(0, 60).Select(i => (IReadOnlyList<string>)[$"week {i}", "50 %"])]);
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Write(new Paper("en", "Kind", "Title", "", "", [longer]))), isEditable: false);
        var goOn = file.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Select(row => row.Descendants<KeepNext>().Any()).ToList();
        Assert.Equal([true, true, false], goOn[..3]); // the head, the first row, the second
        Assert.Equal([true, true, false], goOn[^3..]);
    }

    [Fact]
    public void A_head_breaks_between_its_words_and_a_long_figure_before_its_interval_only()
    {
        var shares = new Grid("Shares", [new("", 4), new("answered within limit", 2, IsFigure: true)],
            [["information", "49 % (24 to 70 %)"], ["a note", "more words than a figure has"]]);
        using var file = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Write(new Paper("en", "Kind", "Title", "", "", [shares]))), isEditable: false);
        Assert.Equal(["", "answered within limit", "information", "49\u00a0% (24\u00a0to\u00a070\u00a0%)", "a note", "more words than a figure has"],
            file.MainDocumentPart!.Document!.Body!.Descendants<TableCell>().Select(cell => cell.InnerText));
    }

    [Fact]
    public void A_figure_is_not_parted_from_its_unit()
    {
        var figures = new Grid("Times", [new("policy", 40), new("mean", 2, IsFigure: true)], [["as things stand", "16.4 ± 2.6 h"]]);
        Assert.Equal("16.4\u00a0±\u00a02.6\u00a0h", ColumnWidths.Held(figures.Rows[0][1], figures.Columns[1]));
        Assert.True(ColumnWidths.Of(figures, Room).Widths[1] >= ColumnWidths.LongestWord("16.4\u00a0±\u00a02.6\u00a0h") * ColumnWidths.Usual * 10);
    }
}
