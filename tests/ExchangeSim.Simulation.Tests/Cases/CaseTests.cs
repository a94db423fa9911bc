using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Simulation.Tests.Cases;

/// <summary>Small files whose answers were worked out by hand from the language's reference.</summary>
public class CaseTests
{
    private static Scenario Read(string name)
    {
        var result = ScenarioFile.Read(Path.Combine(AppContext.BaseDirectory, "Cases", $"{name}.yaml"));
        return result.Scenario ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    // When each listed request closed, in the zone of the file.
    private static string Closed(string name)
    {
        var scenario = Read(name);
        var ended = Recorder.Run(scenario).Requests.Where(r => r.Outcome != Outcome.Open).ToDictionary(r => r.Key);
        return string.Join(", ", scenario.Requests.Select(listed =>
        {
            if (!ended.TryGetValue(StableHash.Of($"request/{listed.Id}"), out var request)) return $"{listed.Id} open";
            var at = (scenario.Start + Duration.FromMilliseconds(request.ClosedAt)).InZone(scenario.Zone).LocalDateTime;
            return $"{listed.Id} {at.ToString("d MMM HH:mm:ss", CultureInfo.InvariantCulture)}";
        }));
    }

    [Theory]
    [InlineData("outage-and-hours", "r1 20 May 10:00:01")]
    [InlineData("outages-overlap", "r1 7 May 09:45:01")]
    [InlineData("outages-back-to-back", "r1 7 May 15:00:01")]
    public void A_message_that_waits_for_its_channel_does_not_forget_the_outages_that_begin_meanwhile(string name, string closed) => Assert.Equal(closed, Closed(name));

    [Fact]
    public void Urgent_work_that_came_overnight_is_taken_first_also_where_first_come_is_first_served() =>
        Assert.Equal("r1 5 Mar 13:00:01, v1 5 Mar 09:00:01", Closed("interrupt-overnight-fcfs"));

    [Fact]
    public void Two_urgent_pieces_take_two_officers_at_the_opening_and_who_came_first_resumes_first() =>
        // Of 10 h each, 4 h and a second are left of r1, and a minute more of r2, when they are laid down at 08:00; both go on at 11:00.
        Assert.Equal("r1 5 Mar 15:00:02, r2 5 Mar 15:01:02, v1 5 Mar 11:00:01, v2 5 Mar 11:00:01", Closed("interrupt-two-officers"));

    [Fact]
    public void Nothing_routine_is_begun_while_something_urgent_waits() =>
        Assert.Equal("v0 5 Mar 09:00:02, r1 5 Mar 14:00:02, v1 5 Mar 10:00:02", Closed("interrupt-behind-urgent"));

    [Fact]
    public void After_a_staff_cut_nobody_is_interrupted_in_vain() =>
        // r3 takes the officer of r2 at 01:01 and keeps him until 03:01; r1 ends at 02:01 with the officer who leaves; r2 has 61 min left.
        Assert.Equal("r1 2 Jan 02:02:00, r2 2 Jan 04:03:00, r3 2 Jan 03:02:00", Closed("interrupt-after-staff-cut"));

    [Fact]
    public void Of_work_that_is_handed_over_who_came_first_goes_on_first() => Assert.Equal("r1 5 Mar 00:00:02, r2 5 Mar 09:00:03", Closed("hand-over"));

    [Fact]
    public void An_instrument_is_in_force_from_the_first_moment_of_its_date_in_the_files_zone_to_the_last_before_its_end()
    {
        var scenario = Read("instrument-zone");
        var outcomes = Recorder.Run(scenario).Requests.ToDictionary(r => r.Key, r => r.Outcome);
        Assert.Equal("before Withdrawn, on-the-day Answered, last-day Answered, after Withdrawn",
            string.Join(", ", scenario.Requests.Select(listed => $"{listed.Id} {outcomes[StableHash.Of($"request/{listed.Id}")]}")));
    }

    [Fact]
    public void A_run_ends_with_every_request_that_is_inside_a_fork_reported_as_open()
    {
        // How long the end of such a run takes is measured by the benchmark "ending". The one officer of the laboratory ends 43 pieces of 100 h in 26 weeks, which have 4,368 h.
        var byOutcome = Recorder.Run(Read("open-inside-forks")).Requests.CountBy(r => r.Outcome).ToDictionary();
        Assert.Equal(43, byOutcome[Outcome.Answered]);
        Assert.InRange(byOutcome[Outcome.Open], 20_000, 30_000);
        Assert.Equal(2, byOutcome.Count);
    }
}
