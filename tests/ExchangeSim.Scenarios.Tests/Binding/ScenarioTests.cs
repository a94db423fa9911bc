using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Binding;

/// <summary>What the good scenario becomes.</summary>
public class ScenarioTests
{
    private static readonly Scenario Scenario = Good.Scenario();

    [Fact]
    public void The_head_is_read()
    {
        Assert.Equal(("s", "Two neighbours", 7UL, 3, "USD"), (Scenario.Id, Scenario.Title, Scenario.Seed, Scenario.Replications, Scenario.Currency));
        Assert.Equal(Instant.FromUtc(2022, 1, 2, 17, 0), Scenario.Start);
        Assert.Equal((Duration.FromDays(182), Duration.FromDays(7)), (Scenario.Length, Scenario.WarmUp));
    }

    [Fact]
    public void A_warm_up_may_be_left_to_be_found_or_out()
    {
        var found = Good.Scenario("warm-up: 1 wk", "warm-up: auto");
        Assert.Equal((Duration.Zero, WarmUpOrigin.ToBeFound), (found.WarmUp, found.WarmUpOrigin));
        var none = Good.Scenario("warm-up: 1 wk", "");
        Assert.Equal((Duration.Zero, WarmUpOrigin.Stated), (none.WarmUp, none.WarmUpOrigin));
    }

    [Fact]
    public void Only_who_takes_part_is_in_it_in_that_order()
    {
        Assert.Equal(WarmUpOrigin.Stated, Scenario.WarmUpOrigin);
        Assert.Equal(["vietnam", "laos"], Scenario.Agencies.Select(a => a.Id));
        Assert.Equal([], Scenario.Channels.Single(c => c.Id == "bag").Connects!);
    }

    [Fact]
    public void An_agency_has_what_every_agency_has_and_its_own()
    {
        var laos = Scenario.Agencies[1];
        Assert.Equal(["ncb", "court", "guard"], laos.Desks.Select(d => d.Id));
        Assert.Equal([new Holiday(new LocalDate(2022, 4, 14), "Pi Mai")], laos.Holidays);
        Assert.Equal(("Asia/Vientiane", "Lào", 0), (laos.Zone.Id, laos.Names["vi"], laos.DeskIndex("court")));
        var guard = laos.Desks[2];
        Assert.Equal((QueueDiscipline.ByUrgency, 1.1, "day,night"), (guard.Discipline, guard.Speed, string.Join(',', guard.Shifts.Select(s => s.Id))));
    }

    [Theory]
    [InlineData("office hours", SenderHours.Office)]
    [InlineData("office hours and holidays", SenderHours.OfficeAndHolidays)]
    [InlineData("round the clock", SenderHours.None)]
    [InlineData("Mon-Fri 09:00-17:00", SenderHours.None)]
    public void A_channel_may_keep_the_office_hours_of_the_sender(string hours, SenderHours keeps)
    {
        var channel = Good.Scenario("    resend-after: 4 h\n", $"    resend-after: 4 h\n    hours: {hours}\n").Channels[0];
        Assert.Equal((keeps, hours.StartsWith("Mon", StringComparison.Ordinal)), (channel.Keeps, channel.Hours is not null));
        Assert.Equal(keeps == SenderHours.Office, ReferenceEquals(channel.HoursOf(Scenario.Agencies[0]), Scenario.Agencies[0].OfficeHours));
    }

    [Fact]
    public void A_channel_takes_other_times_from_and_to_some_the_more_particular_first()
    {
        var mail = Good.Scenario("    resend-after: 4 h\n",
            "    resend-after: 4 h\n    delays: { each: { laos: 3 h }, laos: 5 h, vietnam: { laos: 2 h, japan: 9 h } }\n").Channels[0];
        Assert.Equal(["vietnam laos 2", "laos  5", " laos 3"], mail.Delays.Select(delay => $"{delay.From} {delay.To} {delay.Delay.Mean / 3_600_000}")); // japan does not take part
        Assert.Equal(2 * 3_600_000, mail.DelayBetween("vietnam", "laos").Mean);
        Assert.Equal(5 * 3_600_000, mail.DelayBetween("laos", "vietnam").Mean);
        Assert.Same(mail.Delay, mail.DelayBetween("vietnam", "japan"));
    }

    [Fact]
    public void An_outage_may_be_of_one_direction() => Assert.Equal(
        [new Outage("mail", "laos", "vietnam"), new Outage("bag", "laos", "vietnam")],
        Good.Scenario("lasts: 9 h, outage: mail }", "lasts: 9 h, outage: [mail, bag], from: [laos, japan], to: vietnam }").Injects[1].Effects);

