using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Screen;

/// <summary>Lines about the end of the program, on the standard error. They wait for nobody: .NET's console has one lock for both outputs, so whoever does not read the one would
/// keep the other, and with it the end of the program, waiting for ever.</summary>
internal static class LastWords
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    private static volatile int _linesOfBars;

    /// <summary>How many lines the bars of progress take that are drawn now; 0: none is.</summary>
    internal static int LinesOfBars { get => _linesOfBars; set => _linesOfBars = value; }

    /// <summary>Says a line, if it can be said at once.</summary>
    internal static void Say(string line)
    {
        if (!StandardStreams.IsErrorClosed) Task.Run(() => Write(AboveBars(line, LinesOfBars))).Wait(Patience);
    }

    /// <summary>The line with room below it for the bars, which are drawn again from as many lines above the cursor as they take: without it they would leave the end of
    /// the line.</summary>
    internal static string AboveBars(string line, int bars) => bars == 0 ? line : $"\n{line}{new string('\n', bars - 1)}";

    private static void Write(string line)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Console.Error.WriteLine(line);
                return;
            }
            StandardStreams.WriteError(Encoding.UTF8.GetBytes(line + "\n"));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }
}
