using ExchangeSim.Web.Studio.Library;

namespace ExchangeSim.Web.Tests.Studio.Library;

public class LibraryNamesTests
{
    [Theory]
    [InlineData("Our border", "our-border")]
    [InlineData("  Biên giới Đông – 2022 ", "bien-gioi-dong-2022")]
    [InlineData("Coopération policière", "cooperation-policiere")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a\nb\0c", "a-b-c")]
    [InlineData("x.yaml", "x-yaml")]
    public void A_name_is_what_a_file_may_be_called_everywhere(string typed, string name) => Assert.Equal(name, LibraryNames.Of(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData("边界")]
    public void Where_nothing_is_left_there_is_no_name(string typed) => Assert.Null(LibraryNames.Of(typed));

    [Fact]
    public void A_long_name_is_cut_and_a_taken_one_gets_a_number()
    {
        Assert.Equal(64, LibraryNames.Of(new string('a', 5000))!.Length);
        Assert.Equal("a-3", LibraryNames.Free("a", name => name is "a" or "a-2"));
        var longest = new string('a', 64);
        Assert.Equal(new string('a', 62) + "-2", LibraryNames.Free(longest, name => name == longest));
        Assert.Equal(LibraryNames.Of(longest + "-2"), LibraryNames.Of(longest)); // what is behind the end would be cut
        Assert.Equal(new string('a', 61) + "-2", LibraryNames.Free(new string('a', 61) + "-bc", name => !name.EndsWith("-2", StringComparison.Ordinal)));
    }
}
