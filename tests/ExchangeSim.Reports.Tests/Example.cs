using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Tests;

/// <summary>Two agencies in different zones, one procedure, and figures of it.</summary>
internal static class Example
{
    private static readonly WeeklyHours Office = new()
    {
        Openings =
        [
            .. Enumerable.Range(1, 5).SelectMany(d => (Opening[])[Open(d, 8, 12), Open(d, 13, 17)]),
            new Opening(IsoDayOfWeek.Saturday, new LocalTime(8, 0), new LocalTime(11, 30)),
        ],
    };

    internal static readonly Scenario Scenario = new()
    {
        Id = "example", Title = "Two neighbours", Question = "What holds them up?", Start = Instant.FromUtc(2022, 1, 3, 0, 0), Length = Duration.FromDays(182),
        Agencies = [Agency("vietnam", "Asia/Ho_Chi_Minh"), Agency("japan", "Asia/Tokyo")],
        Channels = [new Channel { Id = "i-24-7", Delay = new Shifted(120_000, new Exponential(480_000)) }],
        Procedures = [Information],
        Crimes = [new CrimeArea("illicit-drugs", "Illicit drugs", null)],
        Demands = [new Demand { Id = "routine", Procedure = "information", Flows = [new DemandFlow("vietnam", 6 / (7 * 24 * 3.6e6), [new Share("japan", 1)])] }],
        Requests = [new ListedRequest("the-van", Instant.FromUtc(2022, 3, 1, 2, 0), "vietnam", "japan", "information", null, Urgency.VeryUrgent)],
        Policies = [new Policy("second-officer", "The bureau gets a second officer.", [new PolicyChange("agencies.japan.desks.ncb.officers", "2")])],
    };

