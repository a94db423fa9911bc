using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Periods;

/// <summary>Requests by years and months of the calendar.</summary>
public class CalendarRowTests
{
    private const long Day = 24 * TwoAgencies.Hour;

    private static readonly Outcome[] Ways = [Outcome.Answered, Outcome.PartlyAnswered, Outcome.Refused, Outcome.Withdrawn, Outcome.Lapsed];

    // It begins on 20 November 2021 at seven in Hanoi, and ends in May 2024.
    internal static readonly Scenario World = TwoAgencies.Scenario with
    {
        Start = Instant.FromUtc(2021, 11, 20, 0, 0), Zone = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"], Length = Duration.FromDays(900), WarmUp = Duration.FromDays(20),
        Crimes = [new CrimeArea("drugs", "drugs", null), new CrimeArea("fraud", "fraud", null)],
    };

    private static ClosedRequest Request(Scenario scenario, (int Year, int Month, int Day, int Hour) sent, double days, Outcome outcome)
    {
        var at = (long)(new LocalDateTime(sent.Year, sent.Month, sent.Day, sent.Hour, 0).InZoneStrictly(scenario.Zone).ToInstant() - scenario.Start).TotalMilliseconds;
        var request = TwoAgencies.Request(days * 24, outcome);
        return request with { ArisenAt = at, SentAt = at, ClosedAt = at + request.Latency, Crime = -1 };
    }

    private static RunResult Ended(Scenario scenario, ClosedRequest[] requests, bool isComplete = true) => TwoAgencies.Result(isComplete: isComplete) with
    {
        EndedAt = scenario.Length is { } length ? (long)length.TotalMilliseconds : requests.Max(request => request.ClosedAt),
    };

    internal static IReadOnlyList<CalendarRow> Rows(Scenario scenario, params ClosedRequest[][] replications)
    {
        var builder = new RunFiguresBuilder(scenario, 1);
        for (var i = 0; i < replications.Length; i++)
        {
            var collector = new FiguresCollector(scenario);
            collector.OnClosed(replications[i]);
            builder.Add(i, collector, Ended(scenario, replications[i]));
        }
        return builder.Build(replications.Length).Calendar;
    }

    private static CalendarRow Of(IReadOnlyList<CalendarRow> rows, string period, CalendarGroup? group = null) =>
        rows.Single(row => row.Period.Name == period && row.Group == (group ?? CalendarGroup.All));

    private static double[] Values(IEnumerable<Estimate> estimates) => [.. estimates.Select(estimate => estimate.Value)];

    [Fact]
    public void Each_request_is_counted_in_the_month_of_the_scenarios_zone()
    {
        // The last hour of 2021 in Hanoi is the afternoon in UTC; 20 days later it is answered.
        var rows = Rows(World, [Request(World, (2021, 12, 31, 23), 20, Outcome.Answered), Request(World, (2022, 1, 1, 0), 400, Outcome.Refused)]);
        Assert.Equal([1, 1, 0, 0], [Of(rows, "2021-12").Sent.Value, Of(rows, "2022-01").Sent.Value, Of(rows, "2021-12").Closed.Value, Of(rows, "2022-02").Sent.Value]);
        Assert.Equal([1, 0, 0, 0, 0], Values(Of(rows, "2022-01").Ended));
        Assert.Equal([0, 0, 1, 0, 0], Values(Of(rows, "2023").Ended));
        Assert.Equal([0, 1, 0, 0, 0, 0], Values(Of(rows, "2021").OfSent));
        Assert.Equal([0, 0, 0, 1, 0, 0], Values(Of(rows, "2022").OfSent));
    }

