using System.Text.Json;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios.Tests.Varying;

public class ScenarioValuesTests
{
    private const string Text = """
        scenario: Two neighbours
        start: 2022-01-03
        length: 8 wk
        every-agency:
          languages: [en]
          hours: Mon-Fri 08:00-16:00
          desks: { ncb: { officers: 2 } }
        agencies:
          laos: { name: Laos, country: LA, desks: { ncb: { speed: 80 % } } }
          japan: { name: Japan, country: JP }
        channels:
          wire: { name: Wire, delay: 2 min + exponential(8 min) }
        procedures:
          information:
            name: Information
            channel: wire
            steps:
              submit: { send: to requested, then: judge }
              judge: { decide: by requested ncb, cases: { refuse: 10 % when urgency is urgent, look-up: otherwise } }
              look-up: { work: "lognormal(mean 4 h, cv 1)", at: requested ncb, then: answered }
              answered: { close: answered }
              refuse: { close: "refused: own-national" }
        demand:
          routine: { procedure: information, arrivals: { laos: { japan: 6 / wk }, japan: { laos: 4 / wk } }, urgency: { urgent: 10 % } }
        injects:
          summit: { at: 2022-01-10, lasts: 7 d, staff: { laos.ncb: 1 } }
        policies:
          faster: { says: Faster., changes: { agencies.*.desks.ncb.speed: 120 %, procedures.information.steps.look-up.work: 2 h } }
        """;

    private static ScenarioValues Values(string? policy = null)
    {
        Assert.Equal([], ScenarioFile.ReadText(Text, "two.yaml", policy).Problems.Select(p => p.ToString()));
        return ScenarioFile.Values("two.yaml", name => name == "two.yaml" ? Text : null, policy);
    }

    private static string[] Changes(string path, string level, string? policy = null)
    {
        var (changes, fault) = Values(policy).Of(path, new Level(level));
        Assert.Null(fault);
        return [.. changes.Select(c => $"{c.Path}: {c.Value}")];
    }

    [Fact]
    public void A_star_means_every_name_that_has_the_place_written() =>
        Assert.Equal(["agencies.laos.desks.ncb.officers: '3'", "agencies.japan.desks.ncb.officers: '3'"], Changes("agencies.*.desks.ncb.officers", "x1.5"));

    [Theory]
    [InlineData("steps.look-up.work", "x2", "there is no 'steps' in the scenario; did you mean procedures.information.steps.look-up.work?")]
    [InlineData("speed", "90 %", "there is no 'speed' in the scenario; did you mean agencies.laos.desks.ncb.speed?")]
    [InlineData("officers", "3", "there is no 'officers' in the scenario; write its whole place, such as agencies.laos.desks.ncb.officers, or " +
        "agencies.*.desks.ncb.officers for all 2")]
    [InlineData("steps.seek.work", "x2", "there is no 'steps' in the scenario; 'steps' stands at procedures.information.steps, and there is no 'seek' in " +
        "'procedures.information.steps'; known: submit, judge, look-up, answered, refuse")]
    [InlineData("facts.penalty", "x2", "there is no 'facts' in the scenario; known: agencies, channels, procedures, demand, injects")]
    [InlineData("procedures.information.facts.penalty", "1 y", "there is no 'facts' in 'procedures.information'; known: name, channel, steps")]
    [InlineData("agencies.laos.desks", "2", "agencies.laos.desks is a group of 2 values of different kinds, such as agencies.laos.desks.ncb.officers: 2 and " +
        "agencies.laos.desks.ncb.speed: 80 %; name one of them")]
    public void A_place_that_is_not_there_is_told_with_what_may_be_meant(string path, string level, string fault) => Assert.Equal(fault, Values().Of(path, new Level(level)).Fault);

    [Theory]
    [InlineData("facts.own-national", "x2", "there is no 'facts' in the scenario; did you mean procedures.information.facts.own-national?")]
    [InlineData("facts.own-nation", "x2", "there is no 'facts' in the scenario; 'facts' stands at procedures.information.facts, and there is no 'own-nation' in " +
        "'procedures.information.facts'; did you mean procedures.information.facts.own-national?")]
    [InlineData("procedures.information.facts.penalty", "20 %", "there is no 'penalty' in 'procedures.information.facts'; known: own-national")] // no step would ask for it
    public void A_fact_is_varied_where_it_is_written(string path, string level, string fault)
    {
        var text = Text.Replace("    steps:", "    facts: { own-national: 8 % }\n    steps:", StringComparison.Ordinal);
        Assert.Equal(fault, ScenarioFile.Values("two.yaml", name => name == "two.yaml" ? text : null, null).Of(path, new Level(level)).Fault);
    }

