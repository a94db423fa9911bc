using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Tests.Comparison;

public class MetricWordsTests
{
    private static readonly Metric Answered = new(Statistic.Count, "extradition") { Counted = new CalendarCount(CountedBy.Answered, 2022) };

    private static string In(string language, Metric metric) => MetricWords.Of(metric, new ReportNames(null, new PageLanguage(language)));

    [Fact]
    public void A_number_of_requests_is_named_in_every_language()
    {
        Assert.Equal("number answered in 2022 of extradition", MetricWords.Of(Answered));
        Assert.Equal("nombre de demandes ayant une réponse en 2022 (extradition)", In("fr", Answered));
        Assert.Equal("số yêu cầu được trả lời trong năm 2022 (extradition)", In("vi", Answered));
        Assert.Equal("số yêu cầu được trả lời trong tháng 2022-03 (extradition)",
            In("vi", Answered with { Counted = new CalendarCount(CountedBy.Answered, 2022, 3) }));
        Assert.Equal("number open on 2022-12-31 of all requests about drugs marked very-urgent from laos",
            MetricWords.Of(new Metric(Statistic.Count, From: "laos") { Crime = "drugs", Urgency = Urgency.VeryUrgent, Counted = new CalendarCount(CountedBy.Open, 2022, 12, 31) }));
        Assert.Equal("number refused in 2022-03 of all requests, fewer is better",
            MetricWords.Of(Goal.Towards(new Metric(Statistic.Count) { Counted = new CalendarCount(CountedBy.Refused, 2022, 3) })));
    }

    [Fact]
    public void Every_kind_of_number_has_its_own_name_in_every_language()
    {
        foreach (var language in (string[])["en", "fr", "vi"])
        {
            var names = Enum.GetValues<CountedBy>().Select(by => In(language, Answered with { Counted = new CalendarCount(by, 2022, 1, 1) })).ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
        }
    }

    [Theory]
    [InlineData(12.37, 0.52, "12.4 ± 0.5")]
    [InlineData(1234.0, null, "1,234")]
    [InlineData(0.0, 0.0, "0")]
    public void A_number_has_its_interval_and_no_unit(double value, double? half, string text) =>
        Assert.Equal(text, MetricWords.Value(Answered, new Estimate(value, half)));

    [Theory]
    [InlineData(2.44, 0.31, "+2.44 ± 0.31")]
    [InlineData(-12.4, 3.1, "−12.4 ± 3.1")]
    [InlineData(0.0, null, "0")]
    public void A_difference_of_numbers_has_its_sign(double change, double? half, string text) => Assert.Equal(text, MetricWords.Change(Answered, change, half));

    [Fact]
    public void Charts_and_tables_know_that_it_is_a_number()
    {
        Assert.Equal("requests", MetricWords.Unit(Answered));
        Assert.Equal(("fewer", "more"), GoalWords.Sides(Answered));
        Assert.Equal("30 to 40", OneRunSection.Range(Answered, new OneRun(30.2, 40.4)));
    }
}
