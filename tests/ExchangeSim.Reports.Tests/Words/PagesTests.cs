using System.Text.RegularExpressions;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Words;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Words;

public class PagesTests
{
    [Fact]
    public void Hours_of_equal_days_are_told_together() =>
        Assert.Equal("Mon–Fri 08:00–12:00, 13:00–17:00; Sat 08:00–11:30", Say.Hours(Example.Scenario.Agencies[0].OfficeHours));

    [Theory]
    [InlineData(90 * 60_000.0, "90 min")]
    [InlineData(7 * 24 * 3.6e6, "7 d")]
    [InlineData(26 * 7 * 24 * 3.6e6, "26 wk")]
    [InlineData(365 * 24 * 3.6e6, "1 y")]
    [InlineData(1234567.891, "21 min")]
    public void Times_are_told_as_a_scenario_would_write_them(double milliseconds, string told) => Assert.Equal(told, Say.Time(milliseconds));

    [Fact]
    public void Conditions_keep_their_brackets() =>
        Assert.Equal("not (language shared or own-national) and (urgency is urgent or very urgent or switch lead is on)", ConditionWords.Of(new And(
            new Not(new Or(new LanguageShared(), new FactIs("own-national"))), new Or(new UrgencyIs([Urgency.Urgent, Urgency.VeryUrgent]), new SwitchIs("lead")))));

