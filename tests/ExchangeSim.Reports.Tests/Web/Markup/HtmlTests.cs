using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Tests.Web.Markup;

public class HtmlTests
{
    [Theory]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("\" onload='x'", "&quot; onload=&#39;x&#39;")]
    [InlineData("Tấn Lợi → Laos", "Tấn Lợi → Laos")]
    public void Text_in_a_hole_is_escaped(string text, string escaped) => Assert.Equal($"<p title=\"{escaped}\">{escaped}</p>", Html.Of($"<p title=\"{text}\">{text}</p>").Text);

    [Fact]
    public void A_piece_of_html_in_a_hole_stays_as_it_is() => Assert.Equal("<p><b>1</b></p>", Html.Of($"<p>{Html.Of($"<b>{1}</b>")}</p>").Text);

    [Fact]
    public void A_number_stays_on_the_line_of_its_unit() => Assert.Equal("84\u00a0% of 3 requests within 2.5\u00a0d &amp; 3\u00a0h",
        Html.Sentence("84 % of 3 requests within 2.5 d & 3 h").Text);

    [Fact]
    public void A_cell_has_the_number_behind_its_words_to_the_last_digit()
    {
        Assert.Equal("<data value=\"0.1234567890123\">12 %</data>", Cell.Share(0.1234567890123).Content.Text);
        Assert.Equal("–", Cell.Time((double?)null).Content.Text);
    }

    [Fact]
    public void A_row_is_named_by_its_first_cell_and_figures_line_up_on_the_right()
    {
        var table = new HtmlTable("A & B", "", "what", ">mean").Row("all", "words", Cell.Time(5)).ToHtml().Text;
        Assert.Contains("<caption>A &amp; B</caption>", table);
        Assert.Contains("<thead><tr><td></td><th scope=\"col\">what</th><th scope=\"col\" class=\"n\">mean</th></tr></thead>", table);
        Assert.Contains("<tr><th scope=\"row\">all</th><td data-label=\"what\">words</td><td class=\"n\" data-label=\"mean\"><data value=\"5\">5.0 h</data></td></tr>", table);
    }
}