    [Theory]
    [InlineData("agencies.laos.desks.ncb.officers", "1", "agencies.*.desks.ncb.officers", "2", "name those that '*' stands for one by one, each in one place only")]
    [InlineData("channels.*.delay", "31 d", "channels.wire.delay", "1 d",
        "name those that '*' stands for one by one, each in one place only, or give both factors such as x2, which are multiplied")]
    [InlineData("channels.wire.delay", "31 d", "channels.wire.delay.fixed", "1 d", "name each value once, or give both factors such as x2, which are multiplied")]
    public void Two_figures_that_set_one_value_are_refused_with_what_can_be_done(string one, string first, string other, string second, string advice)
    {
        var fault = Values().Of([(one, new Level(first)), (other, new Level(second))]).Fault!;
        Assert.StartsWith($"{one} and {other} both change ", fault, StringComparison.Ordinal);
        Assert.EndsWith($", which can have one value only; {advice}", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_to_a_group_means_every_number_in_it() =>
        Assert.Equal(["demand.routine.arrivals.laos.japan: '3 / wk'", "demand.routine.arrivals.japan.laos: '2 / wk'"], Changes("demand.*.arrivals", "x0.5"));

    [Theory]
    [InlineData("procedures.information.steps.look-up.work.cv", "0.5", "procedures.information.steps.look-up.work: 'lognormal(mean 4 h, cv 0.5)'")]
    [InlineData("procedures.information.steps.judge.cases.refuse", "x2", "procedures.information.steps.judge.cases.refuse: '20 % when urgency is urgent'")]
    [InlineData("injects.summit.staff.laos.ncb", "2", "injects.summit.staff.laos.ncb: 2")]
    [InlineData("injects.summit.lasts", "4 wk", "injects.summit.lasts: 4 wk")]
    [InlineData("agencies.japan.desks.ncb.speed", "50 %", "agencies.japan.desks.ncb.speed: 50 %")] // nothing is written there yet
    [InlineData("demand.routine.urgency", "{ urgent: 20 % }", "demand.routine.urgency: { urgent: 20 % }")]
    public void A_level_becomes_a_change_like_those_of_a_policy(string path, string level, string change) => Assert.Equal([change], Changes(path, level));

    [Theory]
    [InlineData("agencies.laos.desks.ncb.officers", "2")]
    [InlineData("injects.summit.lasts", "x1")]
    [InlineData("injects.summit.lasts", "7 d")]
    public void What_stands_there_already_is_no_change(string path, string level) => Assert.Empty(Changes(path, level));

    [Fact]
    public void A_figure_of_a_policy_changes_where_that_policy_is_laid_and_nowhere_else()
    {
        const string path = "policies.faster.changes.agencies.*.desks.ncb.speed";
        Assert.Equal(["agencies.*.desks.ncb.speed: 110 %"], Changes(path, "110 %", "faster"));
        Assert.Empty(Changes(path, "110 %"));
    }

    [Fact]
    public void Under_a_policy_a_factor_multiplies_what_the_policy_says() =>
        Assert.Equal(["procedures.information.steps.look-up.work: '3 h'"], Changes("procedures.information.steps.look-up.work", "x1.5", "faster"));

    [Theory]
    [InlineData("agencies.laos.desks.ncb.officers", "x0.75", "x0.75 of 2 is 1.5")]
    [InlineData("agencies.laos.desks.ncb.officers", "x0.75", "such as agencies.laos.desks.ncb.officers=2,3")]
    [InlineData("agencies.*.desks.*.officers", "x1.25", "such as agencies.laos.desks.ncb.officers=2,3")]
    [InlineData("agencies.laos.desks.ncb.officers", "x3.75", "such as agencies.laos.desks.ncb.officers=2,8")]
    public void A_factor_that_gives_no_whole_number_where_only_one_may_stand_is_told_with_values_that_do(string path, string level, string words) =>
        Assert.Contains(words, Values().Of(path, new Level(level)).Fault, StringComparison.Ordinal);

    [Fact]
    public void A_factor_that_gives_a_whole_number_of_officers_is_taken() => Assert.Equal(["agencies.laos.desks.ncb.officers: '1'"],
        Changes("agencies.laos.desks.ncb.officers", "x0.5"));

    [Theory]
    [InlineData("agencies.loas.desks.ncb.officers", "x2", "did you mean agencies.laos.desks.ncb.officers?")]
    [InlineData("agencies.laos.desk.nbc.officers", "x2", "did you mean agencies.laos.desks.ncb.officers?")]
    [InlineData("agencies.*.desks.ncb.oficers", "x2", "did you mean agencies.*.desks.ncb.officers?")]
    [InlineData("agencies.laos.desk.ncb.officers", "2", "did you mean agencies.laos.desks.ncb.officers?")]
    [InlineData("procedures.information.steps.look-up.work.men", "2", "did you mean procedures.information.steps.look-up.work.mean?")]
    [InlineData("demand.routine.rate", "x2", "known: procedure, arrivals, urgency")]
    [InlineData("policies.slower.changes.x", "2", "known: faster")]
    [InlineData("injects.summit.at", "x2", "holds no number to multiply")]
    [InlineData("procedures.information.steps.answered", "x2", "no number is written in")]
    public void A_path_to_nowhere_is_told_with_the_nearest(string path, string level, string words) =>
        Assert.Contains(words, Values().Of(path, new Level(level)).Fault, StringComparison.Ordinal);

    [Theory]
    [InlineData(LookUp + ".mean", "2", LookUp + ".mean: '2' has no unit; write 2 h")]
    [InlineData("procedures.*.steps.*.work.mean", "2", LookUp + ".mean: '2' has no unit; write 2 h")]
    [InlineData("channels.wire.delay.fixed", "3", "channels.wire.delay.fixed: '3' has no unit; write 3 min")]
    [InlineData("injects.summit.lasts", "7", "injects.summit.lasts: '7' has no unit; write 7 d")]
    [InlineData("demand.*.arrivals", "6", "demand.routine.arrivals.laos.japan: '6' has no unit; write 6 / wk")]
    [InlineData("agencies.laos.desks.ncb.speed", "90", "agencies.laos.desks.ncb.speed: '90' has no unit; write 90 %")]
    [InlineData("procedures.information.steps.judge.cases.refuse", "20", "procedures.information.steps.judge.cases.refuse: '20' has no unit; write 20 %")]
    public void A_bare_number_takes_no_place_of_one_with_a_unit(string path, string level, string fault) => Assert.Equal(fault, Values().Of(path, new Level(level)).Fault);

    [Fact]
    public void A_bare_number_for_a_length_without_named_numbers_is_refused_by_its_reader() => Assert.Contains("a unit is missing",
        Values().With(Values().Of(LookUp, new Level("2")).Changes).Problems.Single().ToString(), StringComparison.Ordinal);

    private static (string[] Changes, string? Fault) Together(params (string Path, string Level)[] figures)
    {
        var (changes, fault) = Values().Of([.. figures.Select(f => (f.Path, new Level(f.Level)))]);
        return ([.. changes.Select(c => $"{c.Path}: {c.Value}")], fault);
    }

    private const string LookUp = "procedures.information.steps.look-up.work", Officers = "agencies.laos.desks.ncb.officers";

    [Theory]
    [InlineData(LookUp + ".mean", "31 h", LookUp + ".cv", "0.5", LookUp + ": 'lognormal(mean 31 h, cv 0.5)'")]
    [InlineData(LookUp + ".mean", "31 h", LookUp + ".cv", "1", LookUp + ": 'lognormal(mean 31 h, cv 1)'")] // cv 1 is written already
    [InlineData(LookUp + ".mean", "x2", LookUp + ".cv", "x0.5", LookUp + ": 'lognormal(mean 8 h, cv 0.5)'")]
    [InlineData("procedures.*.steps.*.work", "x2", LookUp, "x3", LookUp + ": 'lognormal(mean 24 h, cv 1)'")]
    [InlineData("procedures.*.steps.*.work", "x2", LookUp + ".cv", "2", LookUp + ": 'lognormal(mean 8 h, cv 2)'")]
    [InlineData("channels.wire.delay.fixed", "1 min", "channels.wire.delay.mean", "9 min", "channels.wire.delay: '1 min + exponential(9 min)'")]
    public void Changes_of_one_value_are_made_together_in_any_order(string one, string level, string other, string otherLevel, string change)
    {
        Assert.Equal([change], Together((one, level), (other, otherLevel)).Changes);
        Assert.Equal([change], Together((other, otherLevel), (one, level)).Changes);
    }

    [Theory]
    [InlineData("agencies.*.desks.ncb.officers", "3", Officers, "1")]
    [InlineData("agencies.*.desks.ncb.officers", "3", Officers, "2")] // 2 is written already
    [InlineData("agencies.*.desks.ncb.officers", "x2", Officers, "3")]
    [InlineData(LookUp, "2 h", LookUp + ".cv", "0.5")]
    [InlineData(LookUp, "x2", LookUp + ".mean", "5 h")]
    [InlineData("agencies.*.desks.ncb.speed", "50 %", "agencies.laos.desks.ncb", "{ speed: 90 % }")]
    [InlineData("agencies.japan.desks.*.speed", "50 %", "agencies.japan.desks.ncb.speed", "90 %")] // nothing is written there yet
    [InlineData("demand.routine.arrivals", "{ japan: { laos: 1 / wk } }", "demand.*.arrivals.japan.laos", "9 / wk")]
    public void Two_changes_of_one_number_are_refused_in_any_order(string one, string level, string other, string otherLevel)
    {
        Assert.Contains("both change", Together((one, level), (other, otherLevel)).Fault, StringComparison.Ordinal);
        Assert.Contains("both change", Together((other, otherLevel), (one, level)).Fault, StringComparison.Ordinal);
    }

    // A desk is staffed in one way, and a step is one thing: the later of the two would take the earlier back in silence.
    [Theory]
    [InlineData("agencies.laos.desks.ncb.officers", "2", "agencies.laos.desks.ncb.shifts", "{ day: { officers: 3, hours: Mon-Fri 08:00-12:00 } }")]
    [InlineData("agencies.laos.desks.ncb.officers", "2", "agencies.*.desks.ncb.handled-by", "front")]
    [InlineData("procedures.information.steps.look-up.wait", "2 d", "procedures.information.steps.look-up.work", "2 h")]
    public void What_takes_one_another_back_is_refused_in_any_order(string one, string level, string other, string otherLevel)
    {
        Assert.Contains("contradict each other", Together((one, level), (other, otherLevel)).Fault, StringComparison.Ordinal);
        Assert.Contains("contradict each other", Together((other, otherLevel), (one, level)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policys_place_for_several_names_is_not_multiplied_with_the_scenarios_and_the_advice_says_so()
    {
        const string own = "policies.faster.changes.agencies.*.desks.ncb.speed";
        var fault = Values("faster").Of([("agencies.laos.desks.ncb.speed", new Level("x2")), (own, new Level("x2"))]).Fault;
        Assert.Equal($"agencies.laos.desks.ncb.speed and {own} both change agencies.*.desks.ncb.speed, which can have one value only; vary one of the two: what a policy says "
            + "of several names at once is not multiplied with what the scenario says of one", fault);
    }

    [Fact]
    public void A_policys_place_of_one_number_is_multiplied_with_the_scenarios()
    {
        var (changes, fault) = Values("faster").Of([(LookUp, new Level("x2")), ("policies.faster.changes." + LookUp, new Level("x3"))]);
        Assert.Null(fault);
        Assert.Equal([$"{LookUp}: '12 h'"], changes.Select(c => $"{c.Path}: {c.Value}"));
    }

    [Theory]
    [InlineData("seed", "2", "--seed")]
    [InlineData("replications", "x2", "--replications")]
    [InlineData("start", "2022-01-04", "second scenario")]
    [InlineData("length", "9 wk", "second scenario")]
    [InlineData("warm-up", "1 wk", "--warm-up")]
    [InlineData("policies.faster.changes.length", "9 wk", "second scenario")]
    public void What_must_be_the_same_for_all_that_is_compared_is_no_figure_to_vary(string path, string level, string advice)
    {
        var fault = Values("faster").Of(path, new Level(level)).Fault;
        Assert.Contains("must be the same for everything that is compared", fault, StringComparison.Ordinal);
        Assert.Contains(advice, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_laid_over_the_values_are_the_same_as_changes_read_with_the_text()
    {
        foreach (var policy in new[] { null, "faster" })
        {
            var changes = Values(policy).Of("procedures.*.steps.*.work", new Level("x0.5")).Changes;
            string Json(ReadResult read) => JsonSerializer.Serialize(read.Scenario!.Procedures.Select(p => p.Steps.OfType<WorkStep>())) + read.Scenario.Policy + read.Scenario.Id;
            Assert.Equal(Json(ScenarioFile.ReadText(Text, "two.yaml", policy, changes: changes)), Json(Values(policy).With(changes)));
        }
    }

    [Fact]
    public void What_a_change_breaks_is_told_as_when_reading()
    {
        var read = Values().With([new Change("agencies.laos.desks.ncb.officers", "0")]);
        Assert.Null(read.Scenario);
        Assert.Contains("change agencies.laos.desks.ncb.officers(1,1): error: '0' is not a whole number", Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
    }
}
