using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Layers;

public class PolicyTests
{
    private const string Change = "agencies.laos.desks.ncb.officers: 3";

    private static Scenario With(string changes) => Good.Scenario(Change, changes, "more");

    [Fact]
    public void The_baseline_lists_its_policies_as_written()
    {
        var scenario = Good.Scenario();
        Assert.Null(scenario.Policy);
        var policy = Assert.Single(scenario.Policies);
        Assert.Equal(("more", "One officer more.", new PolicyChange("agencies.laos.desks.ncb.officers", "3")), (policy.Id, policy.Says, policy.Changes.Single()));
    }

    [Fact]
    public void A_path_with_a_part_left_out_is_told_the_whole_one()
    {
        var problem = Assert.Single(Good.Read(Change, "agencies.laos.ncb.officers: 3", "more").Problems);
        Assert.Equal("did you mean agencies.laos.desks.ncb.officers?", problem.Advice);
    }

    [Fact]
    public void A_policy_changes_one_value_and_leaves_the_rest()
    {
        var scenario = With(Change);
        Assert.Equal("more", scenario.Policy);
        Assert.Equal([2, 3], scenario.Agencies.Select(a => a.Desks.Single(d => d.Id == "ncb").Shifts.Single().Officers));
    }

    [Fact]
    public void A_star_stands_for_every_name() =>
        Assert.All(With("agencies.*.desks.ncb.officers: 9").Agencies, a => Assert.Equal(9, a.Desks.Single(d => d.Id == "ncb").Shifts.Single().Officers));

    [Fact]
    public void A_star_passes_over_names_without_the_place()
    {
        var scenario = With("agencies.*.desks.guard.speed: 50 %");
        Assert.Equal([0.5], scenario.Agencies.SelectMany(a => a.Desks).Where(d => d.Id == "guard").Select(d => d.Speed));
    }

    [Fact]
    public void A_mapping_is_laid_over_what_was_there()
    {
        var guard = With("agencies.laos.desks.guard: { speed: 50 %, name: Guard }").Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "guard");
        Assert.Equal(("Guard", 0.5, 2), (guard.Name, guard.Speed, guard.Shifts.Count));
    }

    [Fact]
    public void Officers_take_the_place_of_shifts_and_of_handling_by_another_desk()
    {
        var laos = With("agencies.laos.desks.guard.officers: 4\n      agencies.laos.desks.court.officers: 1").Agencies.Single(a => a.Id == "laos");
        Assert.Equal([new Shift("day", 4, laos.OfficeHours)], laos.Desks.Single(d => d.Id == "guard").Shifts);
        Assert.Null(laos.Desks.Single(d => d.Id == "court").HandledBy);
    }

    [Fact]
    public void A_step_of_another_kind_takes_the_place_of_the_old_one() =>
        Assert.IsType<WaitStep>(With("procedures.information.steps.search: { wait: 3 d, then: met }").Procedures[0].Steps.Single(s => s.Id == "search"));

    [Fact]
    public void A_case_that_is_added_is_looked_at_before_otherwise()
    {
        var scenario = With("procedures.information.steps.check.cases.answered: 1 %");
        var decision = Assert.IsType<DecideStep>(scenario.Procedures[0].Steps.Single(s => s.Id == "check"));
        Assert.Equal(["refuse", "clarify", "answered", "look-up"], decision.Cases.Select(c => c.Then));
    }

    [Fact]
    public void Names_with_a_dot_can_be_changed()
    {
        var scenario = With("injects.summit.staff.vietnam.ncb: -2\n      instruments.plan.time-limits.information.papers: 11 d\n      injects.summit.staff.laos.guard: 1");
        Assert.Equal([new Staffing("vietnam", "ncb", -2), new Staffing("laos", "guard", 1)], scenario.Injects[0].Effects.OfType<Staffing>());
        Assert.Contains(scenario.Instruments[0].TimeLimits, t => t is { Clock: "papers", Urgency: null } && t.Limit == NodaTime.Duration.FromDays(11));
    }

    [Fact]
    public void One_number_of_a_random_length_can_be_changed()
    {
        var scenario = With("procedures.information.steps.search.work.mean: 9 h\n      procedures.*.steps.search.work.cv: 2");
        Assert.Equal(new Lognormal(9 * 3_600_000, 2), scenario.Procedures[0].Steps.OfType<WorkStep>().Single(s => s.Id == "search").Work);
    }

    [Fact]
    public void Switches_leads_and_times_can_be_changed()
    {
        var scenario = With("switches.by-form: on\n      crimes.arms.lead: vietnam\n      injects.summit.at: 2022-01-05\n      injects.cut.at: 2022-01-05\n      " +
            "requests.one.at: 2022-01-05");
        Assert.Equal((true, "vietnam"), (scenario.Switches["by-form"], scenario.Crimes[1].Lead));
    }

    [Fact]
    public void An_unknown_policy_is_told_with_the_nearest()
    {
        var result = Good.Read(policy: "mor");
        Assert.Null(result.Scenario);
        Assert.Equal(["s.yaml(114,1): error: there is no policy 'mor'; did you mean 'more'?"], result.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_broken_policy_does_not_keep_another_from_being_asked_for()
    {
        var text = Good.With("\npolicies:\n", "\npolicies:\n  broken: { says: Broken., changes: { agencies.laos.desks.ncb.officers: none } }\n");
        Assert.Null(ScenarioFile.ReadText(text, "s.yaml").Scenario);
        Assert.NotNull(ScenarioFile.ReadText(text, "s.yaml", "more").Scenario);
    }

    [Fact]
    public void Changes_from_outside_are_laid_over_the_policy()
    {
        var result = ScenarioFile.ReadText(Good.Text, "s.yaml", "more", changes: [new Change("agencies.laos.desks.ncb.officers", "7"), new Change("channels.mail.delay",
            "uniform(1 h, 2 h)")]);
        Assert.Equal(7, result.Scenario!.Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "ncb").Shifts[0].Officers);
        Assert.IsType<Uniform>(result.Scenario.Channels[0].Delay);
    }

    [Theory]
    [InlineData("agencies.laos.desks.nbc.officers", "7", "change agencies.laos.desks.nbc.officers(1,1): error: there is no 'nbc' in 'agencies.laos.desks'; did you mean 'ncb'?")]
    [InlineData("agencies.laos.desks.ncb.officers", "many", "change agencies.laos.desks.ncb.officers(1,1): error: 'many' is not a whole number from 1 to 100000")]
    [InlineData("agencies.laos.desks.ncb.officers", "", "change agencies.laos.desks.ncb.officers(1,1): error: a value is missing")]
    [InlineData("seed", "2", "change seed(1,1): error: 'seed' cannot be changed: it must be the same for everything that is compared; give the whole command another with --seed")]
    [InlineData("", "1", "change (1,1): error: '' is not the path of a place; write it with dots, such as agencies.laos.desks.ncb.officers")]
    [InlineData("seed.", "1", "change seed.(1,1): error: 'seed.' is not the path of a place; write it with dots, such as agencies.laos.desks.ncb.officers")]
    [InlineData("policies.more.says", "x", "change policies.more.says(1,1): error: a change cannot touch 'policies'")]
    public void A_wrong_change_from_outside_is_told_by_its_path(string path, string value, string problem)
    {
        var result = ScenarioFile.ReadText(Good.Text, "s.yaml", changes: [new Change(path, value)]);
        Assert.Null(result.Scenario);
        Assert.Contains(problem, result.Problems.Select(p => p.ToString()));
    }
}
