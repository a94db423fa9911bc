namespace ExchangeSim.Scenarios.Tests.Review;

public class ReviewTests
{
    [Fact]
    public void Of_a_scenario_as_it_should_be_nothing_is_said() => Assert.Equal([], Reviews.Of());

    [Theory]
    [InlineData("holidays: { 2022-04-14: Pi Mai }", "", "s.yaml(8,3): warning: laos has no holidays in 2022; write them, such as holidays: { 2022-01-01: New Year }; or " +
        "holidays: {} if its offices never close")]
    [InlineData("holidays: { 2022-04-14: Pi Mai }", "holidays: { 2021-04-14: Pi Mai }",
        "s.yaml(11,5): warning: laos has no holidays in 2022; write those of 2022 too, such as 2022-01-01: New Year")]
    [InlineData("start: 2022-01-03", "start: 2022-12-05", "s.yaml(7,83): warning: vietnam and laos have no holidays in 2023; write those of 2023 too, such as 2023-01-01: New " +
        "Year")]
    [InlineData("length: 26 wk", "length: 200 y", "s.yaml(7,83): warning: vietnam and laos have no holidays in 2023 to 2221; write those of 2023 to 2221 too, such as " +
        "2023-01-01: New Year")]
    public void Agencies_without_holidays_in_a_year_of_the_run(string part, string instead, string warning) => Assert.Equal([warning], Reviews.Of(part, instead));

    [Theory]
    [InlineData("holidays: { 2022-04-14: Pi Mai }", "holidays: {}")]
    [InlineData("length: 26 wk", "length: 60 d")]
    [InlineData("start: 2022-01-03", "start: 2021-12-15")]
    public void Where_none_are_meant_and_of_a_few_days_of_a_year_nothing_is_said_of_holidays(string part, string instead) => Assert.Equal([], Reviews.Of(part, instead));

    [Theory]
    [InlineData("in-force: 2022-03-01", "in-force: 2021-03-01",
        "s.yaml(20,15): warning: instrument 'treaty' is in force before it was signed, on 2021-11-01; one of the two dates is wrong")]
    [InlineData("in-force: 2022-03-01", "in-force: 2022-12-01",
        "s.yaml(20,15): warning: instrument 'treaty' enters into force after the run, which ends on 2022-07-04; write an earlier date or lengthen the run, or leave the " +
        "instrument out")]
    [InlineData("in-force: 2022-03-01", "until: 2022-01-01\n    in-force: 2021-12-01",
        "s.yaml(20,12): warning: instrument 'treaty' ends before the run, which starts on 2022-01-03; write a later date, or leave the instrument out")]
    [InlineData("    in-force: 2022-03-01\n", "", "s.yaml(17,3): warning: instrument 'treaty' is never in force; write in-force: and a date, or put it in force with an inject " +
        "or a policy")]
    public void Instruments_whose_dates_cannot_be_meant(string part, string instead, string warning) => Assert.Equal([warning], Reviews.Of(part, instead));

