using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Screen;

/// <summary>Lines about the end of the program, on the standard error. They wait for nobody: .NET's console has one lock for both outputs, so whoever does not read the one would
/// keep the other, and with it the end of the program, waiting for ever.</summary>
internal static class LastWords
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);

    /// <summary>Says a line, if it can be said at once.</summary>
    internal static void Say(string line)
    {
        if (!StandardStreams.IsErrorClosed) Task.Run(() => Write(line)).Wait(Patience);
    }

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
