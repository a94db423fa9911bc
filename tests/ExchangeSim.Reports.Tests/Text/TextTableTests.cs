using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Text;

public class TextTableTests
{
    [Fact]
    public void Columns_line_up_left_or_right() =>
        Assert.Equal(["name    n", "a       1", "long  100"], new TextTable("name", ">n").Row("a", "1").Row("long", "100").Lines());

    [Fact]
    public void Marks_take_no_column_and_wide_letters_take_two()
    {
        Assert.Equal(1, Cells.Width("ຫຼ"[..1]));
        Assert.Equal(4, Cells.Width("警察"));
        Assert.Equal(Cells.Width("Tong"), Cells.Width("Tổng"));
        Assert.Equal(["n     x", "警察  1", "ab    2"], new TextTable("n", "x").Row("警察", "1").Row("ab", "2").Lines());
    }

    [Fact]
    public void Headings_that_are_all_empty_are_left_out() => Assert.Equal(["a  1"], new TextTable("", ">").Row("a", "1").Lines());

    [Fact]
    public void Paragraphs_break_between_words_and_never_overflow_unless_one_word_does() =>
        Assert.Equal(["aa bb", "cccccccc", "d"], Cells.Wrap("aa  bb cccccccc d", 5));

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