    internal static Procedure Information => new()
    {
        Id = "information", Name = "Request for information", Channel = "i-24-7",
        Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromDays(7) },
        Steps =
        [
            new WorkStep { Id = "draft", At = new Place(Side.Requesting, "ncb"), Work = new Lognormal(7_200_000, 1), Then = "submit" },
            new SendStep { Id = "submit", To = Side.Requested, Then = "complete" },
            new DecideStep
            {
                Id = "complete", By = new Place(Side.Requested, "ncb"),
                Cases = [new Case("refuse", 0.1, new CrimeIs(["illicit-drugs"])), new Case("reply", null, null)],
            },
            new SendStep { Id = "reply", To = Side.Requesting, Then = "answered" },
            new CloseStep { Id = "answered", Outcome = Outcome.Answered },
            new CloseStep { Id = "refuse", Outcome = Outcome.Refused, Ground = "own-national" },
        ],
    };

    internal static RunReport Report => new("example.yaml", Scenario, Figures, new EngineFigures(2, 0.5, 246, 2460, 80, 1230, 400));

    private static RunFigures Figures => new(
        "example", "Two neighbours", null, 2022, 5, "0123456789abcdef", new RequestCounts(123, 100, 0, 20, 0, 0, 3, 1),
        [Row(null, null, null), Row("information", null, null), Row(null, "vietnam", "japan"), Row("information", "vietnam", "japan")],
        [new DeskRow("japan", "ncb", new Estimate(0.93, 0.01), new Estimate(12, 1), new Estimate(30, 2), 0, 44,
            1) { Periods = [new DeskLoad(28, 7, 0.9, 11), new DeskLoad(35, 7, null, 12.5)] },
            new DeskRow("vietnam", "ncb", new Estimate(0.2, 0.01), new Estimate(0.1, 0), new Estimate(1, 0.1), 0, 2, 2)],
        [new RefusalRow("information", "own-national", 20)],
        [new ChargeRow("japan", "ncb", "information", "complete", LatencyPart.Queueing, 600), new ChargeRow("vietnam", null, "information", "submit", LatencyPart.Transit, 400)],
        [new SlowRequest("routine:vietnam:17", 99, 2, "information", "vietnam", "japan", 400, Outcome.Refused, Parts(390, 10))],
        true, 182, 1230, 400, [new Note("3 requests are still open.")])
    {
        Curves = [Curve],
        Outcomes = [Outcomes(null, null, null), Outcomes("information", null, null), Outcomes(null, "vietnam", "japan")],
        Endings = [.. new[] { null, "information" }.SelectMany(procedure => new[] { (Outcome.Open, 3, 0.6), (Outcome.Answered, 100, 20), (Outcome.Refused, 20, 4.0) }
            .Select(e => new EndingRow(procedure, e.Item1, new Estimate(e.Item3, 0.5), new Estimate(e.Item2 / 123.0, 0.02)))
            .Concat(new[] { Outcome.PartlyAnswered, Outcome.Withdrawn, Outcome.Lapsed }.Select(o => new EndingRow(procedure, o, new Estimate(0, 0), new Estimate(0, 0)))))],
    };

    internal static IReadOnlyList<StockRow> Stock { get; } =
        [.. new[] { (Outcome.Open, 12.0), (Outcome.Answered, 20), (Outcome.Refused, 7.5) }.Select(ended =>
            new StockRow("old-register", "information", ended.Item1, 40, new Estimate(ended.Item2, 1), 2400))];

    internal static CalendarRow Calendar(CalendarPeriod period, CalendarGroup group, double sent)
    {
        static Estimate Count(double count) => new(count, count / 10);
        return new CalendarRow(
            period, group, Count(sent), Count(sent - 20), [.. Enumerable.Repeat(Count(12), 5)], [.. Enumerable.Repeat(Count(7), 6)], new Estimate(0.81, 0.02), Count(30),
            [.. Enumerable.Range(0, 6).Select(band => Count(band))], [new OpenOfYear(2022, Count(25))])
        {
            Answers = Count(1234), Unanswered = Count(2.5), AnsweredShare = new Estimate(0.9, 0.01), OpenForYear = new Estimate(4, null),
        };
    }

    internal static OutcomeCurve Outcomes(string? procedure, string? from, string? to) =>
        new(procedure, from, to, CurveBand.Replications, [Shares(0, 0, 0), Shares(48, 0.5, 0.1), Shares(300, 0.8, 0.2)]);

    private static OutcomePoint Shares(double hours, double answered, double refused) => new(hours,
        [Share(1 - answered - refused), Share(answered), default, Share(refused), default, default]);

    private static OutcomeShare Share(double share) => share is 0 or 1 ? new OutcomeShare(share, null, null) : new OutcomeShare(share, share - 0.05, share + 0.06);

    internal static LatencyCurve Curve { get; } = new(
        "information", CurveBand.Replications, [new CurvePoint(0, 0, 0, 0), new CurvePoint(48, 0.5, 0.45, 0.56), new CurvePoint(300, 1, null, null)],
        [new CurveQuantile(0.5, 48, 40, 55), new CurveQuantile(0.9, 144, 120, null)]);

    internal static string Text(Action<Page> write, bool styled = false)
    {
        var text = new StringWriter();
        write(new Page(text, styled));
        return text.ToString();
    }

    internal static ClosedRequest Closed(long number, long sent, long closed)
    {
        var request = new ClosedRequest
        {
            Key = (ulong)number, Number = number, Requested = 1, Crime = -1, Step = 4, Outcome = Outcome.Answered,
            ArisenAt = 0, SentAt = sent, AcknowledgedAt = -1, FirstReplyAt = -1, ClosedAt = closed,
        };
        request.Parts[LatencyPart.Transit] = closed - sent;
        return request;
    }

    private static LatencyRow Row(string? procedure, string? from, string? to) =>
        new(procedure, from, to, 120, 3, new Estimate(72, 4.8), new Estimate(48, 2), new Estimate(144, 9), null, new Estimate(0.78, 0.03), null, null, new Estimate(20, null),
            Parts(48, 24))
        {
            WaitHours = new Estimate(80, 5), AnsweredWithinHorizon = new Estimate(0.75, 0.02), AnsweredWithinLimit = new Estimate(0.7, 0.04),
                Answered = new Estimate(100 / 123.0, 0.02), HorizonHours = 168,
        };

    private static double[] Parts(double queueing, double transit)
    {
        var parts = new double[LatencyParts.Count];
        (parts[(int)LatencyPart.Queueing], parts[(int)LatencyPart.Transit]) = (queueing, transit);
        return parts;
    }

    private static Agency Agency(string id, string zone) => new()
    {
        Id = id, Name = $"Police of {id}", Zone = DateTimeZoneProviders.Tzdb[zone], OfficeHours = Office,
        Holidays = [new Holiday(new LocalDate(2022, 1, 1), "New Year"), new Holiday(new LocalDate(2022, 4, 29), "Showa Day")],
        Desks = [new Desk { Id = "ncb", Name = "National central bureau", Shifts = [new Shift("day", 1, Office)] }, new Desk { Id = "court", HandledBy = "ncb" }],
    };

    private static Opening Open(int day, int from, int to) => new((IsoDayOfWeek)day, new LocalTime(from, 0), new LocalTime(to, 0));
}
