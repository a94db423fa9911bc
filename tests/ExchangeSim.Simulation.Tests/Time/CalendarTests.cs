using ExchangeSim.Simulation.Time;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeSim.Simulation.Tests.Time;

/// <summary>A calendar against a brute-force model that knows of each millisecond whether it is open.</summary>
public class CalendarTests
{
    private const int Length = 60;

    private static readonly Gen<bool[]> Openness = Gen.Elements(true, false).ArrayOf(Length);

    private static Calendar Of(bool[] open)
    {
        var (opens, closes) = (new List<long>(), new List<long>());
        for (var i = 0; i < open.Length; i++)
        {
            if (open[i] && (i == 0 || !open[i - 1])) opens.Add(i);
            if (open[i] && (i == open.Length - 1 || !open[i + 1])) closes.Add(i + 1);
        }
        return new Calendar([.. opens], [.. closes]);
    }

    private static bool IsOpen(bool[] open, long time) => time < Length && open[time];

    private static void Check(Func<bool[], Calendar, long, bool> holds) =>
        Prop.ForAll(Arb.From(Openness), Arb.From(Gen.Choose(0, Length + 5)), (open, time) => holds(open, Of(open), time)).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_open_exactly_where_the_model_is() => Check((open, calendar, time) => calendar.IsOpen(time) == IsOpen(open, time));

    [Fact]
    public void OpenFrom_is_the_first_open_time_from_there_on() => Check((open, calendar, time) =>
    {
        var expected = Enumerable.Range((int)time, Length).Where(t => IsOpen(open, t)).Select(t => (long)t).DefaultIfEmpty(Calendar.Never).First();
        return calendar.OpenFrom(time) == expected;
    });

    [Fact]
    public void ClosesAfter_is_the_first_closed_time_after_an_open_one() => Check((open, calendar, time) =>
        !IsOpen(open, time) || calendar.ClosesAfter(time) == Enumerable.Range((int)time, Length).First(t => !IsOpen(open, t)));

    [Fact]
    public void OpenTime_counts_the_open_milliseconds() => Check((open, calendar, time) =>
        Enumerable.Range(0, Length - 10).All(from => from > time || calendar.OpenTime(from, time) == Enumerable.Range(from, (int)time - from).Count(t => IsOpen(open, t))));

    [Fact]
    public void AfterOpenTime_is_when_so_many_open_milliseconds_have_passed() => Check((open, calendar, time) =>
        Enumerable.Range(1, Length).All(duration =>
        {
            var opened = Enumerable.Range((int)time, Length).Where(t => IsOpen(open, t)).ToArray();
            return calendar.AfterOpenTime(time, duration) == (opened.Length < duration ? Calendar.Never : opened[duration - 1] + 1);
        }));

    [Fact]
    public void Between_gives_the_open_stretches_cut_to_the_span() => Check((open, calendar, time) =>
    {
        var listed = calendar.Between(time, time + 20).SelectMany(s => Enumerable.Range((int)s.Opens, (int)(s.Closes - s.Opens)));
        return listed.SequenceEqual(Enumerable.Range((int)time, 20).Where(t => IsOpen(open, t)));
    });

    [Fact]
    public void Round_the_clock_never_closes()
    {
        var calendar = Calendar.AlwaysOpen;
        Assert.True(calendar.IsOpen(long.MaxValue / 8));
        Assert.Equal(7, calendar.OpenFrom(7));
        Assert.Equal(12, calendar.AfterOpenTime(7, 5));
        Assert.Equal(5, calendar.OpenTime(7, 12));
        Assert.Equal(Calendar.Never, calendar.ClosesAfter(7));
    }
}
