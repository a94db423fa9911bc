namespace ExchangeSim.Hosting.Tests.Clients;

public class ReachingTests
{
    private readonly List<string> _said = [];

    private Reaching Soon => new(TimeSpan.FromMilliseconds(40), _said.Add) { SaysAfter = TimeSpan.FromMilliseconds(10) };

    private static Reaching Patient => new(TimeSpan.FromMinutes(5), null) { SaysAfter = TimeSpan.FromMinutes(4) };

    [Fact]
    public async Task Silence_is_reported_once_and_then_given_up()
    {
        var silence = new TaskCompletionSource<int>();
        await Assert.ThrowsAsync<TimeoutException>(() => Soon.Await(() => silence.Task, "nobody has answered yet at nowhere", CancellationToken.None));
        Assert.StartsWith("nobody has answered yet at nowhere; giving up after", Assert.Single(_said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_passed_on_and_nothing_is_said()
    {
        Assert.Equal(7, await Patient.Await(() => Task.FromResult(7), "silence", CancellationToken.None));
        Assert.Empty(_said);
    }

    [Fact]
    public async Task A_failure_is_passed_on_as_it_is() =>
        await Assert.ThrowsAsync<IOException>(() => Patient.Await<int>(() => throw new IOException("why"), "silence", CancellationToken.None));

    [Fact]
    public async Task Waiting_ends_at_once_when_it_is_stopped() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Patient.Await(() => new TaskCompletionSource<int>().Task, "silence", new CancellationToken(true)));
}
