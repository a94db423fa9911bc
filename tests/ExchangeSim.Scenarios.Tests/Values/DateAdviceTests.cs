using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Values;

public class DateAdviceTests
{
    [Theory]
    [InlineData("2022-02-30", "February 2022 has 28 days")]
    [InlineData("2022-13-01", "months go from 01 to 12")]
    [InlineData("3022-01-03", "years go from 1900 to 2999")]
    [InlineData("2022-1-3", "write 2022-01-03")]
    [InlineData("2022/01/03", "write 2022-01-03")]
    [InlineData("2022-01-03 25:00", "times go from 00:00 to 23:59")]
    [InlineData("2022-01-03T08:00:00Z", "write 2022-01-03 08:00 in the time zone of the file")]
    [InlineData("2022-01-03 8:00", "write 2022-01-03 08:00")]
    [InlineData("03/01/2022", "write 2022-01-03 or 2022-03-01, whichever is meant")]
    [InlineData("31.01.2022", "write 2022-01-31")]
    [InlineData("05.05.2022", "write 2022-05-05")]
    [InlineData("next Monday", "write it as 2022-01-03 or 2022-01-03 08:00")]
    public void What_is_written_like_a_day_is_told_what_is_wrong_with_it(string text, string advice) =>
        Assert.Equal(advice, Dates.ParseInstant(text, DateTimeZone.Utc).Fault?.Advice);

    [Theory]
    [InlineData("2022-01-03 08:00", "only a day can stand here: write 2022-01-03")]
    [InlineData("soon", "write it as year-month-day, such as 2022-01-03")]
    public void Where_a_day_alone_can_stand_a_time_is_told_to_be_left_out(string text, string advice) => Assert.Equal(advice, Dates.ParseDay(text).Fault?.Advice);
}
