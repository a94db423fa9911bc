using System.Globalization;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Hosting.Runs;

/// <summary>A run of a cluster in a few lines that fit on a narrow terminal: what it is, how far it is, what happened to it.</summary>
internal static class RunText
{
    private const int Columns = 80;

    /// <summary>Writes what is new; all, if nothing was written of the run before.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="run">The run.</param>
    /// <param name="last">As it was when it was last written; null: it was not.</param>
    internal static void Write(TextWriter output, RunStatus run, RunStatus? last)
    {
        if (run.Began != last?.Began)
            Write(output,
                string.Create(CultureInfo.InvariantCulture,
                $"{run.Name}: {run.What} by {run.User}, {run.Spread.ToString().ToLowerInvariant()} spread, since {run.Began:yyyy-MM-dd HH:mm:ss} UTC"), 0);
        if (run.LastNotice.Length > 0 && run.LastNotice != last?.LastNotice) Write(output, run.LastNotice, 4);
        if (last is null || Progress(run) != Progress(last)) Write(output, Progress(run), 2);
    }

    private static string Progress(RunStatus run) =>
        string.Create(CultureInfo.InvariantCulture, $"{Word(run.State)}: {Human.Of(run.UnderWay, "replication")} under way, {run.Over} over, {Human.Count(run.Events)} events");

    private static void Write(TextWriter output, string text, int indent)
    {
        foreach (var line in Cells.Wrap(text, Columns - indent)) output.WriteLine(new string(' ', indent) + line);
    }

    private static string Word(RunState state) => state switch
    {
        RunState.Running => "running", RunState.Finished => "finished", RunState.Stopped => "stopped", RunState.ClientAway => "client away",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