    [Fact]
    public void What_is_open_is_told_by_age_and_by_year_of_sending()
    {
        var rows = Rows(World, [Request(World, (2021, 12, 15, 9), 500, Outcome.Answered), Request(World, (2022, 11, 20, 9), 50, Outcome.Lapsed),
            Request(World, (2022, 12, 31, 23), 40, Outcome.Answered), Request(World, (2022, 5, 1, 0), 10, Outcome.Answered)]);
        var year = Of(rows, "2022");
        Assert.Equal(3, year.Open.Value);
        Assert.Equal([1, 1, 0, 0, 1, 0], Values(year.Ages)); // an hour, 41 days, 381 days
        Assert.Equal([(2021, 1.0), (2022, 2.0)], year.SentYears.Select(one => (one.Year, one.Open.Value)));
        Assert.Equal(year.Ages, Of(rows, "2022-12").Ages);
        Assert.Equal([0, 0, 1, 0, 0, 0], Values(Of(rows, "2022-03").Ages)); // 106 days
        Assert.Empty(Of(rows, "2023").SentYears);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(90, 2)]
    [InlineData(180, 3)]
    [InlineData(365, 4)]
    [InlineData(730, 5)]
    public void A_band_of_ages_begins_with_its_first_day(int days, int band)
    {
        int[] At(double age)
        {
            var end = (long)World.Length!.Value.TotalMilliseconds;
            var request = TwoAgencies.Request(age * 24, Outcome.Open) with { SentAt = end - (long)(age * Day), ClosedAt = end, ArisenAt = end - (long)(age * Day) };
            return [.. Values(Rows(World, [request])[^1].Ages).Select((count, i) => (count, i)).Where(of => of.count > 0).Select(of => of.i)];
        }
        Assert.Equal([band], At(days));
        Assert.Equal([band - 1], At(days - 0.001));
    }

    [Fact]
    public void A_period_that_the_run_does_not_observe_in_full_is_marked()
    {
        var rows = Rows(World, [Request(World, (2022, 5, 1, 0), 10, Outcome.Answered)]);
        Assert.Equal(["2021", "2022", "2023", "2024"], rows.Where(row => row.Period.IsYear && row.Group == CalendarGroup.All).Select(row => row.Period.Name));
        Assert.Equal(["2022", "2023"], rows.Where(row => row.Period is { IsYear: true, IsWhole: true } && row.Group == CalendarGroup.All).Select(row => row.Period.Name));
        Assert.Equal(["2021-12", "2024-05"], rows.Where(row => row.Period is { IsYear: false, IsWhole: false } && row.Group == CalendarGroup.All).Select(row => row.Period.Name));
        Assert.Equal(365, Of(rows, "2022").Period.ObservedDays, 9);
        Assert.Equal(21 + 17 / 24.0, Of(rows, "2021").Period.ObservedDays, 9); // from 10 December at seven
        Assert.Equal(900 - 20, rows.Where(row => row.Period.IsYear && row.Group == CalendarGroup.All).Sum(row => row.Period.ObservedDays), 6);
    }

    [Fact]
    public void A_run_that_ends_with_a_year_has_no_other_after_it()
    {
        var scenario = World with { Zone = DateTimeZone.Utc, Start = Instant.FromUtc(2022, 1, 1, 0, 0), Length = Duration.FromDays(365), WarmUp = Duration.Zero };
        var open = TwoAgencies.Request(24, Outcome.Open) with { SentAt = 364 * Day, ClosedAt = 365 * Day, ArisenAt = 364 * Day };
        var rows = Rows(scenario, [open, open with { SentAt = 365 * Day, ArisenAt = 365 * Day }, TwoAgencies.Request(365 * 24)]);
        Assert.All(rows, row => Assert.True(row.Period.IsWhole));
        Assert.Equal(["2022", .. Enumerable.Range(1, 12).Select(month => $"2022-{month:00}")], rows.Select(row => row.Period.Name).Distinct());
        Assert.Equal((2, 1, 3), (Of(rows, "2022").Open.Value, Of(rows, "2022-12").Closed.Value, Of(rows, "2022").Sent.Value));
    }

    [Fact]
    public void A_run_until_the_last_reply_has_as_many_months_as_it_takes()
    {
        var scenario = World with { Length = null };
        var rows = Rows(scenario, [Request(scenario, (2021, 12, 10, 9), 3, Outcome.Answered), Request(scenario, (2022, 1, 1, 9), 800, Outcome.Answered)]);
        Assert.Equal((1, 0), (Of(rows, "2024").Closed.Value, Of(rows, "2024").Open.Value));
        Assert.Equal(1, Of(rows, "2023").Ages[4].Value);
    }

