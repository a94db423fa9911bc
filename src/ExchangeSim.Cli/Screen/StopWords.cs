namespace ExchangeSim.Cli.Screen;

/// <summary>What a command says of being stopped: what it keeps, and no progress from then on.</summary>
public sealed class StopWords
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private readonly Lock _speaking = new();
    private volatile bool _isAsked;
    private volatile string? _keeps;

    /// <summary>What stays where the command is stopped, and how it goes on from there, as the end of a sentence; null: nothing.</summary>
    public string? Keeps { get => _keeps; set => _keeps = value; }

    /// <summary>What a command keeps that has its replications in a folder.</summary>
    internal void KeepsReplicationsOf(string? folder)
    {
        if (folder is not null) Keeps = $"replications that are over are kept in '{folder}', and the same command goes on with them";
    }

    /// <summary>The user has asked: from now on no progress is reported. Waits for a line that is being written, but not for long: it may be one that nobody reads.</summary>
    internal void Begin()
    {
        var isOver = _speaking.TryEnter(Patience);
        _isAsked = true;
        if (isOver) _speaking.Exit();
    }

    /// <summary>Reports progress, unless the user has asked the command to stop.</summary>
    internal void UnlessAsked(Action report)
    {
        lock (_speaking) if (!_isAsked) report();
    }

    /// <summary>The first words behind a signal.</summary>
    /// <param name="hasBegun">Whether there is something to finish with.</param>
    internal string First(bool hasBegun) =>
        !hasBegun ? "stopping" : $"stopping; finishing with what is done{(Keeps is { } kept ? $"; {kept}" : "")} (once more stops at once)";

    /// <summary>The last words of a command that did not come to its end in time.</summary>
    /// <param name="hasBegun">Whether there was something to finish with.</param>
    /// <param name="time">How long it had.</param>
    internal string Last(bool hasBegun, TimeSpan time) => !hasBegun ? "stopped before there was anything to report"
        : $"not finished in {time.TotalSeconds:0} s; files that are complete are kept, the others are left out{(Keeps is { } kept ? $"; {kept}" : "")}";
}
