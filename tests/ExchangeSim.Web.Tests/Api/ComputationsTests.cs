using ExchangeSim.Web.Exercises;

namespace ExchangeSim.Web.Tests.Api;

public sealed class ComputationsTests : IDisposable
{
    private readonly Computations _computations = new();

    public void Dispose() => _computations.Dispose();

    private Task Done(string key, Func<object> work) => Until.IsSo(key, () => Task.FromResult(_computations.Ask(key, (_, _) => work()).IsDone));

    [Fact]
    public async Task Of_too_many_results_the_one_that_nobody_has_asked_for_longest_is_forgotten()
    {
        for (var i = 0; i < 64; i++) await Done($"{i}", () => i);
        await Done("0", () => "anew"); // asked for once more
        await Done("64", () => 64);
        Assert.Null(_computations.Found("1"));
        Assert.Equal(0, _computations.Found("0"));
        Assert.Equal(2, _computations.Found("2"));
        Assert.Equal(64, _computations.FoundUnder("").Count);
    }

    [Fact]
    public async Task What_has_not_begun_waits_for_what_has()
    {
        using var go = new ManualResetEventSlim();
        var first = _computations.Ask("first", (_, stop) =>
        {
            go.Wait(stop);
            return "one";
        });
        await Until.IsSo("a beginning", () => Task.FromResult(!first.Waits));
        var second = _computations.Ask("second", (_, _) => "two");
        Assert.True(second.Waits);
        go.Set();
        await Until.IsSo("both", () => Task.FromResult(first.IsDone && second.IsDone));
        Assert.False(second.Waits);
    }
}
