using System.Diagnostics;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Grains.Replications;

/// <summary>Measures the first windows of a replication whose agencies are spread over silos: where few events lie in a window, the silos do little but wait for one
/// another.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="run">The run, where it stands now.</param>
internal sealed class SpreadMeasure(CompiledScenario scenario, SimulationRun run)
{
    /// <summary>So long it measures; before that the agencies get so long to settle on their silos, which takes longer than any window.</summary>
    internal static readonly TimeSpan Takes = TimeSpan.FromSeconds(3.5);

    // What an event takes in a process, and the share of a window below which work is not worth sending about.
    private const double SecondsOfEvent = 2e-6, LeastShare = 0.2;
    private const double Day = 86_400_000;

    private readonly (long Began, long Time, long Windows, long Events) _from = (Stopwatch.GetTimestamp(), run.Time, run.Windows, run.Events);

    /// <summary>Why this spread does not pay, with how long it will take and what to do instead; null: it does, or there is too little to say.</summary>
    internal string? WhyNot()
    {
        var (windows, events, time) = (run.Windows - _from.Windows, run.Events - _from.Events, run.Time - _from.Time);
        return windows == 0 || time == 0 ? null : WhyNot(Stopwatch.GetElapsedTime(_from.Began).TotalSeconds, windows, events, time, scenario.End < Calendar.Never
            ? scenario.End - run.Time : null);
    }

    /// <summary>The same of numbers.</summary>
    /// <param name="seconds">How long it took.</param>
    /// <param name="windows">Windows.</param>
    /// <param name="events">Events in them.</param>
    /// <param name="time">Simulated time, milliseconds.</param>
    /// <param name="left">Simulated time that is left, milliseconds; null: not known.</param>
    internal static string? WhyNot(double seconds, long windows, long events, long time, long? left)
    {
        if (events * SecondsOfEvent >= LeastShare * seconds) return null;
        var remaining = left is { } more ? $", so that about {Text(seconds * more / time)} are left" : "";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"spreading by agencies does not pay here: {windows * Day / time:#,0} windows for each simulated day, each with {(double)events / windows:#,0.#} events and " +
                $"{1000 * seconds / windows:0.0} ms long, most of it messages{remaining}; ")
            + "end this run and give --spread replications, with which no silo waits for another";
    }

    private static string Text(double seconds) => seconds switch
    {
        < 120 => FormattableString.Invariant($"{seconds:0} s"),
        < 7200 => FormattableString.Invariant($"{seconds / 60:0} min"),
        < 172_800 => FormattableString.Invariant($"{seconds / 3600:0} h"),
        _ => FormattableString.Invariant($"{seconds / 86_400:0} days"),
    };
}
