using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Text;

public class TextTableTests
{
    [Fact]
    public void Columns_line_up_left_or_right() =>
        Assert.Equal(["name    n", "a       1", "long  100"], new TextTable("name", ">n").Row("a", "1").Row("long", "100").Lines().Select(line => line.Text));

    [Fact]
    public void Marks_take_no_column_and_wide_letters_take_two()
    {
        Assert.Equal(1, Cells.Width("ຫຼ"[..1]));
        Assert.Equal(4, Cells.Width("警察"));
        Assert.Equal(Cells.Width("Tong"), Cells.Width("Tổng"));
        Assert.Equal(["n     x", "警察  1", "ab    2"], new TextTable("n", "x").Row("警察", "1").Row("ab", "2").Lines().Select(line => line.Text));
    }

    [Fact]
    public void Headings_that_are_all_empty_are_left_out() => Assert.Equal(["a  1"], new TextTable("", ">").Row("a", "1").Lines().Select(line => line.Text));

    [Fact]
    public void Headings_break_before_anything_else_does() => Assert.Equal(
        ["       half  still",
         "     within   open",
         "one     3 h      2"], Lines(18, new TextTable("", ">half within", ">still open").Row("one", "3 h", "2")));

    [Fact]
    public void A_table_of_figures_folds_and_names_its_rows_again() => Assert.Equal(
        ["         first",
         "one  1,000,000",
         "two          2",
         "",
         "        second",
         "one  2,000,000",
         "two          3"], Lines(20, new TextTable("", ">first", ">second").Row("one", "1,000,000", "2,000,000").Row("two", "2", "3")));

    [Fact]
    public void All_that_says_which_row_it_is_is_named_again_in_a_folded_table() => Assert.Equal(
        ["a  b      first",
         "1  x  1,000,000",
         "1  y          2",
         "",
         "a  b     second",
         "1  x  2,000,000",
         "1  y          3"], Lines(20, new TextTable(["a", "b", ">first", ">second"], [["1", "x", "1,000,000", "2,000,000"], ["1", "y", "2", "3"]]) { Keys = 2 }));

    [Fact]
    public void A_command_goes_on_behind_a_backslash_and_no_quoted_word_is_broken()
    {
        var text = new StringWriter();
        new Page(text).Command($"exchangesim trace a/long/way/to/the/file.yaml routine:vietnam:17 --until \"1 January 2023\" --policy {new string('p', 20)}", 4);
        var lines = text.ToString().TrimEnd().Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.EndsWith(" \\", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"1 January 2023\"", lines.Single(line => line.Contains("January", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(Cells.Width(line), 0, Page.Narrow));
    }

    [Fact]
    public void Words_at_the_end_of_a_row_go_on_below_it() => Assert.Equal(
        ["name  n", "    what", "one   1", "    and what is to be", "    said of it"],
        Lines(22, new TextTable("name", ">n", "what").Row("one", "1", "and what is to be said of it")));

    [Fact]
    public void No_line_of_a_page_is_wider_than_a_terminal_but_what_can_be_pasted()
    {
        var text = new StringWriter();
        var page = new Page(text);
        var sentence = string.Join(' ', Enumerable.Repeat("word", 60));
        page.Title(sentence);
        page.Heading("heading", sentence);
        page.Paragraph(sentence, 4);
        page.Entry("label", sentence);
        page.Entry("label as wide", sentence.Replace("word", "words", StringComparison.Ordinal)); // its words begin further to the right
        page.Table(new TextTable("request", ">a", ">b", "outcome", "most").Row("wanted:laos:23", "1", "2", "answered", sentence));
        page.Table(new TextTable(["of", .. Enumerable.Range(0, 30).Select(i => $">column {i}")]).Row([.. Enumerable.Repeat("12,345 ± 67 h", 31)]));
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(Cells.Width(line), 0, Page.Narrow));
    }

    private static IEnumerable<string> Lines(int columns, TextTable table) => table.Lines(columns).Select(line => line.Text);

    [Fact]
    public void Paragraphs_break_between_words_and_never_overflow_unless_one_word_does() =>
        Assert.Equal(["aa bb", "cccccccc", "d"], Cells.Wrap("aa  bb cccccccc d", 5));

    [Fact]
    public void A_number_stays_with_its_unit_and_its_interval() =>
        Assert.Equal(["it is", "−9.3 ± 2.5 h", "(10 %)", "less"], Cells.Wrap("it is −9.3 ± 2.5 h (10 %) less", 10));

    [Fact]
    public void Only_a_styled_page_has_escape_codes()
    {
        void Write(Page page)
        {
            page.Title("title");
            page.Heading("heading", "aside");
            page.Table(new TextTable("n").Row("1"));
        }
        Assert.Contains('\e', Example.Text(Write, styled: true));
        Assert.DoesNotContain('\e', Example.Text(Write));
    }
}
