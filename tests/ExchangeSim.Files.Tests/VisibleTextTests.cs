namespace ExchangeSim.Files.Tests;

public class VisibleTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two\nlines\tand a tab\r\n", "two\nlines\tand a tab\r\n")]
    [InlineData("\u001b[31mred", "<U+001B>[31mred")]
    [InlineData("back\rover", "back<U+000D>over")]
    [InlineData("\u202egnp.exe", "<U+202E>gnp.exe")]
    [InlineData("\u2066isolated\u2069", "<U+2066>isolated<U+2069>")]
    [InlineData("\u009b1m \u007f \0", "<U+009B>1m <U+007F> <U+0000>")]
    [InlineData("\ud83d\ude00 Việt \u0645\u200c\u0645\u200d", "\ud83d\ude00 Việt \u0645\u200c\u0645\u200d")]
    [InlineData("\u200f\u00ad\u3164\u2800\ufff9", "<U+200F><U+00AD><U+3164><U+2800><U+FFF9>")]
    [InlineData("a\U000e0041b\U0001d173\U0001ffff", "a<U+E0041>b<U+1D173><U+1FFFF>")]
    [InlineData("\u2764\ufe0f \u845b\U000e0100 \u06dd", "\u2764\ufe0f \u845b\U000e0100 \u06dd")]
    [InlineData("a\ufe00\ufe01 \ufe0f", "a\ufe00<U+FE01> <U+FE0F>")]
    public void Control_characters_are_written_out_and_all_others_stay(string text, string visible)
    {
        Assert.Equal(visible, VisibleText.Of(text));
        Assert.Equal(text == visible && !text.Contains('\r', StringComparison.Ordinal), VisibleText.FirstControl(text) < 0);
    }

    [Theory]
    [InlineData("one\ntwo\tthree\r\n", "one<U+000A>two<U+0009>three<U+000D><U+000A>")]
    [InlineData("plain", "plain")]
    public void A_line_has_no_breaks(string text, string line) => Assert.Equal(line, VisibleText.Line(text));

    [Fact]
    public void Hidden_characters_can_be_left_out() => Assert.Equal("ab\nc", VisibleText.Without("a\U000e0041b\n\u200ec\ud800"));

    [Fact]
    public void Half_of_a_character_is_written_out()
    {
        Assert.Equal("a<U+D83D>b", VisibleText.Of("a" + (char)0xD83D + "b"));
        Assert.Equal(1, VisibleText.FirstControl("a" + (char)0xDE00));
    }
}