    [Theory]
    [InlineData("policies:", "injects: { entry: { at: 2022-04-01, in-force: treaty } }\npolicies:")]
    [InlineData("agencies.laos.desks.ncb.officers: 3", "instruments.treaty.in-force: 2022-02-01")]
    public void What_an_inject_or_a_policy_may_put_in_force_is_not_late(string part, string instead)
    {
        var late = Reviews.Text.Replace("in-force: 2022-03-01", "in-force: 2023-03-01", StringComparison.Ordinal).Replace(part, instead, StringComparison.Ordinal);
        Assert.DoesNotContain(ScenarioFile.Review("s.yaml", _ => late).Warnings, warning => warning.Message.Contains("'treaty'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("when instrument in force and not penalty below threshold", "when not penalty below threshold",
        "s.yaml(21,5): warning: instrument 'treaty' has 'opens' for information, which changes nothing in a run: no step of it asks whether an instrument is in force; let a " +
        "case ask for it, such as: when instrument in force; or leave it out")]
    [InlineData("when instrument in force and not penalty below threshold", "when instrument in force",
        "s.yaml(22,28): warning: the threshold for 'penalty' of instrument 'treaty' changes nothing: no step compares it; let a case ask for it, such as: when penalty below " +
        "threshold; or leave it out")]
    [InlineData("opens: [information]", "channel: { information: bag }\n    opens: [information]", null)]
    [InlineData("opens: [information]", "closes: [information]", null)]
    public void What_an_instrument_changes_although_no_step_asks_about_it(string part, string instead, string? warning) =>
        Assert.Equal(warning is null ? [] : [warning], Reviews.Of(part, instead));

    [Fact]
    public void A_channel_that_an_instrument_chooses_for_steps_that_name_their_own()
    {
        var text = Reviews.Text.Replace("opens: [information]", "opens: [information]\n    channel: { information: bag }", StringComparison.Ordinal)
            .Replace("to requested, then", "to requested, over: mail, then", StringComparison.Ordinal)
                .Replace("to requesting, then", "to requesting, over: mail, then", StringComparison.Ordinal);
        var warning = Assert.Single(ScenarioFile.Review("s.yaml", _ => text).Warnings);
        Assert.Equal("instrument 'treaty' has 'channel' for information, which changes nothing in a run: each step that sends names its own channel", warning.Message);
    }

    [Fact]
    public void What_only_a_library_says_of_an_instrument_is_no_mistake_of_the_scenario()
    {
        var at = Reviews.Text.IndexOf("instruments:", StringComparison.Ordinal);
        var (library, own) = (Reviews.Text[at..Reviews.Text.IndexOf("procedures:", StringComparison.Ordinal)].Replace("2022-03-01", "2030-03-01", StringComparison.Ordinal),
            Reviews.Text);
        own = own.Remove(at, library.Length).Replace("start:", "include: treaties.yaml\nstart:", StringComparison.Ordinal);
        Assert.Empty(ScenarioFile.Review("s.yaml", name => name == "s.yaml" ? own : library).Warnings);
    }

    [Theory]
    [InlineData("agencies.laos.desks.ncb.officers: 3", "agencies.laos.desks.ncb.officers: 2")]
    [InlineData("agencies.laos.desks.ncb.officers: 3", "switches.unread: on")]
    [InlineData("agencies.laos.desks.ncb.officers: 3", "channels.mail.name: Electronic mail")]
    public void Policies_that_change_nothing(string part, string instead) => Assert.Equal(
        ["s.yaml(37,3): warning: policy 'more' changes nothing that a run depends on; look at its paths and values: what they set is so already, or nothing uses it"],
            Reviews.Of(part, instead));

    [Theory]
    [InlineData("switches.by-form: on")]
    [InlineData("demand.routine.arrivals: 7 / wk")]
    [InlineData("agencies.laos.desks.ncb.cost: 5")]
    [InlineData("agencies.laos.zone: Asia/Tokyo")]
    public void A_policy_that_changes_one_value_changes_something(string change) => Assert.Equal([], Reviews.Of("agencies.laos.desks.ncb.officers: 3", change));

    [Theory]
    [InlineData("Mon-Fri 08:00-16:00", "Tue-Sat 08:00-16:00", "is closed on Monday, when vietnam and laos work")]
    [InlineData("Mon-Fri 08:00-16:00", "Mon-Fri 18:00-20:00", "is never open while vietnam and laos work")]
    public void Channels_whose_hours_miss_the_working_week(string part, string instead, string words) =>
        Assert.Equal($"s.yaml(14,32): warning: channel 'mail' {words}; a channel's hours are read in the sender's zone; write some that fit the working week of each sender",
            Assert.Single(Reviews.Of(part, instead)));

    [Theory]
    [InlineData("Mon-Fri 08:00-16:00", "Mon-Sun 09:00-10:00")]
    [InlineData("Mon-Fri 08:00-16:00", "Mon-Thu 09:00-10:00")]
    public void A_channel_with_fewer_or_more_days_than_an_agency_is_common(string part, string instead) => Assert.Equal([], Reviews.Of(part, instead));

    [Fact]
    public void A_channel_that_nobody_uses_may_have_any_hours() => Assert.Equal([], Reviews.Of("bag: { delay: 2 d }", "bag: { delay: 2 d, hours: Sat-Sun 08:00-10:00 }"));

    [Fact]
    public void A_share_that_one_agency_would_send_to_itself() => Assert.Equal(
        ["s.yaml(35,62): warning: in demand 'routine' laos would send 40 % of its requests to itself; the others receive them in proportion; leave it out of to:, and let the " +
            "other shares make 100 %"],
        Reviews.Of("from: each, to: any other", "from: laos, to: { laos: 40 %, vietnam: 60 % }"));

    [Fact]
    public void A_length_of_a_batch_where_requests_arise_one_by_one()
    {
        const string Step = "work: { work: 2 h, at: requested ncb,", Shared = "work: { work: 2 h, drawn: once a batch, at: requested ncb,";
        Assert.Equal(["s.yaml(30,33): warning: 'work' of 'information' draws its length once a batch, and its requests arise one by one; write batch: 1 to 5 at " +
            "a demand, or leave it out"],
            Reviews.Of(Step, Shared));
        var demand = Reviews.Text.Replace(Step, Shared, StringComparison.Ordinal);
        Assert.Equal([], Reviews.Of(Reviews.Text, demand.Replace("arrivals: 6 / wk }", "arrivals: 6 / wk, batch: 1 to 3 }", StringComparison.Ordinal)));
    }

    [Fact]
    public void Periods_outside_the_run_and_surges_of_exact_numbers() => Assert.Equal(
        [
            "s.yaml(35,83): warning: demand 'routine' has a period from 2023-01-01 to 2023-12-31, which lies outside of the run; look at its dates",
            "s.yaml(37,29): warning: the surge of 'summit' changes nothing in 'routine', which then has an exact number of requests; leave the demand out of the "
                + "surge, or give the period a rate",
        ],
        Reviews.Of("arrivals: 6 / wk }",
            "arrivals: 6 / wk, periods: { 2022-02: exactly 30, 2023: x2 } }\ninjects:\n  summit: { at: 2022-02-10, surge: { times: 2, of: [routine] } }"));

    [Fact]
    public void Of_shares_for_several_origins_it_is_noted_that_nobody_asks_itself()
    {
        var review = Reviews.Review("from: each, to: any other", "from: each, to: { laos: 40 %, vietnam: 60 % }");
        Assert.Empty(review.Warnings);
        Assert.Equal(["s.yaml(35,77): in demand 'routine' the share of vietnam and laos at itself goes to the others in proportion, because nobody asks itself"], review.Notes);
    }

    [Fact]
    public void What_a_policy_brings_about_is_said_of_the_policy()
    {
        var warning = Assert.Single(Reviews.Of("agencies.laos.desks.ncb.officers: 3", "channels.mail.hours: Mon-Fri 20:00-21:00"));
        Assert.StartsWith("s.yaml(37,", warning, StringComparison.Ordinal);
        Assert.Contains("warning: policy more: channel 'mail' is never open while vietnam and laos work", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_from_elsewhere_gets_the_place_that_the_scenario_writes()
    {
        var problem = Reviews.Review().Warning([["procedures", "information", "limits"], ["length"]], "too short", "make it longer");
        Assert.Equal("s.yaml(24,3): warning: too short; make it longer", problem.ToString());
    }
}