    [Fact]
    public void A_desk_without_hours_has_the_offices()
    {
        var ncb = Scenario.Agencies[0].Desks[0];
        Assert.Equal(new Shift("day", 2, Scenario.Agencies[0].OfficeHours), ncb.Shifts.Single());
    }

    [Fact]
    public void An_instrument_is_read_with_limits_by_procedure_and_clock()
    {
        var plan = Scenario.Instruments.Single();
        Assert.Equal((new LocalDate(2021, 12, 1), new LocalDate(2023, 1, 1)), (plan.InForce, plan.Until));
        Assert.Equal([new TimeLimit("information", null, null, Duration.FromDays(20)), new TimeLimit("information", "papers", Urgency.Urgent, Duration.FromDays(10))],
            plan.TimeLimits);
        Assert.Equal(365 * 86_400_000.0, plan.Thresholds["penalty"]);
    }

    [Fact]
    public void An_instrument_of_absent_parties_is_left_out() =>
        Assert.Equal(["plan"], Good.Scenario("instruments:\n", "instruments:\n  other: { between: [japan, laos], opens: [nothing-known] }\n").Instruments.Select(i => i.Id));

    [Fact]
    public void A_procedure_that_nobody_uses_is_left_out_with_what_instruments_say_of_it()
    {
        var withSpare = Good.With("  tracing:\n",
            "  spare:\n    steps:\n      only: { work: 1 h, at: requesting nowhere, then: end }\n      end: { close: answered }\n  tracing:\n")
            .Replace("opens: [information]", "opens: [information, spare]", StringComparison.Ordinal);
        var read = ScenarioFile.ReadText(withSpare, "s.yaml");
        Assert.Empty(read.Problems);
        Assert.Equal(["information", "tracing"], read.Scenario!.Procedures.Select(p => p.Id));
        Assert.Equal(["information"], read.Scenario.Instruments.Single().Opens);
    }

    [Fact]
    public void Steps_become_what_they_say()
    {
        var steps = Scenario.Procedures[0].Steps.ToDictionary(s => s.Id);
        Assert.Equal("draft", Scenario.Procedures[0].Steps[0].Id);
        Assert.Equal(("papers", new Place(Side.Requesting, "ncb")), (steps["draft"].StartsClock, Assert.IsType<WorkStep>(steps["draft"]).At));
        Assert.Equal((Side.Requesting, Milestone.FirstReply, true), (Assert.IsType<SendStep>(steps["reply"]).To, ((SendStep)steps["reply"]).Marks, steps["reply"].StopsClock));
        Assert.Equal("court", Assert.IsType<WaitStep>(steps["wait"]).Desk);
        Assert.Equal(("ncb", "check"), (Assert.IsType<AskStep>(steps["clarify"]).Desk, steps["clarify"].Then));
        Assert.Equal(("met", "search,wait"), (Assert.IsType<ForkStep>(steps["look-up"]).JoinAt, string.Join(',', ((ForkStep)steps["look-up"]).Branches)));
        Assert.Equal((Outcome.Refused, "own-national"), (Assert.IsType<CloseStep>(steps["refused"]).Outcome, ((CloseStep)steps["refused"]).Ground));
        Assert.Equal(3, Assert.IsType<GatherStep>(Scenario.Procedures[1].Steps[2]).Count);
        Assert.Empty(Assert.IsType<ConsultStep>(Scenario.Procedures[1].Steps[1]).Agencies);
    }

    [Fact]
    public void A_branch_has_its_cases_in_it_and_nobody_is_asked()
    {
        var scenario = Good.Scenario("submit: { send: to requested, then: check }", """
            submit: { send: to requested, then: route }
                  route: { branch: { reply: 10 % when switch by-form is on, check: otherwise } }
            """);
        var branch = Assert.IsType<BranchStep>(scenario.Procedures[0].Steps.Single(step => step.Id == "route"));
        Assert.Equal([new Case("reply", 0.1, new SwitchIs("by-form")), new Case("check", null, null)], branch.Cases);
    }

