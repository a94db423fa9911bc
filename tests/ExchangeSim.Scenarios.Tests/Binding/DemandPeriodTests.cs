using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Binding;

public class DemandPeriodTests
{
    private static Demand Of(string lines) => Good.Scenario("batch: 1 to 5", lines).Demands[0];

    [Fact]
    public void Years_months_and_days_have_rates_factors_and_exact_numbers() => Assert.Equal(
        [
            new DemandPeriod(new LocalDate(2022, 2, 1), new LocalDate(2022, 2, 28), 2, null), // 12 / wk instead of 6
            new DemandPeriod(new LocalDate(2022, 3, 5), new LocalDate(2022, 3, 9), null, 40),
            new DemandPeriod(new LocalDate(2022, 3, 10), new LocalDate(2022, 3, 10), 1.5, null),
        ],
        Of("periods: { 2022-03-05 to 2022-03-09: exactly 40, 2022-02: 12 / wk, 2022-03-10: x1.5 }").Periods);

    [Fact]
    public void A_year_has_all_of_its_days() =>
        Assert.Equal([new DemandPeriod(new LocalDate(2022, 1, 1), new LocalDate(2022, 12, 31), 0, null)], Of("periods: { 2022: 0 / wk }").Periods);

    [Fact]
    public void A_demand_varies_from_year_to_year() => Assert.Equal(0.2, Of("varies: cv 20 % by year").YearlyCv, 1e-12);

    [Fact]
    public void A_policy_changes_a_period() =>
        Assert.Equal(3, Good.Scenario("changes:\n      agencies", "changes:\n      demand.asked.periods: { 2022: x3 }\n      agencies", "more").Demands[1].Periods.Single().Factor);
}
