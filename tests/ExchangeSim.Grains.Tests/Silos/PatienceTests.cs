using ExchangeSim.Grains.Silos;

namespace ExchangeSim.Grains.Tests.Silos;

public sealed class PatienceTests
{
    [Fact]
    public async Task A_call_that_a_silo_cancelled_as_it_ended_is_made_again()
    {
        var (calls, notices) = (0, new List<string>());
        var answer = await Patience.Usual.Ask(
            () => ++calls == 1 ? Task.FromCanceled<int>(new CancellationToken(canceled: true)) : Task.FromResult(7), "agency laos", notices.Add, CancellationToken.None);
        Assert.Equal((7, 2), (answer, calls));
        Assert.Equal("agency laos does not answer (TaskCanceledException); asking again", Assert.Single(notices));
    }

    [Fact]
    public async Task A_caller_that_stops_is_not_kept_waiting()
    {
        using var stop = new CancellationTokenSource();
        var asked = Patience.Usual.Ask(
            () =>
            {
                stop.Cancel();
                return Task.FromCanceled<int>(stop.Token);
            }, "agency laos", notice: null, stop.Token);
        await Assert.ThrowsAsync<TaskCanceledException>(() => asked);
    }

    [Fact]
    public async Task What_a_silo_answers_as_an_error_is_not_asked_again()
    {
        var calls = 0;
        await Assert.ThrowsAsync<InvalidDataException>(() => Patience.Usual.Ask<int>(
            () =>
            {
                calls++;
                throw new InvalidDataException("damaged");
            }, "agency laos", notice: null, CancellationToken.None));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Silence_has_a_limit_and_the_message_says_how_long_it_was()
    {
        var failure = await Assert.ThrowsAsync<IOException>(() =>
            new Patience(TimeSpan.Zero).Ask<int>(() => throw new TimeoutException("no answer"), "agency laos", notice: null, CancellationToken.None));
        Assert.StartsWith("agency laos has not answered for 0 minutes", failure.Message, StringComparison.Ordinal);
    }
}
