using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Periods;

/// <summary>Numbers of requests as goals and responses: they are those of the tables by calendar.</summary>
public class CountedFigureTests
{
    private static readonly Scenario World = CalendarRowTests.World;

    private static ClosedRequest[][] Replications(Scenario scenario, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 120).Select(_ => CalendarRowTests.AtRandom(scenario, random) with { Limit = 0 }).ToArray())];
    }

    private static Estimate? Swept(Scenario scenario, Metric metric, params ClosedRequest[][] replications)
    {
        var figures = new ResponseFigures(scenario, metric, new HorizonTable(scenario));
        foreach (var requests in replications)
        {
            var collector = new ResponseCollector(scenario, metric);
            collector.OnClosed(requests);
            figures.Add(Bytes(collector));
        }
        return figures.Estimate(metric.Statistic, 0.95);
    }

    private static Estimate? Compared(Scenario scenario, Metric metric, params ClosedRequest[][] replications)
    {
        var filters = GoalFilters.Of([Goal.Towards(metric)]);
        var figures = new ArmFigures(scenario, filters, new HorizonTable(scenario));
        foreach (var requests in replications)
        {
            var sums = new ArmSums(scenario, filters);
            foreach (var request in requests)
                if (request.WasSent) sums.Add(request);
            figures.Add(ArmSums.Of(scenario, filters, sums.ToBytes()));
        }
        return figures.Of(metric)?.Estimate();
    }

    private static byte[] Bytes(ResponseCollector collector)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes)) collector.Save(writer);
        return bytes.ToArray();
    }

    private static Metric Of(CalendarRow row, CountedBy by)
    {
        var month = row.Period.IsYear ? (int?)null : int.Parse(row.Period.Name[5..], System.Globalization.CultureInfo.InvariantCulture);
        var year = int.Parse(row.Period.Name[..4], System.Globalization.CultureInfo.InvariantCulture);
        var counted = by == CountedBy.Open ? new CalendarCount(by, year, month ?? 12, CalendarSystem.Iso.GetDaysInMonth(year, month ?? 12)) : new CalendarCount(by, year, month);
        return new Metric(Statistic.Count, row.Group.Procedure) { Crime = row.Group.Crime, Urgency = row.Group.Urgency, Counted = counted };
    }

    private static Estimate InTable(CalendarRow row, CountedBy by) => by switch
    {
        CountedBy.Sent => row.Sent,
        CountedBy.Closed => row.Closed,
        CountedBy.Answered => row.Answers,
        CountedBy.Refused => row.EndedAs(Outcome.Refused),
        CountedBy.Withdrawn => row.EndedAs(Outcome.Withdrawn),
        CountedBy.Lapsed => row.EndedAs(Outcome.Lapsed),
        _ => row.Open,
    };

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_number_is_that_of_the_tables_by_calendar_with_its_interval(int seed, bool hasLength)
    {
        var scenario = hasLength ? World : World with { Length = null };
        var replications = Replications(scenario, seed);
        var rows = CalendarRowTests.Rows(scenario, replications).Where(row => row.Group.Crime is not "").ToList();
        Assert.True(rows.Count > 100);
        foreach (var row in rows)
            foreach (var by in Enum.GetValues<CountedBy>())
            {
                var metric = Of(row, by);
                Assert.Equal(InTable(row, by), Swept(scenario, metric, replications));
                Assert.Equal(InTable(row, by), Compared(scenario, metric, replications));
            }
    }

    [Fact]
    public void A_run_that_ends_with_a_year_has_what_happens_at_its_very_end_in_that_year()
    {
        var scenario = World with { Zone = DateTimeZone.Utc, Start = Instant.FromUtc(2022, 1, 1, 0, 0), Length = Duration.FromDays(365), WarmUp = Duration.Zero };
        var end = (long)scenario.Length!.Value.TotalMilliseconds;
        var open = Runs.TwoAgencies.Request(0, Outcome.Open) with { SentAt = end, ArisenAt = end, ClosedAt = end };
        var closed = Runs.TwoAgencies.Request(365 * 24);
        foreach (var row in CalendarRowTests.Rows(scenario, [open, closed]))
            foreach (var by in Enum.GetValues<CountedBy>())
                if (row.Group.Crime is not "") Assert.Equal(InTable(row, by), Swept(scenario, Of(row, by), [open, closed]));
    }

    [Fact]
    public void Open_on_a_day_is_what_was_sent_by_its_end_and_had_not_closed()
    {
        var scenario = World with { Zone = DateTimeZone.Utc, Start = Instant.FromUtc(2022, 1, 1, 0, 0), WarmUp = Duration.Zero };
        ClosedRequest Sent(double day, double days) => Runs.TwoAgencies.Request(days * 24) with
        {
            SentAt = (long)(day * 86_400_000), ArisenAt = 0, ClosedAt = (long)((day + days) * 86_400_000),
        };
        double OpenOn(int day) => Swept(scenario, new Metric(Statistic.Count) { Counted = new CalendarCount(CountedBy.Open, 2022, 1, day) }, [Sent(1, 2), Sent(2.5, 1)])!.Value;
        Assert.Equal([0, 1, 2, 0], [OpenOn(1), OpenOn(2), OpenOn(3), OpenOn(4)]);
    }

    [Fact]
    public void What_nobody_did_is_counted_as_none_and_the_other_figures_of_a_sweep_are_of_all_its_requests()
    {
        var metric = new Metric(Statistic.Count, "information") { Counted = new CalendarCount(CountedBy.Refused, 2023) };
        ClosedRequest[] requests = [Runs.TwoAgencies.Request(30 * 24) with { Procedure = 0 }];
        Assert.Equal((0, 0), (Swept(World, metric, requests, requests)!.Value, Swept(World, metric, requests, requests)!.HalfWidth));
        var figures = new ResponseFigures(World, metric, new HorizonTable(World));
        var collector = new ResponseCollector(World, metric);
        collector.OnClosed(requests);
        figures.Add(Bytes(collector));
        Assert.Equal(1, figures.Of(Statistic.ShareAnswered).Whole);
        var other = new ResponseFigures(World, new Metric(Statistic.Mean), new HorizonTable(World));
        Assert.Null(other.Of(Statistic.Count).Whole);
    }

    [Theory]
    [InlineData("drugs", null, 1.0)]
    [InlineData("fraud", null, 0.0)]
    [InlineData(null, Urgency.Urgent, 0.5)]
    [InlineData("drugs", Urgency.Urgent, 1.0)]
    [InlineData("drugs", Urgency.Routine, null)]
    public void Shares_are_of_the_crime_area_and_the_urgency_that_are_named(string? crime, Urgency? urgency, double? share)
    {
        ClosedRequest Of(Outcome outcome, int about) => Runs.TwoAgencies.Request(48, outcome) with { Crime = (short)about, Urgency = Urgency.Urgent };
        ClosedRequest[] requests = [Of(Outcome.Answered, 0), Of(Outcome.Refused, 1), Of(Outcome.Answered, 0), Of(Outcome.Refused, -1)];
        var metric = new Metric(Statistic.ShareAnswered) { Crime = crime, Urgency = urgency };
        Assert.Equal(share, Swept(World, metric, requests)?.Value);
        Assert.Equal(share, Compared(World, metric, requests)?.Value);
    }

    [Theory]
    [InlineData(CountedBy.Sent, 2022, null, null)]
    [InlineData(CountedBy.Sent, 2021, null, "A run observes 2021 in part, from 2021-12-10 to 2021-12-31: what is counted in it is of that part.")]
    [InlineData(CountedBy.Closed, 2024, 5, "A run observes 2024-05 in part, from 2024-05-01 to 2024-05-08: what is counted in it is of that part.")]
    public void A_period_that_is_observed_in_part_is_noted(CountedBy by, int year, int? month, string? note) => Assert.Equal(note is null ? [] : [note],
        ObservedPeriod.Notes(World, [new Metric(Statistic.Count) { Counted = new CalendarCount(by, year, month) }, new Metric(Statistic.Mean)]).Select(one => one.Text));

    [Fact]
    public void What_is_open_on_a_day_is_said_to_be_sent_after_the_warm_up() => Assert.Equal(
        ["Open on 2022-12-31 are those of the requests sent from 2021-12-10 on; what was open by then is in no figure."],
        ObservedPeriod.Notes(World, [new Metric(Statistic.Count) { Counted = new CalendarCount(CountedBy.Open, 2022, 12, 31) }]).Select(one => one.Text));
}
