using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Demands;

/// <summary>What arises in years and periods, counted against its expectation. The run is the years 2024 to 2026; seeds are fixed, and tolerances
/// are five standard errors.</summary>
public class DemandInYearsTests
{
    private const int Runs = 200;
    private const double PerYear = 60;
    private static readonly Demand Usual = Demand(PerYear / (365 * 24));

    private static Scenario Arising(Demand demand) => Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)]) with
    {
        Demands = [demand], Length = Instant.FromUtc(2027, 1, 1, 0, 0) - Monday,
    };

    private static DemandPeriod Period(LocalDate first, LocalDate last, double? factor, long? exactly = null) => new(first, last, factor, exactly);

    /// <summary>The days since 1 January 2024 on which requests arise, by replication.</summary>
    private static List<double[]> DaysOf(Scenario scenario, int runs = Runs)
    {
        var compiled = CompiledScenario.Compile(scenario);
        return [.. Enumerable.Range(0, runs).Select(i => Recorder.Run(compiled, new RunSettings { Seed = 7, Replication = i }).Requests
            .Select(r => r.ArisenAt / (24 * Hour)).ToArray())];
    }

    private static int In(double[] days, LocalDate first, LocalDate last) =>
        days.Count(day => day >= Period2024(first) && day < Period2024(last) + 1);

    private static int Period2024(LocalDate day) => NodaTime.Period.DaysBetween(new LocalDate(2024, 1, 1), day);

    [Fact]
    public void A_year_and_a_period_have_the_rates_that_are_written_for_them()
    {
        var (july, august) = (new LocalDate(2026, 7, 1), new LocalDate(2026, 8, 31));
        var runs = DaysOf(Arising(Usual with { Periods = [Period(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), 2), Period(july, august, 0)] }));
        foreach (var (first, last, expected) in new[]
        {
            (new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31), PerYear * 366 / 365), (new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), 2 * PerYear),
            (july, august, 0), (new LocalDate(2026, 9, 1), new LocalDate(2026, 12, 31), PerYear * 122 / 365),
        })
            Assert.Equal(expected, runs.Average(days => In(days, first, last)), 5 * Math.Sqrt(expected / Runs)); // Poisson
    }

    [Fact]
    public void An_exact_number_is_exact_in_every_replication_and_as_even_as_its_days()
    {
        var (first, last) = (new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));
        var runs = DaysOf(Arising(Usual with { Periods = [Period(first, last, null, 70)] }));
        Assert.All(runs, days => Assert.Equal(70, In(days, first, last)));
        var inQuarter = runs.Sum(days => In(days, first, new LocalDate(2025, 3, 31)));
        var (all, share) = (70 * Runs, 90 / 365.0);
        Assert.Equal(all * share, inQuarter, 5 * Math.Sqrt(all * share * (1 - share))); // binomial
        // The years before and after it are random.
        Assert.Equal(PerYear, runs.Average(days => In(days, new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31))), 5 * Math.Sqrt(PerYear / Runs));
    }

    [Fact]
    public void An_exact_number_falls_on_days_as_their_factors_say()
    {
        var (first, last) = (new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31));
        var runs = DaysOf(Arising(Usual with { Week = [1, 1, 1, 1, 1, 0, 0.5], Periods = [Period(first, last, null, 100)] }));
        var days = runs.SelectMany(run => run.Where(day => day >= 366 && day < 731)).Select(day => new LocalDate(2024, 1, 1).PlusDays((int)day).DayOfWeek).ToList();
        Assert.Equal(100 * Runs, days.Count);
        Assert.DoesNotContain(IsoDayOfWeek.Saturday, days);
        var share = 0.5 * 52 / (0.5 * 52 + 261); // 2025 has 52 Sundays and 261 days from Monday to Friday
        Assert.Equal(100 * Runs * share, days.Count(day => day == IsoDayOfWeek.Sunday), 5 * Math.Sqrt(100 * Runs * share * (1 - share)));
    }

    [Fact]
    public void Of_a_year_that_lies_partly_outside_the_run_its_part_arises()
    {
        var runs = DaysOf(Arising(Usual with { Periods = [Period(new LocalDate(2023, 7, 3), new LocalDate(2024, 6, 30), null, 100)] })); // half of 364 days
        Assert.Equal(50, runs.Average(days => In(days, new LocalDate(2024, 1, 1), new LocalDate(2024, 6, 30))), 5 * Math.Sqrt(100 * 0.25 / Runs));
    }

    [Fact]
    public void A_surge_leaves_an_exact_number_as_it_is()
    {
        var surge = new Inject { Id = "surge", At = Instant.FromUtc(2024, 11, 1, 0, 0), Lasts = Duration.FromDays(150), Effects = [new Surge([], 5)] };
        var period = Period(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31), null, 70);
        Assert.All(DaysOf(Arising(Usual with { Periods = [period] }) with { Injects = [surge] }, 20), days => Assert.Equal(70, In(days, period.First, period.Last)));
    }

    [Fact]
    public void Years_vary_by_a_gamma_factor_so_that_counts_are_negative_binomial()
    {
        const double Cv = 0.5;
        var runs = DaysOf(Arising(Usual with { YearlyCv = Cv }), 600);
        var counts = runs.SelectMany(days => new[] { In(days, new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), In(days, new LocalDate(2026, 1, 1),
            new LocalDate(2026, 12, 31)) }).Select(count => (double)count).ToArray();
        var variance = PerYear + Cv * Cv * PerYear * PerYear; // of a Poisson number whose mean is gamma
        Assert.Equal(PerYear, counts.Average(), 5 * Math.Sqrt(variance / counts.Length));
        var squares = counts.Select(count => (count - PerYear) * (count - PerYear)).ToArray();
        var error = Math.Sqrt(squares.Select(s => Math.Pow(s - squares.Average(), 2)).Average() / counts.Length);
        Assert.Equal(variance, squares.Average(), 5 * error);
        Assert.True(squares.Average() > 5 * PerYear, "years vary no more than by chance");
    }

    [Fact]
    public void What_a_year_brings_is_the_same_whatever_else_a_scenario_says()
    {
        var scenario = Arising(Usual with { YearlyCv = 0.5 });
        var slower = scenario with { Procedures = [There(new WaitStep { Id = "wait", Time = Hours(50), Then = "reply" })] };
        Assert.Equal(DaysOf(scenario, 3), DaysOf(slower, 3));
    }
}