    [Fact]
    public void A_decision_shows_its_evidence_by_case_or_fact_and_says_what_follows_a_wrong_one()
    {
        var scenario = Good.Scenario("look-up: otherwise", """
            look-up: otherwise
                    shows:
                      own-national: { en: "{person} is a citizen.", vi: "{person} là công dân." }
                      refuse: The penalty is low.
                      clarify: Something is missing.
                      look-up: Nothing stands in the way.
                    if-wrong:
                      refuse: { complaint: 3 wk, says: { en: A complaint., fr: Une plainte. } }
                      look-up: { breach: yes, closes: { channel: mail, chance: 5 %, for: 14 d }, says: A breach. }
            """);
        var check = Assert.IsType<DecideStep>(scenario.Procedures[0].Steps.Single(step => step.Id == "check"));
        string Shown(int drawn, bool isNational) => string.Join(' ', Evidence.Of(check, check.Cases[drawn], fact => fact == "own-national" && isNational)
            .Select(text => text.In("vi")));
        Assert.Equal("{person} là công dân.", Shown(0, isNational: true));
        Assert.Equal("The penalty is low.", Shown(0, isNational: false));
        Assert.Equal("Nothing stands in the way.", Shown(2, isNational: true));
        Assert.Equal((Distribution.Exactly(21 * 86_400_000.0), false, "Une plainte."),
            (check.IfWrong["refuse"].ComplaintAfter, check.IfWrong["refuse"].IsBreach, check.IfWrong["refuse"].Says.In("fr")));
        Assert.Equal(check.IfWrong["refuse"], check.WhatFollows(taken: 0, reference: 2));
        Assert.Null(check.WhatFollows(taken: 0, reference: 0));
        Assert.Null(check.WhatFollows(taken: 1, reference: 2));
        Assert.Equal((true, new ChannelClosure("mail", 0.05, Duration.FromDays(14))), (check.IfWrong["look-up"].IsBreach, check.IfWrong["look-up"].Closes));
    }

    [Fact]
    public void Demand_from_each_to_any_other_is_a_flow_for_every_origin()
    {
        var routine = Scenario.Demands[0];
        Assert.Equal(["vietnam", "laos"], routine.Flows.Select(f => f.Origin));
        Assert.All(routine.Flows, f => Assert.Equal((6 / 604_800_000.0, 1.0), (f.PerMillisecond, f.Destinations.Single().Value)));
        Assert.Equal((0.1, 0.0, 1, 5), (routine.Urgent, routine.VeryUrgent, routine.BatchLow, routine.BatchHigh));
        Assert.Equal([1, 1, 1, 1, 1, 0.3, 1], routine.Week);
        Assert.Equal(0.8, routine.Season![0]);
    }

    [Fact]
    public void A_list_of_destinations_has_equal_shares_without_the_origin()
    {
        var flows = Good.Scenario("taking-part: [vietnam, laos]", "taking-part: [vietnam, laos, japan]").Demands[0].Flows;
        Assert.Equal([0.5, 0.5], flows[0].Destinations.Select(d => d.Value));
        var listed = Good.Scenario("from: each\n    to: any other", "from: [laos, vietnam]\n    to: [vietnam, laos]").Demands[0].Flows;
        Assert.Equal(["laos>vietnam", "vietnam>laos"], listed.Select(f => $"{f.Origin}>{f.Destinations.Single().Id}"));
    }

    [Fact]
    public void Thirds_are_taken_as_a_whole()
    {
        var crimes = Good.Scenario("{ drugs: 70 %, arms: 30 % }", "{ drugs: 66.6 %, arms: 33.3 % }").Demands[0].Crimes;
        Assert.Equal(1, crimes.Sum(c => c.Value), 1e-12);
    }

    [Fact]
    public void Injects_have_a_time_or_a_condition_and_effects()
    {
        var (summit, relief) = (Scenario.Injects[0], Scenario.Injects[2]);
        Assert.Equal(3, Assert.IsType<Surge>(summit.Effects[0]).Factor);
        Assert.Equal(new InjectCondition(ReportedFigure.Queue, "laos", "ncb", 40, Duration.FromDays(1)), relief.When);
        Assert.Equal(new SwitchTurned("by-form", true), relief.Effects.Single());
    }

    [Fact]
    public void Staff_of_a_desk_that_another_handles_go_to_that_desk() =>
        Assert.Contains(new Staffing("vietnam", "ncb", -1), Good.Scenario("vietnam.ncb: -1", "vietnam.court: -1").Injects[0].Effects);

    [Fact]
    public void An_agency_may_lead_a_crime_only_when_it_takes_part() =>
        Assert.Null(Good.Scenario("lead: laos", "lead: japan").Crimes.Single(c => c.Id == "arms").Lead);
}
