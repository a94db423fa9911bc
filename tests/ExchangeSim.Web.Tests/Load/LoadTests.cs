using ExchangeSim.Benchmarks.Load;

namespace ExchangeSim.Web.Tests.Load;

/// <summary>The load program of the benchmarks for some seconds: nothing leaks, nothing goes wrong, and a leak would be found. How long anything takes is not asked.</summary>
[Collection(OneServer.Name)]
[Trait("Category", "Slow")]
public class LoadTests(Server server)
{
    private static readonly LoadOptions Short = new(Seats: 8, Rooms: 2, TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(500));

    [Fact]
    public async Task No_seat_of_two_rooms_receives_what_has_not_reached_it()
    {
        await using var run = new LoadRun(server.Address, Server.Token, Short);
        await run.Enter();
        await run.Play();
        var result = await run.Search();
        Assert.Empty(result.Leaks);
        Assert.Empty(result.Measures.Errors);
        Assert.NotEmpty(result.Measures.Shown);
        Assert.Equal(result.Measures.Sent, result.Measures.Acknowledged.Count);
        using var replayed = await run.Rooms();
        var room = replayed.Rooms[0];
        var (one, other) = (run.Captures(1)[0], run.Captures(1)[1]);
        var mistaken = new Capture(other.Seat);
        foreach (var (text, time) in one.First) mistaken.Take(System.Text.Json.JsonSerializer.Serialize(text), time);
        Assert.Contains(LeakSearch.Of(room, [mistaken]), leak => leak.Text.StartsWith("SECRET-BRIEFING-", StringComparison.Ordinal));
    }
}
