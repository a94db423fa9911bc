using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

/// <summary>What cannot end within the run, and limits that cannot be met. The run lasts 28 days; a message takes an hour.</summary>
public class FeasibilityTests
{
    private static Procedure Takes(double hours, string? clock = null) => Sketch.Procedure(
        Sketch.Submit("wait") with { StartsClock = clock }, new WaitStep { Id = "wait", Time = Sketch.Hours(hours), Then = "reply" }, Sketch.Reply, Sketch.Answered);

    private static UnfinishedShare Unfinished(Scenario scenario) => Assert.Single(PreflightCheck.Of(scenario).Unfinished);

    [Fact]
    public void Requests_that_arise_too_late_cannot_end_and_none_takes_longer_than_the_run()
    {
        var row = Unfinished(Sketch.Scenario(Takes(7 * 24 - 2)));
        Assert.Equal(0.25, row.Share, 0.01); // those of the last of four weeks
        Assert.Equal((0, 168), (row.TooLongShare, Math.Round(row.MeanHours, 6)));
    }

    [Fact]
    public void Requests_of_the_warm_up_do_not_count_and_the_time_after_it_is_what_there_is()
    {
        var row = Unfinished(Sketch.Scenario(Takes(15 * 24)) with { WarmUp = Duration.FromDays(14) });
        Assert.Equal((1, 1), (row.Share, row.TooLongShare));
    }

    [Fact]
    public void Of_a_run_to_the_last_reply_everything_ends() =>
        Assert.Empty(PreflightCheck.Of(Sketch.Scenario(Takes(9999)) with { Length = null, Demands = [Sketch.Demand() with { AtMost = 100 }] }).Unfinished);

    [Fact]
    public void What_is_said_never_to_end_is_not_unfinished()
    {
        var silence = new WaitStep { Id = "silence", Time = new Mixture([Sketch.Hours(1), new Never()], [0.5, 0.5]), Then = "reply" };
        var row = Unfinished(Sketch.Scenario(Sketch.Procedure(Sketch.Submit("silence"), silence, Sketch.Reply, Sketch.Answered)));
        Assert.InRange(row.Share, 0, 0.02);
        Assert.Equal(0, row.TooLongShare);
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_limit_is_missed_where_the_quickest_takes_longer(double limitHours, bool isMissed)
    {
        var procedure = Takes(8) with { Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromHours(limitHours) } };
        var missed = PreflightCheck.Of(Sketch.Scenario(procedure)).MissedLimits;
        if (!isMissed) Assert.Empty(missed);
        else Assert.Equal(new MissedLimit("information", null, Urgency.Routine, null, 9, 10, missed[0].Samples), Assert.Single(missed));
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(60 * 24, false)]
    public void A_limit_of_a_month_is_missed_where_the_quickest_takes_longer(double workHours, bool isMet)
    {
        var procedure = Takes(workHours) with { Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = CalendarLength.OfMonths(1) } };
        var missed = PreflightCheck.Of(Sketch.Scenario(procedure) with { Length = Duration.FromDays(365) }).MissedLimits;
        if (isMet) Assert.Empty(missed);
        else Assert.InRange(Assert.Single(missed).LimitHours, 28 * 24, 31 * 24);
    }

    [Fact]
    public void A_limit_of_an_instrument_is_told_with_the_instrument()
    {
        var treaty = new Instrument { Id = "treaty", Parties = ["vietnam", "laos"], InForce = new LocalDate(2023, 1, 1),
            TimeLimits = [new TimeLimit("information", null, null, Duration.FromHours(1))] };
        var missed = Assert.Single(PreflightCheck.Of(Sketch.Scenario(Takes(8)) with { Instruments = [treaty] }).MissedLimits);
        Assert.Equal(("treaty", 1), (missed.Instrument, missed.LimitHours));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(20, false)]
    public void A_clock_is_missed_where_nothing_ever_stops_it_in_time(double limitHours, bool isMissed)
    {
        var procedure = Takes(8, "papers") with { Clocks = [new Clock("papers", Duration.FromHours(limitHours), "answered")] };
        var missed = PreflightCheck.Of(Sketch.Scenario(procedure)).MissedLimits;
        if (!isMissed) Assert.Empty(missed);
        else Assert.Equal(("papers", null, 5), (Assert.Single(missed).Clock, missed[0].LeastHours, missed[0].LimitHours));
    }

    [Fact]
    public void Of_few_requests_nothing_is_said()
    {
        // One in a hundred is urgent: of the samples of a single rare stream too few to judge by.
        var procedure = Takes(8) with { Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.VeryUrgent] = Duration.FromHours(1) } };
        Assert.Empty(PreflightCheck.Of(Sketch.Scenario(procedure) with { Demands = [Sketch.Demand() with { VeryUrgent = 0.001 }] }).MissedLimits);
    }
}
