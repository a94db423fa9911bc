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
    [InlineData("\ud83d\ude00 Việt \u200f\u0645", "\ud83d\ude00 Việt \u200f\u0645")]
    public void Control_characters_are_written_out_and_all_others_stay(string text, string visible)
    {
        Assert.Equal(visible, VisibleText.Of(text));
        Assert.Equal(text == visible && !text.Contains('\r', StringComparison.Ordinal), VisibleText.FirstControl(text) < 0);
    }

    [Fact]
    public void Half_of_a_character_is_written_out()
    {
        Assert.Equal("a<U+D83D>b", VisibleText.Of("a" + (char)0xD83D + "b"));
        Assert.Equal(1, VisibleText.FirstControl("a" + (char)0xDE00));
    }
}
