using Spectre.Console;

namespace ExchangeSim.Cli.Screen;

/// <summary>Lines that come while a command is at work, from any thread. Where a progress bar moves they are written above it, through the console that draws it.</summary>
public sealed class Notices
{
    private volatile IAnsiConsole? _bar;

    /// <summary>Writes a line.</summary>
    internal void Tell(TextWriter error, string line)
    {
        if (_bar is { } bar) bar.WriteLine(line);
        else error.WriteLine(line);
    }

    /// <summary>A bar moves until the answer is disposed of.</summary>
    internal IDisposable Above(IAnsiConsole bar)
    {
        _bar = bar;
        return new Shown(this);
    }

    private sealed class Shown(Notices notices) : IDisposable
    {
        public void Dispose() => notices._bar = null;
    }
}
