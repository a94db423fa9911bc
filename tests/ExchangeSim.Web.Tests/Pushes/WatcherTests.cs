using ExchangeSim.Web.Pushes;

namespace ExchangeSim.Web.Tests.Pushes;

public class WatcherTests
{
    private readonly Watch _time = new();
    private readonly Watcher _watcher = new("c1", "anna", null);

    private static readonly string Others = string.Concat(Enumerable.Range(0, 20).Select(number => $$""",{"note":{{number}}}"""));

    private static Picture Showing(string time, string inbox = "one", string? seat = "hanoi", params string[] online) =>
        new($$$"""{"clock":{"time":"{{{time}}}","speed":60},"people":[]}""",
            seat is null ? null : $$$"""{"seat":"{{{seat}}}","clock":{"time":"{{{time}}}"},"inbox":["{{{inbox}}}"],"notes":[{"time":"x"}{{{Others}}}]}""",
            new SortedSet<string>(online));

    private bool Shows(Picture picture)
    {
        if (!_watcher.IsNews(picture, _time)) return false;
        _watcher.IsSent(picture, _time);
        return true;
    }

    [Fact]
    public void A_picture_that_shows_only_another_time_of_the_clock_is_sent_when_pages_clocks_are_to_be_set_right()
    {
        Assert.True(Shows(Showing("2022-03-07T08:00:00Z")));
        Assert.False(Shows(Showing("2022-03-07T08:00:00.5Z")));
        _time.Seconds += 2;
        Assert.True(Shows(Showing("2022-03-07T08:02:00Z")));
    }

    [Fact]
    public void Whatever_else_changed_is_sent_at_once()
    {
        Assert.True(Shows(Showing("08:00")));
        Assert.True(Shows(Showing("08:01", "two")));
        Assert.True(Shows(Showing("08:01", "two", "vientiane")));
        Assert.True(Shows(Showing("08:01", "two", "vientiane", "anna")));
        Assert.False(Shows(Showing("08:02", "two", "vientiane", "anna")));
    }

    [Fact]
    public void A_picture_that_could_not_be_sent_is_news_still()
    {
        var picture = Showing("08:00");
        Assert.True(_watcher.IsNews(picture, _time));
        Assert.True(_watcher.IsNews(picture, _time));
        _watcher.IsSent(picture, _time);
        Assert.False(_watcher.IsNews(picture, _time));
    }

    [Fact]
    public void A_picture_is_made_of_the_one_before_where_they_are_alike()
    {
        var (before, after) = (Showing("2022-03-07T08:00:00Z", "one more of the same"), Showing("2022-03-07T08:00:30.25Z", "one less of the same"));
        var change = before.To(after)!;
        Assert.Equal(after.Room, Changed(before.Room, change.Room));
        Assert.Equal(after.Seat, Changed(before.Seat!, change.Seat));
        Assert.True(change.Length * 2 < after.Room.Length + after.Seat!.Length);
        Assert.Null(before.To(Showing("08:00", seat: null)));
        Assert.Null(before.To(Showing("08:00", new string('x', 500))));
    }

    internal static string Changed(string text, IReadOnlyList<TextChange> changes)
    {
        foreach (var change in changes) text = text[..change.Start] + change.Text + text[(change.Start + change.Length)..];
        return text;
    }

    private sealed class Watch : TimeProvider
    {
        internal int Seconds { get; set; } = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
