using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

public class LeaveStories
{
    private const int Weeks = 1_000;

    // Half of one officer is away: none or one, week by week.
    [Fact]
    public void Work_begins_when_the_officer_is_back_from_leave()
    {
        var replication = Enumerable.Range(0, 100).First(k => OnDutyByWeek(1, 0.5, 3, k) is [0, > 0, 0]);
        var scenario = World(1, 0.5, weeks: 3) with { Requests = [Listed("one", 15), Listed("two", 7 * 24 + 30)] };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario) with { Replication = replication });
        Assert.Contains("168:00-173:00 worked look at answerer.ncb", Story.Of(run, scenario), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0.1)]
    [InlineData(3, 0.1)]
    [InlineData(7, 0.25)]
    [InlineData(10, 0.1)]
    public void So_many_officers_are_on_leave_as_the_share_says_on_average_and_never_two_more(int officers, double share)
    {
        var onDuty = OnDutyByWeek(officers, share, Weeks, 0).Select(hours => (int)Math.Round(hours / (7 * 24 * Hour))).ToList();
        var expected = officers * (1 - share);
        Assert.All(onDuty, present => Assert.InRange(present, (int)Math.Floor(expected - 1e-9), (int)Math.Ceiling(expected + 1e-9)));
        // Each week is a trial by itself: four standard errors of a chance of so much.
        var chance = officers * share - Math.Floor(officers * share);
        Assert.InRange(onDuty.Average() - expected, -4 * Math.Sqrt(chance * (1 - chance) / Weeks) - 1e-9, 4 * Math.Sqrt(chance * (1 - chance) / Weeks) + 1e-9);
    }

    [Fact]
    public void Leave_of_one_desk_is_not_that_of_another_and_other_replications_have_other_weeks()
    {
        var first = OnDutyByWeek(1, 0.5, 60, 0);
        Assert.NotEqual(first, OnDutyByWeek(1, 0.5, 60, 1));
        Assert.NotEqual(first, OnDutyByWeek(1, 0.5, 60, 0, desk: "court"));
    }

    [Fact]
    public void A_share_of_none_leaves_a_run_as_it_was()
    {
        var world = RandomScenario.Of(1);
        var without = world with { Agencies = [.. world.Agencies.Select(agency => agency with { Desks = [.. agency.Desks.Select(desk => desk with { OnLeave = 0 })] })] };
        Assert.Equal(Fingerprint(world), Fingerprint(without));
    }

    [Fact]
    public void Weeks_begin_on_Mondays_of_the_agencys_zone()
    {
        // The run starts on a Monday at midnight in Greenwich, seven in the morning in Viet Nam.
        Assert.All(Enumerable.Range(0, 20), k => Assert.Equal(AtHour(160, DateTimeZone.Utc, k), AtHour(161, DateTimeZone.Utc, k)));
        var zone = DateTimeZoneProviders.Tzdb["Asia/Ho_Chi_Minh"];
        Assert.Contains(Enumerable.Range(0, 20), k => AtHour(160, zone, k) != AtHour(161, zone, k));
        Assert.All(Enumerable.Range(0, 20), k => Assert.Equal(AtHour(161, zone, k), AtHour(168, zone, k)));
    }

    // Time on duty in one hour of the run.
    private static long AtHour(int hour, DateTimeZone zone, int replication)
    {
        var world = World(1, 0.5, weeks: 2);
        world = world with { Agencies = [.. world.Agencies.Select(agency => agency with { Zone = zone })] };
        long Until(int end) => OnDuty(Recorder.Run(world with { Length = Duration.FromHours(end) }, Recorder.Traced(world) with { Replication = replication }));
        return Until(hour + 1) - Until(hour);
    }

    private static ulong Fingerprint(Scenario scenario) => Recorder.Run(scenario, Recorder.Traced(scenario)).Result.Fingerprint;

    private static long OnDuty(Recorder run) => run.Result.Desks.Single(desk => desk.Agency == 1).OnDuty;

    private static Scenario World(int officers, double share, int weeks, string desk = "ncb") =>
        Scenario(There(Work("look", desk, Hours(5), "reply")), [Desk(desk, officers) with { OnLeave = share }]) with { Length = Duration.FromDays(7 * weeks) };

    // From runs that are each a week longer.
    private static double[] OnDutyByWeek(int officers, double share, int weeks, int replication, string desk = "ncb")
    {
        var scenario = World(officers, share, weeks, desk);
        var periods = new List<double>();
        var before = 0L;
        for (var week = 1; week <= weeks; week++)
        {
            var so = scenario with { Length = Duration.FromDays(7 * week) };
            var sum = OnDuty(Recorder.Run(so, Recorder.Traced(so) with { Replication = replication }));
            periods.Add(sum - before);
            before = sum;
        }
        return [.. periods];
    }
}
