using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;

namespace ExchangeSim.Application.Tests.Results;

public class ReportNameTests
{
    [Theory]
    [InlineData("x.pdf", "x.html")]
    [InlineData("out/year 2022.DOCX", "out/year 2022.html")]
    public void A_kind_of_file_that_is_not_written_is_refused_with_the_name_of_one_that_is(string path, string instead)
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => ReportName.Check(path));
        Assert.Equal("report", refusal.Field);
        Assert.EndsWith($"name it {instead}", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.html")]
    [InlineData("x.htm")]
    [InlineData("x")]
    [InlineData("/dev/stdout")]
    [InlineData("report.2022-10")]
    public void Other_names_are_left_to_the_user(string path) => ReportName.Check(path);
}
