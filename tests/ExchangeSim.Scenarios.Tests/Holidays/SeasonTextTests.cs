using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Holidays;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Tests.Holidays;

/// <summary>What is written, and the days that it means. Ramadan is that of the published Umm al-Qura calendar.</summary>
public class SeasonTextTests
{
    private static string Days(string text, int first, int last) => string.Join(' ', SeasonText.Parse(text).Value.In(first, last)
        .Select(days => $"{LocalDatePattern.Iso.Format(days.First)}..{LocalDatePattern.Iso.Format(days.Last)}"));

    [Theory]
    [InlineData("2026-02-18 to 2026-03-19", 1990, 1991, "2026-02-18..2026-03-19")]
    [InlineData("2026-02-18", 2020, 2030, "2026-02-18..2026-02-18")]
    [InlineData("2026-08", 2020, 2030, "2026-08-01..2026-08-31")]
    [InlineData("2026", 2020, 2030, "2026-01-01..2026-12-31")]
    [InlineData("07-01 to 08-31", 2022, 2023, "2022-07-01..2022-08-31 2023-07-01..2023-08-31")]
    [InlineData("12-24", 2022, 2023, "2022-12-24..2022-12-24 2023-12-24..2023-12-24")]
    [InlineData("12-15 to 01-15", 2022, 2022, "2022-12-15..2023-01-15")]
    [InlineData("02-01 to 03-01 - 1", 2023, 2024, "2023-02-01..2023-02-28 2024-02-01..2024-02-29")]
    [InlineData("last Monday of June to first Sunday of September", 2024, 2024, "2024-06-24..2024-09-01")]
    [InlineData("07-01 to 08-31 from 2023 until 2024", 2020, 2030, "2023-07-01..2023-08-31 2024-07-01..2024-08-31")]
    [InlineData("Ramadan", 2024, 2026, "2024-03-11..2024-04-09 2025-03-01..2025-03-29 2026-02-18..2026-03-19")]
    [InlineData("Ramadan", 2030, 2030, "2030-01-05..2030-02-03 2030-12-26..2031-01-23")]
    [InlineData("Ramadan", 2090, 2090, "")]
    [InlineData("Easter - 7 to Easter", 2024, 2024, "2024-03-24..2024-03-31")]
    public void What_is_written_means_these_days(string text, int first, int last, string days)
    {
        Assert.Equal(days, Days(text, first, last));
        Assert.Matches(new Regex(SeasonText.Pattern), text);
    }

    [Theory]
    [InlineData("summer", 0)]
    [InlineData("07-01 to", 8)]
    [InlineData("07-01 to 02-29", 9)]
    [InlineData("02-29", 0)]
    [InlineData("Chinese 12-30 to Chinese 01-15", 0)]
    [InlineData("fifth Monday of June", 0)]
    [InlineData("07-01 for 60 d", 6)]
    [InlineData("07-01 to 08-31 until 1800", 21)]
    [InlineData("2026-03-19 to 2026-02-18", 0)]
    [InlineData("2026-13", 0)]
    public void What_is_no_season_is_a_fault_at_its_place(string text, int offset)
    {
        var fault = SeasonText.Parse(text).Fault;
        Assert.Equal(offset, fault?.Offset);
        Assert.NotEmpty(fault!.Message);
    }
}
