using ExchangeSim.Reports.Officers;

namespace ExchangeSim.Reports.Tests.Officers;

public class OfficerRosterTests
{
    [Fact]
    public void Whoever_is_free_and_has_the_lowest_number_takes_the_next_work() =>
        Assert.Equal("1:1 2:2 3:1 4:1", Assigned((0, 5, 1, true), (2, 9, 2, true), (5, 8, 3, true), (9, 10, 4, true)));

    [Fact]
    public void The_same_officer_goes_on_in_the_morning_although_a_lower_number_is_free() =>
        Assert.Equal("1:1 2:2 2:2", Assigned((0, 5, 1, true), (2, 6, 2, false), (10, 12, 2, true)));

    [Fact]
    public void Those_who_go_on_are_served_before_those_who_begin() =>
        Assert.Equal("5:1 6:2 5:1 1:2", Assigned((0, 5, 5, false), (0, 6, 6, true), (10, 12, 1, true), (10, 12, 5, true)));

    [Fact]
    public void Somebody_else_goes_on_if_the_officer_is_busy() =>
        Assert.Equal("1:1 2:1 3:2 1:2", Assigned((0, 5, 1, false), (6, 20, 2, true), (7, 9, 3, true), (10, 12, 1, true)));

    [Fact]
    public void Nobody_does_two_things_at_once_and_nobody_is_called_who_is_not_needed()
    {
        var random = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            var stretches = Enumerable.Range(0, 200).Select(i => (From: (long)random.Next(500), Length: 1 + random.Next(30), Work: (long)i)).OrderBy(s => s.From).ToList();
            var taken = new List<(WorkStretch Stretch, int Officer)>();
            var roster = new OfficerRoster((stretch, officer) => taken.Add((stretch, officer)));
            foreach (var (from, length, work) in stretches) roster.Add(new WorkStretch(from, from + length, work, true));
            roster.Assign();
            Assert.Equal(200, taken.Count);
            foreach (var one in taken.GroupBy(t => t.Officer))
                Assert.All(one.OrderBy(t => t.Stretch.From).Zip(one.OrderBy(t => t.Stretch.From).Skip(1)), pair => Assert.True(pair.First.Stretch.To <= pair.Second.Stretch.From));
            Assert.Equal(Enumerable.Range(0, 531).Max(t => stretches.Count(s => s.From <= t && t < s.From + s.Length)), roster.Count);
        }
    }

    private static string Assigned(params (long From, long To, long Work, bool IsLast)[] stretches)
    {
        var taken = new List<string>();
        var roster = new OfficerRoster((stretch, officer) => taken.Add($"{stretch.Work}:{officer}"));
        foreach (var (from, to, work, isLast) in stretches) roster.Add(new WorkStretch(from, to, work, isLast));
        roster.Assign();
        return string.Join(' ', taken);
    }
}
