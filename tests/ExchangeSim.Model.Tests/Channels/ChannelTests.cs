namespace ExchangeSim.Model.Tests;

public class ChannelTests
{
    [Fact]
    public void A_channel_without_groups_joins_everybody()
    {
        Assert.True(new Channel { Id = "line", Delay = Distribution.Exactly(1) }.Joins("laos", "japan"));
    }

    [Theory]
    [InlineData("vietnam", "laos", true)]
    [InlineData("cambodia", "vietnam", true)]
    [InlineData("laos", "cambodia", false)]
    [InlineData("laos", "japan", false)]
    public void A_channel_with_groups_joins_those_of_one_group(string one, string other, bool joined)
    {
        var channel = new Channel { Id = "border", Delay = Distribution.Exactly(1), Connects = [["vietnam", "laos"], ["vietnam", "cambodia"]] };
        Assert.Equal(joined, channel.Joins(one, other));
    }
}
