using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;

namespace ExchangeSim.Application.Tests.Results;

public class ReportNameTests
{
    [Theory]
    [InlineData("x.txt", "x.html, .pdf or .docx")]
    [InlineData("out/year 2022.ODT", "out/year 2022.html, .pdf or .docx")]
    public void A_kind_of_file_that_is_not_written_is_refused_with_the_names_of_those_that_are(string path, string instead)
    {
        var refusal = Assert.Throws<InvalidRequestException>(() => ReportName.KindOf(path));
        Assert.Equal("report", refusal.Field);
        Assert.EndsWith($"name it {instead}", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.html")]
    [InlineData("x.htm")]
    [InlineData("x")]
    [InlineData("/dev/stdout")]
    [InlineData("report.2022-10")]
    public void Other_names_are_left_to_the_user_and_are_pages(string path) => Assert.Equal(ReportKind.Html, ReportName.KindOf(path));

    [Theory]
    [InlineData("x.pdf")]
    [InlineData("a b/X.PDF")]
    public void Sheets_to_print_are_known_by_their_ending(string path) => Assert.Equal(ReportKind.Pdf, ReportName.KindOf(path));

    [Fact]
    public void Documents_are_known_by_their_ending() => Assert.Equal(ReportKind.Docx, ReportName.KindOf("x.docx"));
}
