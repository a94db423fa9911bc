using ExchangeSim.Application.Tests.Exercises;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>Commands that the user stops at a line of their progress, or before anything: a clear word, an exit code of its own, nothing half-written.</summary>
public sealed class StoppedWithinTests : IDisposable
{
    private const string NothingToReport = "stopped before there was anything to report\n";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    private string[] Files => Directory.Exists(Results) ? Directory.GetFileSystemEntries(Results, "*", SearchOption.AllDirectories) : [];

    [Fact]
    public void A_rehearsal_ends_without_its_findings()
    {
        var answer = StoppedAt("rehearsing", "rehearse", "first-lesson", "--seeds", "1000");
        Assert.Equal((ExitCode.Stopped, ""), (answer.Code, answer.Out));
        Assert.Equal($"rehearsing 3000 plays\n{NothingToReport}", answer.Error);
    }

    [Theory]
    [InlineData("putting decisions of room 1 right")]
    [InlineData("telling luck from skill in room 1")]
    public void A_debriefing_ends_without_any_of_its_papers(string activity)
    {
        var archive = _shell.At("lesson.exercise.zip");
        File.WriteAllBytes(archive, PlayedLesson.Archived.ToBytes());
        var answer = StoppedAt(activity, "debrief", archive, "--out", Results);
        Assert.Equal((ExitCode.Stopped, ""), (answer.Code, answer.Out));
        Assert.EndsWith($"{activity}\n{NothingToReport}", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Files);
    }

    [Fact]
    public void A_debriefing_that_is_only_printed_is_not_printed()
    {
        var archive = _shell.At("lesson.exercise.zip");
        File.WriteAllBytes(archive, PlayedLesson.Archived.ToBytes());
        var answer = Shell.Run(new CancellationToken(canceled: true), "debrief", archive);
        Assert.Equal((ExitCode.Stopped, "", NothingToReport), (answer.Code, answer.Out, answer.Error.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_world_is_written_whole_or_not_at_all()
    {
        var (whole, stopped) = (Shell.Run("generate", "--agencies", "3"), new CancellationToken(canceled: true));
        Assert.Equal((ExitCode.Done, true), (whole.Code, whole.Out.StartsWith("scenario: ", StringComparison.Ordinal)));
        foreach (var to in (string[][])[[], ["--out", _shell.At("world.yaml")]])
        {
            var answer = Shell.Run(stopped, ["generate", "--agencies", "3", .. to]);
            Assert.Equal((ExitCode.Stopped, "", NothingToReport), (answer.Code, answer.Out, answer.Error.ReplaceLineEndings("\n")));
        }
        Assert.Empty(Directory.GetFiles(_shell.Folder, "world.yaml*"));
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("replications")]
    [InlineData("agencies")]
    public void A_run_on_silos_reports_what_is_done(string spread)
    {
        var answer = StoppedAt("simulating", "run", _shell.Endless, "--silos", "2", "--spread", spread, "--out", Results);
        Assert.Equal(ExitCode.Stopped, answer.Code);
        Assert.Contains("STOPPED", answer.Out, StringComparison.Ordinal);
        Assert.EndsWith("stopped before the end; the figures are of what was done\n", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Files, file => file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    private static Answer StoppedAt(string words, params string[] args)
    {
        using var stop = new CancellationTokenSource();
        var (output, error) = (new StringWriter(), new Heard(words, () => _ = stop.CancelAsync()));
        var code = Program.Run(args, new Terminal(output, TextWriter.Synchronized(error)) { Stop = stop.Token });
        return new Answer(code, output.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Does something as soon as a line begins with some words.</summary>
    private sealed class Heard(string words, Action then) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.StartsWith(words, StringComparison.Ordinal) == true) then();
        }
    }
}
