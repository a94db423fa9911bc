using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

public class SwitchTimelineTests
{
    private static Inject Turned(int day, bool on, int? days = null) => new()
    {
        Id = $"day-{day}", At = Sketch.Monday + Duration.FromDays(day), Lasts = days is { } lasts ? Duration.FromDays(lasts) : null, Effects = [new SwitchTurned("fast", on)],
    };

    private static bool IsOn(int day, params Inject[] injects) => new SwitchTimeline(
        Sketch.Scenario() with { Switches = new SortedDictionary<string, bool> { ["fast"] = false }, Injects = injects }).IsOn("fast", Duration.FromDays(day).TotalMilliseconds);

    [Fact]
    public void The_inject_that_began_last_decides_wherever_it_stands_in_the_file()
    {
        Inject[] injects = [Turned(10, on: false, days: 5), Turned(3, on: true)];
        Assert.Equal([false, true, false, true], new[] { 1, 5, 12, 16 }.Select(day => IsOn(day, injects)));
    }

    [Fact]
    public void Of_those_that_began_together_the_last_in_the_file_decides()
    {
        Assert.True(IsOn(5, Turned(3, on: false), Turned(3, on: true)));
        Assert.False(IsOn(5, Turned(3, on: true), Turned(3, on: false)));
    }
}
