using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class NamesTests
{
    [Fact]
    public void Of_many_known_words_those_most_like_the_unknown_one_come_first()
    {
        var names = new Names([.. Enumerable.Range(1, 30).Select(i => $"agency-{i}"), "court-of-appeal", "court-of-cassation"]);
        var advice = names.Advice("court-in-paris")!;
        Assert.StartsWith("known: court-of-", advice, StringComparison.Ordinal);
        Assert.EndsWith(" and 22 more", advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_known_words_are_all_named_in_the_order_of_the_file() => Assert.Equal("known: one, two, three", new Names(["one", "two", "three"]).Advice("x-ray"));

    [Theory]
    [InlineData("January", "did you mean 'Jan'?")]
    [InlineData("extra", "did you mean 'extradition'?")]
    [InlineData("extradtion", "did you mean 'extradition'?")]
    public void A_word_that_begins_another_or_is_its_beginning_is_probably_meant(string word, string advice) =>
        Assert.Equal(advice, new Names(["Jan", "Feb", "extradition"]).Advice(word));
}
