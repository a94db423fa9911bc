using System.Text;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>Where a command reads and writes, what those places can show, and whether the user asked it to stop. Tests give their own writers.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Progress and problems.</param>
public sealed record Terminal(TextWriter Out, TextWriter Error)
{
    /// <summary>Whether escape codes may be written to <see cref="Out"/>.</summary>
    public bool StyledOut { get; init; }
    /// <summary>Whether <see cref="Error"/> is a screen on which a progress bar may move.</summary>
    public bool LiveError { get; init; }
    /// <summary>How wide pages on <see cref="Out"/> are.</summary>
    public int Columns { get; init; } = Reports.Text.Page.Narrow;
    /// <summary>Cancelled when the user presses Ctrl+C.</summary>
    public CancellationToken Stop { get; init; }
    /// <summary>What is said when the user asks to stop.</summary>
    public StopWords StopWords { get; init; } = new();
    /// <summary>Files that the command line was read from, or that name what it works with: none of them is overwritten.</summary>
    public List<string> Inputs { get; } = [];
    /// <summary>Is called when there begins to be something to finish with, if the user asks to stop.</summary>
    public Action WorkHasBegun { get; init; } = () => { };
    /// <summary>How the program was started, for hints that can be pasted.</summary>
    public string ProgramName { get; init; } = Screen.ProgramName.Installed;

    /// <summary>The terminal of this process. Nothing that is piped or redirected gets escape codes, whatever TERM says, and NO_COLOR is honoured.</summary>
    public static Terminal OfProcess(CancellationToken stop)
    {
        var dumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb" && !OperatingSystem.IsWindows();
        var plain = dumb || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var isPiped = StandardStreams.IsOutputClosed || Console.IsOutputRedirected;
        return new Terminal(Utf8(StandardStreams.OpenOutput(), flushed: false), TextWriter.Synchronized(Utf8(StandardStreams.OpenError(), flushed: true)))
        {
            StyledOut = !plain && !isPiped,
            Columns = isPiped ? Reports.Text.Page.Narrow : Math.Clamp(Console.WindowWidth, Reports.Text.Page.Narrow, Reports.Text.Page.Wide),
            LiveError = !dumb && !StandardStreams.IsErrorClosed && !Console.IsErrorRedirected,
            Stop = stop,
            ProgramName = Screen.ProgramName.OfProcess(),
        };
    }

    /// <summary>A page of text on <see cref="Out"/>.</summary>
    public Page Page() => new(Out, StyledOut, Columns);

    /// <summary>A line on <see cref="Error"/>. Editors and programs read a problem as one line; people on a screen read it in lines that end between words.</summary>
    public void Say(string line)
    {
        foreach (var part in LiveError ? Cells.Wrap(VisibleText.Line(line), Columns) : [VisibleText.Line(line)]) Error.WriteLine(part);
    }

    private static StreamWriter Utf8(Stream stream, bool flushed) => new(stream, new UTF8Encoding(false)) { AutoFlush = flushed };
}
