using System.Runtime.InteropServices;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Screen;

/// <summary>Ctrl+C, termination and a closed terminal: the first asks the command to finish with what is done, the second ends the process at once. A command that does not come
/// to its end in time is ended too:
/// whatever it is at, reading, checking or writing, it is over within seconds.</summary>
public sealed class Interruption : IDisposable
{
    /// <summary>How long a command has where there is nothing to finish with, and where results are to be written.</summary>
    internal static readonly TimeSpan ToEnd = TimeSpan.FromSeconds(2), ToFinish = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly bool _isLimited;
    private volatile bool _hasBegun;
    private int _signals;
    private Timer? _limit;

    /// <summary>Listens from now on.</summary>
    /// <param name="isLimited">Whether the command has a limited time to finish.</param>
    public Interruption(bool isLimited)
    {
        _isLimited = isLimited;
        _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Where(IsHeard).Select(signal => PosixSignalRegistration.Create(signal, Handle))];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>What is said of being stopped.</summary>
    public StopWords Words { get; } = new();

    /// <summary>From now on there is something to finish with.</summary>
    public void WorkHasBegun() => _hasBegun = true;

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1) Exit();
        Words.Begin();
        LastWords.Say(Words.First(_hasBegun || !_isLimited));
        if (_isLimited) _limit = new Timer(End, null, _hasBegun ? ToFinish : ToEnd, Timeout.InfiniteTimeSpan);
        _stop.Cancel();
    }

    private void End(object? state)
    {
        LastWords.Say(Words.Last(_hasBegun, ToFinish));
        Exit();
    }

    // What is under way is worth nothing to anybody.
    private static void Exit()
    {
        TemporaryFiles.RemoveBeforeTheEnd();
        Environment.Exit(ExitCode.Stopped);
    }

    // "nohup" has a closed terminal ignored, which is to stay so.
    private static bool IsHeard(PosixSignal signal) => signal != PosixSignal.SIGHUP || !OperatingSystem.IsLinux() || !IgnoredSignals.Contains(1);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations) registration.Dispose();
        _limit?.Dispose();
        _stop.Dispose();
    }
}
