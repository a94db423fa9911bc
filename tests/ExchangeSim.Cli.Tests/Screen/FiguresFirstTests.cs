using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Screen;

/// <summary>The figures are on the screen before large files are written: who stops a run then, and has little time, has seen them.</summary>
public sealed class FiguresFirstTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    [Theory]
    [InlineData("text", "where the time went")]
    [InlineData("json", "\"latency\"")]
    [InlineData("csv", "procedure_name")]
    public void Figures_are_printed_before_large_files_are_written(string format, string words)
    {
        var screen = new Watched(shown =>
        {
            if (!shown.Contains(words, StringComparison.OrdinalIgnoreCase)) return;
            Assert.True(File.Exists(Path.Combine(Results, "latency.csv")));
            Assert.False(File.Exists(Path.Combine(Results, "run.sqlite")));
            Assert.Contains("run.sqlite", Manifest.Read(Results).Unfinished!);
            throw new EndedException();
        });
        // As a program that is ended then: all that is under way goes, what is complete stays.
        var code = Program.Run(["run", _shell.Scenario, "-q", "--format", format, "--out", Results], new Terminal(screen, TextWriter.Null));
        Assert.Equal(ExitCode.Failed, code);
        Assert.True(screen.IsOver);
        Assert.False(File.Exists(Path.Combine(Results, "run.sqlite")));
        Assert.Contains("run.sqlite", Manifest.Read(Results).Unfinished!);
        var verified = Shell.Run("verify", Results, "-q");
        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.Contains("VERIFIED AS FAR AS IT WENT", verified.Out, StringComparison.Ordinal);
        Assert.Matches(@"note +run\.sqlite +unfinished", verified.Out);
    }

    [Fact]
    public void Where_nobody_reads_the_figures_the_files_are_written_all_the_same()
    {
        var screen = new Watched(_ => throw new IOException("Broken pipe"));
        Assert.Equal(ExitCode.Failed, Program.Run(["run", _shell.Scenario, "-q", "--out", Results], new Terminal(screen, TextWriter.Null)));
        Assert.Null(Manifest.Read(Results).Unfinished);
        Assert.Equal(ExitCode.Done, Shell.Run("verify", Results, "-q").Code);
    }

    [Fact]
    public void Small_files_and_large_ones_are_named_at_the_end()
    {
        var shown = Shell.Run("run", _shell.Scenario, "-q", "--out", Results).Out;
        Assert.InRange(shown.IndexOf("latency.csv", StringComparison.Ordinal), shown.IndexOf("FILES", StringComparison.Ordinal), shown.Length);
        Assert.Contains("run.sqlite", shown, StringComparison.Ordinal);
        Assert.Contains("manifest.json", shown, StringComparison.Ordinal);
    }

    private sealed class EndedException : Exception;

    // What is flushed is what the user sees.
    private sealed class Watched(Action<string> look) : StringWriter
    {
        internal bool IsOver { get; private set; }

        public override void Flush()
        {
            if (IsOver) return;
            IsOver = true;
            look(ToString());
        }
    }
}
