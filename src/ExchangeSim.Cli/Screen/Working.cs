using ExchangeSim.Application.Simulators;
using ExchangeSim.Application;

namespace ExchangeSim.Cli.Screen;

/// <summary>Joins a command's terminal and a request.</summary>
internal static class Working
{
    /// <summary>Does what may take long, with progress on the error stream.</summary>
    internal static T On<T>(Terminal terminal, bool quiet, int? threads, ISimulator simulator, Func<RequestContext, T> work) =>
        WorkDisplay.Show(terminal, quiet, observer => work(new RequestContext { Observer = new WatchedWork(observer, terminal), Threads = threads,
            Simulator = simulator, Stop = terminal.Stop, Inputs = terminal.Inputs }));

    /// <summary>Begins what answers in parts, the first with its figures, and does as much as that takes.</summary>
    internal static IEnumerator<T> Begin<T>(Terminal terminal, bool quiet, int? threads, ISimulator simulator, Func<RequestContext, IEnumerable<T>> work) =>
        On(terminal, quiet, threads, simulator, context =>
        {
            var parts = work(context).GetEnumerator();
            parts.MoveNext();
            return parts;
        });

    /// <summary>The context of what takes no time.</summary>
    internal static RequestContext ContextOf(Terminal terminal) => new()
    {
        Observer = new WatchedWork(new LineObserver(terminal, TimeProvider.System), terminal with { WorkHasBegun = () => { } }), Stop = terminal.Stop, Inputs = terminal.Inputs,
    };

    /// <summary>Ends a command whose results were printed.</summary>
    /// <param name="terminal">Where it is said.</param>
    /// <param name="isComplete">Whether it came to its end.</param>
    /// <param name="writeFailure">Why its files could not be written; null: they were, or none were wanted.</param>
    /// <param name="goesOn">Whether what was done is kept, so that the same command goes on from there.</param>
    /// <exception cref="IOException">Its files could not be written: the failure that is given.</exception>
    internal static int End(Terminal terminal, bool isComplete, IOException? writeFailure = null, bool goesOn = false)
    {
        terminal.Out.Flush(); // or what follows might stand in the middle of it
        if (writeFailure is not null) throw writeFailure;
        if (isComplete) return ExitCode.Done;
        terminal.Say($"stopped before the end; the figures are of what was done{(goesOn ? "; the same command goes on from there" : "")}");
        return ExitCode.Stopped;
    }
}
