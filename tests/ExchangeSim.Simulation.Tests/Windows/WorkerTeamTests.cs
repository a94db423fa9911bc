using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Tests.Windows;

public class WorkerTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    public void Every_piece_of_every_round_is_done_once_before_the_next_round(int threads)
    {
        var done = new int[9];
        using var team = new WorkerTeam(threads, piece => Interlocked.Increment(ref done[piece]));
        for (var round = 0; round < 5_000; round++)
        {
            var pieces = round % (done.Length + 1);
            Array.Clear(done);
            team.Do(pieces);
            Assert.All(done[..pieces], times => Assert.Equal(1, times));
            Assert.All(done[pieces..], times => Assert.Equal(0, times));
        }
    }

    [Fact]
    public void What_a_piece_throws_reaches_the_caller()
    {
        using var team = new WorkerTeam(2, piece => { if (piece == 3) throw new InvalidOperationException("piece three"); });
        team.Do(3);
        Assert.Contains("piece three", Assert.Throws<AggregateException>(() => team.Do(4)).Message, StringComparison.Ordinal);
    }
}