    [Fact]
    public void A_procedure_is_drawn_in_two_lanes_with_arrows_for_messages()
    {
        var lines = Example.Text(p => ProcedurePage.Write(p, Example.Information)).Split('\n');
        Assert.Contains(lines, l => l.StartsWith("● draft", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("● submit", StringComparison.Ordinal) && l.EndsWith("►", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith(" ", StringComparison.Ordinal) && l.EndsWith("● complete", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("◄", StringComparison.Ordinal) && l.EndsWith("reply ●", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("10 % when crime is illicit-drugs", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.InRange(l.Length, 0, ExchangeSim.Reports.Text.Page.Narrow));
    }

    [Fact]
    public void An_agency_shows_desks_hours_holidays_and_who_asks_it()
    {
        var text = Example.Text(p => AgencyPage.Write(p, Example.Scenario, Example.Scenario.Agencies[1]));
        Assert.Contains("its work is done by ncb", text);
        Assert.Contains("2022-04-29 Showa Day", text);
        Assert.DoesNotContain("2022-01-01", text); // before the run
        Assert.Contains("6.0  vietnam", text);
    }

    [Fact]
    public void An_agency_shows_which_share_of_a_desk_is_on_leave_and_a_policy_that_it_changes()
    {
        var japan = Example.Scenario.Agencies[1];
        var changed = japan with { Desks = [.. japan.Desks.Select((desk, i) => i == 0 ? desk with { OnLeave = 0.125 } : desk)] };
        Assert.Contains("12.5 % on leave", Example.Text(p => AgencyPage.Write(p, Example.Scenario, changed)), StringComparison.Ordinal);
        Assert.Contains("officers on leave", Example.Text(p => PolicyPage.WriteChanges(p, Example.Scenario, Example.Scenario with { Agencies = [Example.Scenario.Agencies[0],
            changed] })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_shows_which_desk_an_inject_closes() => Assert.Contains("japan court closed", Example.Text(p => ScenarioPage.Write(p, Example.Scenario with
    {
        Injects = [new Inject { Id = "shut", At = Example.Scenario.Start, Effects = [new DeskClosed("japan", "court")] }],
    })), StringComparison.Ordinal);

    [Fact]
    public void A_scenario_shows_the_hours_that_an_inject_gives_to_a_desk() => Assert.Contains("hours of japan court: round the clock", Example.Text(p => ScenarioPage.Write(p,
        Example.Scenario with
        {
            Injects = [new Inject { Id = "late", At = Example.Scenario.Start, Effects = [new DeskHours("japan", "court", WeeklyHours.RoundTheClock)] }],
        })), StringComparison.Ordinal);

    [Fact]
    public void A_step_shows_that_a_batch_has_one_length() => Assert.Equal(["requests that arise together have one length here"],
        StepWords.Clocks(new WaitStep { Id = "wait", Time = Distribution.Exactly(1), IsDrawnOnceABatch = true }));

    [Fact]
    public void An_agency_shows_its_other_hours_during_the_run_and_a_policy_what_it_changes_in_them()
    {
        var japan = Example.Scenario.Agencies[1];
        var siesta = new WeeklyHours { Openings = [new Opening(IsoDayOfWeek.Monday, new LocalTime(8, 0), new LocalTime(11, 0))] };
        OtherHours Summer(int year) => new(new LocalDate(year, 7, 1), new LocalDate(year, 8, 31), siesta);
        var office = japan.OfficeHours with { Others = [Summer(2021), Summer(2022), Summer(2023)] };
        var shift = new Shift("day", 1, office with { Others = [Summer(2022) with { Last = new LocalDate(2022, 7, 2) }] });
        var changed = japan with { OfficeHours = office, Desks = [new Desk { Id = "ncb", Shifts = [shift with { Hours = office }] }, new Desk { Id = "night", Shifts = [shift] }] };
        var lines = Example.Text(p => AgencyPage.Write(p, Example.Scenario, changed)).Split('\n');
        Assert.Equal(["2022-07-01 2022-08-31 the offices Mon 08:00–11:00", "2022-07-01 2022-07-02 night Mon 08:00–11:00"], lines
            .Where(line => line.Contains("2022-07", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.Contains("2022-07-01 to", Example.Text(p => PolicyPage.WriteChanges(p, Example.Scenario, Example.Scenario with { Agencies = [Example.Scenario.Agencies[0],
            changed with { Desks = japan.Desks }] })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SenderHours.None, "always")]
    [InlineData(SenderHours.Office, "office hours of the sender")]
    [InlineData(SenderHours.OfficeAndHolidays, "office hours of the sender and holidays")]
    public void A_channel_says_whose_hours_it_keeps(SenderHours keeps, string words) => Assert.Contains(words, Example.Text(page =>
        ScenarioPage.Write(page, Example.Scenario with { Channels = [Example.Scenario.Channels[0] with { Keeps = keeps }] })), StringComparison.Ordinal);

    [Fact]
    public void What_a_scenario_writes_as_a_number_is_shown_to_the_last_digit()
    {
        var demand = Example.Scenario.Demands[0] with
        {
            Flows = [new DemandFlow("vietnam", 6 / (7 * 24 * 3.6e6), [new ExchangeSim.Model.Share("japan", 0.625), new ExchangeSim.Model.Share("laos", 0.375)])],
            Periods = [new DemandPeriod(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31), 1.125, null)], YearlyCv = 0.125,
        };
        var text = Example.Text(p => ScenarioPage.Write(p, Example.Scenario with { Demands = [demand] }));
        Assert.All((string[])["× 1.125", "cv 12.5 %"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        var japan = Example.Scenario.Agencies[1];
        var slow = japan with { Desks = [japan.Desks[0] with { Speed = 0.875 }, .. japan.Desks.Skip(1)] };
        Assert.Contains("speed 87.5 %", Example.Text(p => AgencyPage.Write(p, Example.Scenario, slow)), StringComparison.Ordinal);
        var asks = Example.Text(p => AgencyPage.Write(p, Example.Scenario with { Demands = [demand] }, Example.Scenario.Agencies[0]));
        Assert.Contains("japan 62.5 %, laos 37.5 %", asks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1234.5, "1,234.5")]
    [InlineData(1.0004, "1")]
    [InlineData(0.0625, "0.0625")]
    [InlineData(0.00043, "0.00043")]
    [InlineData(-0.0000123456, "-0.0000123")]
    [InlineData(1e-20, "0")]
    public void A_small_number_is_not_shown_as_nothing(double number, string shown) => Assert.Equal(shown, ScenarioFacts.Exact(number));

    [Fact]
    public void Delays_and_outages_of_one_direction_say_which()
    {
        var scenario = Example.Scenario with
        {
            Channels = [Example.Scenario.Channels[0] with { Delays = [new DirectedDelay("japan", null, Distribution.Exactly(5 * 3_600_000))] }],
            Injects = [new Inject { Id = "cut", At = Example.Scenario.Start, Lasts = Duration.FromHours(9), Effects = [new Outage("i-24-7", "japan", "vietnam")] }],
        };
        var text = Example.Text(page => ScenarioPage.Write(page, scenario));
        Assert.Matches(@"5 h +from japan", text);
        Assert.Contains("carries nothing from japan to vietnam", string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Matches("delay from japan", Example.Text(page => PolicyPage.WriteChanges(page, Example.Scenario, scenario)));
    }

    [Fact]
    public void The_overview_names_agencies_procedures_demand_and_policies()
    {
        var text = Example.Text(p => ScenarioPage.Write(p, Example.Scenario));
        string[] parts = ["What holds them up?", "Police of japan", "information", "vietnam → japan", "the-van", "Tue 2022-03-01 02:00", "The bureau gets a second officer."];
        Assert.All(parts, part => Assert.Contains(part, text));
    }

    [Fact]
    public void A_policy_shows_what_changes_by_name_what_holds_today_and_what_holds_under_it()
    {
        var changed = Example.Scenario with { Agencies = [Example.Scenario.Agencies[0], Example.Scenario.Agencies[1] with { Zone = DateTimeZone.Utc }] };
        var text = Example.Text(p => PolicyPage.Write(p, Example.Scenario.Policies[0], Example.Scenario, changed));
        Assert.Contains("agencies.japan.desks.ncb.officers", text);
        Assert.Matches(@"what changes +today +under the policy", text);
        Assert.Matches(@"agency: Police of japan\s+\(japan\)\s+zone +Asia/Tokyo +UTC", text);
        Assert.DoesNotContain("information", text);
    }

    [Fact]
    public void A_clock_that_is_drawn_is_told_by_its_law()
    {
        Procedure With(Clock clock) => Example.Scenario.Procedures[0] with { Clocks = [clock] };
        var drawn = With(Clock.Random("interest", new Exponential(200 * 86_400_000.0), "closed"));
        var text = Example.Text(p => PolicyPage.WriteChanges(p, Example.Scenario with { Procedures = [With(new Clock("interest", CalendarLength.OfMonths(2), "closed"))] },
            Example.Scenario with { Procedures = [drawn] }));
        Assert.Contains("2 months", text, StringComparison.Ordinal);
        Assert.Contains("200 d", text, StringComparison.Ordinal); // without its law it would have no length
        Assert.Contains("interest: 200 d on average (exponential), then closed", Example.Text(p => ProcedurePage.Write(p, drawn)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ages_of_an_opening_stock_and_the_sides_of_steps_are_told_where_they_change()
    {
        Scenario Stock(double days) => Example.Scenario with
        {
            OpenAtStart = [new OpeningStock { Id = "backlog", Procedure = "information",
                Pairs = [new("vietnam", "japan", [new AgedRequests(40, new Constant(days * 86_400_000))])] }],
        };
        Assert.Matches(@"open at the start: backlog\s+of vietnam at japan +40 requests, 90 d old +40 requests, 30 d old",
            Example.Text(p => PolicyPage.WriteChanges(p, Stock(90), Stock(30))));

        Scenario At(Side side)
        {
            Step[] steps = [new WorkStep { Id = "look-up", At = new Place(side, "ncb"), Work = new Constant(3_600_000), Then = "reply" },
                new SendStep { Id = "reply", To = side, Then = "closed" }, new CloseStep { Id = "closed", Outcome = Outcome.Answered }];
            return Example.Scenario with { Procedures = [Example.Scenario.Procedures[0] with { Steps = steps }] };
        }

        var sides = Example.Text(p => PolicyPage.WriteChanges(p, At(Side.Requested), At(Side.Requesting)));
        Assert.Matches(@"step look-up +on the requested side +on the requesting side", sides);
        Assert.Matches(@"step reply +sends to the requested\s", sides);
    }

    [Fact]
    public void What_changes_in_the_same_way_at_several_agencies_stands_once()
    {
        var changed = Example.Scenario with { Agencies = [.. Example.Scenario.Agencies.Select(agency => agency with { Languages = ["fr"] })] };
        var text = Example.Text(p => PolicyPage.WriteChanges(p, Example.Scenario, changed));
        Assert.Single(Regex.Matches(text, "languages"));
        Assert.Matches(@"agency: Police of vietnam\s+\(vietnam\) and Police of\s+japan\s+\(japan\)\s+languages", text);
    }
}