    [Fact]
    public void A_count_is_the_mean_of_the_replications_with_the_interval_of_Students_t()
    {
        ClosedRequest[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => Request(World, (2022, 5, 1, 0), 400, Outcome.Answered))];
        var row = Of(Rows(World, Some(3), Some(8), Some(4)), "2022");
        Assert.Equal(5, row.Sent.Value);
        Assert.Equal(SampleMean.Of([3, 8, 4])!.HalfWidth!.Value, row.Sent.HalfWidth!.Value, 9);
        Assert.Equal(row.Sent, row.Open);
        Assert.Null(Of(Rows(World, Some(3)), "2022").Sent.HalfWidth);
    }

    [Fact]
    public void The_share_within_the_limit_is_that_of_those_sent_in_the_period_early_enough()
    {
        var limit = 100 * Day;
        ClosedRequest[] requests =
        [
            Request(World, (2022, 5, 1, 0), 40, Outcome.Answered) with { Limit = limit }, Request(World, (2022, 5, 1, 0), 50, Outcome.Refused) with { Limit = limit },
            Request(World, (2022, 6, 1, 0), 140, Outcome.Answered) with { Limit = limit }, Request(World, (2022, 6, 1, 0), 140, Outcome.Answered),
            Request(World, (2024, 4, 1, 0), 4, Outcome.Answered) with { Limit = limit },
        ];
        var rows = Rows(World, requests);
        Assert.Equal(1 / 3.0, Of(rows, "2022").AnsweredWithinLimit!.Value, 12);
        Assert.Equal(0.5, Of(rows, "2022-05").AnsweredWithinLimit!.Value);
        Assert.Null(Of(rows, "2024").AnsweredWithinLimit);
        var (builder, collector) = (new RunFiguresBuilder(World, 1), new FiguresCollector(World));
        collector.OnClosed(requests);
        builder.Add(0, collector, Ended(World, requests, isComplete: false));
        Assert.All(builder.Build(1).Calendar, row => Assert.Null(row.AnsweredWithinLimit));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_recount_of_the_requests_gives_the_same_figures(int seed, bool hasLength)
    {
        var scenario = hasLength ? World : World with { Length = null };
        var random = new Random(seed);
        var replications = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, 400).Select(_ => AtRandom(scenario, random)).ToArray()).ToArray();
        var rows = Rows(scenario, replications);
        Assert.Equal(1 + 2 + 3 + 3, rows.Select(row => row.Group).Distinct().Count());
        foreach (var row in rows) Recount(scenario, row, replications);
    }

    [Fact]
    public void What_the_engine_reports_adds_up()
    {
        for (var number = 0; number < 12; number++)
        {
            var scenario = RandomScenario.Of(number);
            var recorder = Recorder.Run(scenario);
            var collector = new FiguresCollector(scenario);
            collector.OnClosed(recorder.Requests.ToArray());
            var builder = new RunFiguresBuilder(scenario, scenario.Seed);
            builder.Add(0, collector, recorder.Result);
            var figures = builder.Build(1);
            foreach (var row in figures.Calendar) Recount(scenario, row, [[.. recorder.Requests]]);
            Balanced(figures);
        }
    }

    // Stock, flow and cohort of the same requests are bound to one another, and to the counts of the run.
    private static void Balanced(RunFigures figures)
    {
        foreach (var group in figures.Calendar.GroupBy(row => (row.Group, row.Period.IsYear)))
        {
            var open = 0.0;
            foreach (var row in group)
            {
                open += row.Sent.Value - row.Closed.Value;
                Assert.Equal(open, row.Open.Value, 9);
                Assert.Equal(row.Closed.Value, Values(row.Ended).Sum(), 9);
                Assert.Equal(row.Sent.Value, Values(row.OfSent).Sum(), 9);
                Assert.Equal(row.Open.Value, Values(row.Ages).Sum(), 9);
                Assert.Equal(row.Open.Value, row.SentYears.Sum(year => year.Open.Value), 9);
            }
            foreach (var outcome in Ways) Assert.Equal(group.Sum(row => row.EndedAs(outcome).Value), group.Sum(row => row.OfSentAs(outcome).Value), 9);
        }
        var years = figures.Calendar.Where(row => row.Period.IsYear && row.Group == CalendarGroup.All).ToList();
        Assert.Equal(figures.Requests.Sent, years.Sum(row => row.Sent.Value));
        Assert.Equal((figures.Requests.Answered, figures.Requests.PartlyAnswered, figures.Requests.Refused),
            ((long)years.Sum(row => row.EndedAs(Outcome.Answered).Value), (long)years.Sum(row => row.EndedAs(Outcome.PartlyAnswered).Value),
                (long)years.Sum(row => row.EndedAs(Outcome.Refused).Value)));
        Assert.Equal(figures.Requests.Open, years.Count == 0 ? 0 : years[^1].Open.Value);
    }

    internal static ClosedRequest AtRandom(Scenario scenario, Random random)
    {
        var end = scenario.Length is { } length ? (long)length.TotalMilliseconds : long.MaxValue;
        var sent = 20 * Day + (long)(random.NextDouble() * 860 * Day);
        var latency = (long)(Math.Exp(random.NextDouble() * 7) * Day);
        var isOpen = sent + latency > end;
        if (isOpen) latency = end - sent;
        var request = TwoAgencies.Request(latency / (double)TwoAgencies.Hour, isOpen ? Outcome.Open : Ways[random.Next(Ways.Length)]);
        return request with
        {
            SentAt = random.Next(20) == 0 ? -1 : sent, ArisenAt = sent, ClosedAt = sent + request.Latency, Procedure = (short)random.Next(2), Crime = (short)(random.Next(3) - 1),
            Urgency = (Urgency)random.Next(3), Limit = random.Next(2) * 60 * Day,
        };
    }

    // By dates of the calendar and not by months: another way to the same numbers.
    private static void Recount(Scenario scenario, CalendarRow row, ClosedRequest[][] replications)
    {
        Instant At(long time) => scenario.Start + Duration.FromMilliseconds(time);
        string Name(long time) => At(time).InZone(scenario.Zone).Date.ToString(row.Period.IsYear ? "uuuu" : "uuuu-MM", CultureInfo.InvariantCulture);
        var requests = replications.SelectMany(one => one).Where(request => request.WasSent && IsOf(scenario, row.Group, request)).ToList();
        double Mean(Func<ClosedRequest, bool> isMeant) => requests.Count(isMeant) / (double)replications.Length;
        var (sent, closed) = (requests.Where(request => Name(request.SentAt) == row.Period.Name).ToList(),
            requests.Where(request => request.Outcome != Outcome.Open && Name(request.ClosedAt) == row.Period.Name).ToList());
        Assert.Equal(sent.Count / (double)replications.Length, row.Sent.Value, 9);
        Assert.Equal(closed.Count / (double)replications.Length, row.Closed.Value, 9);
        foreach (var outcome in Ways) Assert.Equal(closed.Count(request => request.Outcome == outcome) / (double)replications.Length, row.EndedAs(outcome).Value, 9);
        foreach (var outcome in Enum.GetValues<Outcome>())
            Assert.Equal(sent.Count(request => request.Outcome == outcome) / (double)replications.Length, row.OfSentAs(outcome).Value, 9);
        var until = row.Period.Until;
        // What closes with the run is closed.
        var isEnd = until == scenario.Start + (scenario.Length ?? Duration.FromMilliseconds(replications.Max(one => one.Max(request => request.ClosedAt))));
        bool IsOpen(ClosedRequest request) => At(request.SentAt) < until && (request.Outcome == Outcome.Open || (!isEnd && At(request.ClosedAt) >= until));
        double DaysOf(ClosedRequest request) => (until - At(request.SentAt)).TotalDays;
        Assert.Equal(Mean(IsOpen), row.Open.Value, 9);
        for (var band = 0; band < CalendarRow.BandDays.Count; band++)
        {
            var (from, to) = (CalendarRow.BandDays[band], band + 1 < CalendarRow.BandDays.Count ? CalendarRow.BandDays[band + 1] : int.MaxValue);
            Assert.Equal(Mean(request => IsOpen(request) && DaysOf(request) >= from && DaysOf(request) < to), row.Ages[band].Value, 9);
        }
        Assert.Equal(
            requests.Where(IsOpen).GroupBy(request => At(request.SentAt).InZone(scenario.Zone).Year).OrderBy(year => year.Key)
                .Select(year => (year.Key, Math.Round(year.Count() / (double)replications.Length, 9))),
            row.SentYears.Select(year => (year.Year, Math.Round(year.Open.Value, 9))));
    }

    private static bool IsOf(Scenario scenario, CalendarGroup group, in ClosedRequest request) =>
        (group.Procedure is null || scenario.Procedures[request.Procedure].Id == group.Procedure)
        && (group.Crime is null || (request.Crime < 0 ? "" : scenario.Crimes[request.Crime].Id) == group.Crime)
        && (group.Urgency is null || request.Urgency == group.Urgency);
}
