using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Tests.Layers;

/// <summary>Changes of one policy that concern the same value: they hold in the order in which they are written.</summary>
public class OverlappingChangesTests
{
    private const string Change = "agencies.laos.desks.ncb.officers: 3";

    private static Scenario With(params string[] changes) => Good.Scenario(Change, string.Join("\n      ", changes), "more");

    private static int[] Officers(Scenario scenario) => [.. scenario.Agencies.Select(a => a.Desks.Single(d => d.Id == "ncb").Shifts.Single().Officers)];

    private static Distribution Work(Scenario scenario) => scenario.Procedures[0].Steps.OfType<WorkStep>().Single(s => s.Id == "search").Work;

    [Fact]
    public void A_name_after_a_star_holds_for_that_name() => Assert.Equal([9, 4], Officers(With("agencies.*.desks.ncb.officers: 9", "agencies.laos.desks.ncb.officers: 4")));

    [Fact]
    public void A_star_after_a_name_holds_for_all() => Assert.Equal([9, 9], Officers(With("agencies.laos.desks.ncb.officers: 4", "agencies.*.desks.ncb.officers: 9")));

    [Fact]
    public void The_same_place_written_twice_is_refused_where_it_is_written_again()
    {
        var text = Good.With(Change, $"{Change}\n      agencies.laos.desks.ncb.officers: 4");
        Assert.Contains(ScenarioFile.ReadText(text, "s.yaml", "more").Problems, p => p.ToString().Contains("twice", StringComparison.Ordinal));
    }

    [Fact]
    public void One_number_after_the_whole_length_changes_the_new_length() =>
        Assert.Equal(new Lognormal(9 * 3_600_000, 2), Work(With("procedures.information.steps.search.work: lognormal(mean 4 h, cv 2)",
            "procedures.information.steps.search.work.mean: 9 h")));

    [Fact]
    public void A_whole_length_after_one_number_takes_its_place() =>
        Assert.Equal(new Lognormal(4 * 3_600_000, 2), Work(With("procedures.information.steps.search.work.mean: 9 h",
            "procedures.information.steps.search.work: lognormal(mean 4 h, cv 2)")));

    [Fact]
    public void A_mapping_after_one_of_its_values_changes_what_it_names_and_leaves_the_rest()
    {
        var guard = With("agencies.laos.desks.guard.speed: 50 %", "agencies.laos.desks.guard.name: First", "agencies.laos.desks.guard: { name: Guard }")
            .Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "guard");
        Assert.Equal(("Guard", 0.5), (guard.Name, guard.Speed));
    }

    [Fact]
    public void Officers_and_shifts_of_one_desk_take_each_others_place()
    {
        var shifts = "agencies.laos.desks.ncb.shifts: { night: { officers: 5, hours: Mon-Sun 22:00-06:00 } }";
        Assert.Equal([4], Shifts(With(shifts, "agencies.laos.desks.ncb.officers: 4")));
        Assert.Equal([5], Shifts(With("agencies.laos.desks.ncb.officers: 4", shifts)));

        static int[] Shifts(Scenario scenario) => [.. scenario.Agencies.Single(a => a.Id == "laos").Desks.Single(d => d.Id == "ncb").Shifts.Select(s => s.Officers)];
    }

    [Fact]
    public void Changes_from_outside_come_after_those_of_the_policy_and_in_their_own_order()
    {
        var result = ScenarioFile.ReadText(Good.Text, "s.yaml", "more", changes: [new Change("agencies.*.desks.ncb.officers", "7"),
            new Change("agencies.laos.desks.ncb.officers", "8")]);
        Assert.Equal([7, 8], Officers(result.Scenario!));
    }

    [Fact]
    public void One_effect_after_all_effects_of_a_kind_holds() =>
        Assert.Equal([new Staffing("laos", "guard", 2)],
            With("injects.summit.staff: { laos.guard: 1, vietnam.ncb: -1 }", "injects.summit.staff.laos.guard: 2").Injects[0].Effects.OfType<Staffing>()
                .Where(s => s.Desk == "guard"));
}
