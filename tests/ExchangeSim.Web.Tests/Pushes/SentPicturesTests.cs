using ExchangeSim.Web.Pushes;

namespace ExchangeSim.Web.Tests.Pushes;

public class SentPicturesTests
{
    private readonly Watch _time = new();
    private readonly SentPictures _sent;

    public SentPicturesTests() => _sent = new SentPictures(_time);

    private static Picture Showing(string time, string inbox = "one", string seat = "hanoi", params string[] online) =>
        new($$$"""{"clock":{"time":"{{{time}}}","speed":60},"people":[]}""",
            $$$"""{"seat":"{{{seat}}}","clock":{"time":"{{{time}}}"},"inbox":["{{{inbox}}}"],"notes":[{"time":"x"}]}""",
            new SortedSet<string>(online));

    [Fact]
    public void A_picture_that_shows_only_another_time_of_the_clock_is_sent_when_pages_clocks_are_to_be_set_right()
    {
        Assert.True(_sent.IsNews("c1", Showing("2022-03-07T08:00:00Z")));
        Assert.False(_sent.IsNews("c1", Showing("2022-03-07T08:00:00.5Z")));
        _time.Seconds += 2;
        Assert.True(_sent.IsNews("c1", Showing("2022-03-07T08:02:00Z")));
    }

    [Fact]
    public void Whatever_else_changed_is_sent_at_once()
    {
        Assert.True(_sent.IsNews("c1", Showing("08:00")));
        Assert.True(_sent.IsNews("c1", Showing("08:01", "two")));
        Assert.True(_sent.IsNews("c1", Showing("08:01", "two", "vientiane")));
        Assert.True(_sent.IsNews("c1", Showing("08:01", "two", "vientiane", "anna")));
        Assert.False(_sent.IsNews("c1", Showing("08:02", "two", "vientiane", "anna")));
    }

    [Fact]
    public void Each_connection_gets_its_first_picture_and_one_that_came_back_too()
    {
        Assert.True(_sent.IsNews("c1", Showing("08:00")));
        Assert.True(_sent.IsNews("c2", Showing("08:00")));
        _sent.KeepOnly(new SortedSet<string> { "c2" });
        Assert.True(_sent.IsNews("c1", Showing("08:00")));
        Assert.False(_sent.IsNews("c2", Showing("08:00")));
    }

    private sealed class Watch : TimeProvider
    {
        internal int Seconds { get; set; } = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
