using System.Text;
using ExchangeSim.Web.Pushes;

namespace ExchangeSim.Web.Tests.Pushes;

public class TextChangeTests
{
    [Fact]
    public void Any_text_is_made_of_any_other_and_no_character_is_cut()
    {
        var random = new Random(7);
        for (var time = 0; time < 5_000; time++)
        {
            var before = Text(random);
            var after = random.Next(3) == 0 ? Text(random) : Altered(random, before);
            var changes = TextChange.Between(before, after);
            Assert.Equal(before == after, changes.Count == 0);
            Assert.Equal(after, WatcherTests.Changed(before, changes));
            Assert.All(changes, change => Assert.Equal(change.Text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(change.Text))));
        }
    }

    [Fact]
    public void A_line_that_moves_and_one_that_comes_are_the_only_ones_that_are_sent()
    {
        static string Line(int line) => $$"""{"file":"{{line}}","of":"a line"}""";
        static string List(params IEnumerable<int> lines) => $$"""{"clock":{"time":"08:00"},"inbox":[{{string.Join(",", lines.Select(Line))}}],"notes":[]}""";
        var (before, after) = (List(Enumerable.Range(0, 100)), List([500, 80, .. Enumerable.Range(0, 80), .. Enumerable.Range(81, 19)]));
        var changes = TextChange.Between(before, after);
        Assert.Equal(after, WatcherTests.Changed(before, changes));
        Assert.InRange(changes.Sum(change => change.Text.Length), 1, 4 * Line(500).Length);
    }

    [Fact]
    public void What_differs_in_the_clock_alone_is_the_same_but_for_time()
    {
        Assert.True(TextChange.IsSameButForTime("""{"clock":{"time":"1"},"a":[1]}""", """{"clock":{"time":"22"},"a":[1]}"""));
        Assert.False(TextChange.IsSameButForTime("""{"clock":{"time":"1"},"a":[1]}""", """{"clock":{"time":"1"},"a":[2]}"""));
        Assert.False(TextChange.IsSameButForTime("""{"seat":"a","clock":{"time":"1"}}""", """{"seat":"b","clock":{"time":"1"}}"""));
        Assert.False(TextChange.IsSameButForTime("", """{"clock":{"time":"1"}}"""));
        Assert.True(TextChange.IsSameButForTime("", ""));
    }

    private static readonly string[] Parts = ["a", "b", "\"", "Bình", "😀", "😁", "\"time\":\"", "08:00", "\",", "{", "}", "}", ""];

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Parts[random.Next(Parts.Length)])) + "\"";

    // At the bounds of characters, as texts differ.
    private static string Altered(Random random, string text)
    {
        var runes = text.EnumerateRunes().ToList();
        runes[random.Next(runes.Count)] = Rune.GetRuneAt(Parts[random.Next(12)], 0);
        return string.Concat(runes);
    }
}
