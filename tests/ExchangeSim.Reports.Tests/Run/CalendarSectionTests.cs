using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Run;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Run;

/// <summary>Requests by calendar year on the terminal, in documents and on pages.</summary>
public class CalendarSectionTests
{
    private static CalendarPeriod Period(int year, int? month, bool isWhole) => new(month is null ? $"{year}" : $"{year}-{month:00}", month is null,
        Instant.FromUtc(year, month ?? 1, 1, 0, 0), Instant.FromUtc(year, month ?? 12, 28, 0, 0), isWhole);

    private static RunReport Report(string language, params int[] years)
    {
        var all = years.Select(year => Example.Calendar(Period(year, null, year != years[0]), CalendarGroup.All, year - 1900));
        var groups = years.Select(year => Example.Calendar(Period(year, null, year != years[0]), new CalendarGroup(null, "illicit-drugs", null), 9));
        var months = years.SelectMany(year => new[] { 3, 4 }.Select(month => Example.Calendar(Period(year, month, isWhole: true), CalendarGroup.All, 77)));
        return Example.Report with { Language = language, Figures = Example.Report.Figures with { Calendar = [.. all, .. groups, .. months] } };
    }

    private static string Console(RunReport report) => Example.Text(page => ConsoleReport.Write(page, report, []));

    [Fact]
    public void The_terminal_has_a_line_for_each_year_of_a_run_of_more_than_one()
    {
        var text = Console(Report("en", 2022, 2023));
        Assert.Matches(@"2022 \(in part\) +122 ± 12 +1,234 ± 123 +2\.5 ± 0\.3 +30 ± 3 +4\b", text);
        Assert.Contains("BY YEAR", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= Page.Narrow, line));
        Assert.DoesNotContain("BY YEAR", Console(Report("en", 2022)), StringComparison.Ordinal);
        Assert.DoesNotContain("2022-03", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_has_the_same_years()
    {
        using var writer = new StringWriter();
        RunMarkdown.Write(writer, Report("en", 2022, 2023));
        Assert.Contains("| 2022 (in part) | 122 ± 12 | 1,234 ± 123 | 2.5 ± 0.3 | 30 ± 3 | 4 | 90 ± 1 % | 81 ± 2 % |", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "In 2023: 123 sent", "sent in 2022", "2022 (in part)")]
    [InlineData("fr", "En 2023\u00a0: 123 envoyées", "envoyées en 2022", "2022 (en partie)")]
    [InlineData("vi", "Năm 2023: 123 đã gửi", "gửi năm 2022", "2022 (một phần)")]
    public void The_page_has_years_with_their_stock_and_months_behind_them(string language, params string[] words)
    {
        using var writer = new StringWriter();
        RunWeb.Write(writer, Report(language, 2022, 2023));
        var page = System.Net.WebUtility.HtmlDecode(writer.ToString());
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        var folded = page[page.LastIndexOf("<details open>", StringComparison.Ordinal)..];
        Assert.Contains("2023-04", folded, StringComparison.Ordinal);
        Assert.DoesNotContain("2023-04", page[..page.LastIndexOf("<details open>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_run_within_one_month_has_no_section_of_years()
    {
        using var writer = new StringWriter();
        RunWeb.Write(writer, Example.Report with { Figures = Example.Report.Figures with { Calendar = [Example.Calendar(Period(2022, null, false), CalendarGroup.All, 9),
            Example.Calendar(Period(2022, 3, false), CalendarGroup.All, 9)] } });
        Assert.DoesNotContain("id=\"calendar\"", writer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1234.5, 56.2, "1,235 ± 56")]
    [InlineData(12.43, 0.31, "12.4 ± 0.3")]
    [InlineData(12.43, 0.012, "12.43 ± 0.01")]
    [InlineData(12, 0.0, "12")]
    [InlineData(12, null, "12")]
    [InlineData(12.4, null, "12.4")]
    public void A_mean_count_has_as_many_digits_as_its_interval(double count, double? half, string words) => Assert.Equal(words, Human.Mean(new Estimate(count, half)));
}
