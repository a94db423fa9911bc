using System.CommandLine;
using System.CommandLine.Invocation;
using ExchangeSim.Application.Faults;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Files;
using ExchangeSim.Hosting;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli;

/// <summary>The entry point: three kinds of wrong leave by three ways, and none of them is a stack trace.</summary>
public static class Program
{
    private const int MostComplaints = 3;

    /// <summary>Runs a command line in this process's terminal.</summary>
    public static int Main(string[] args)
    {
        StandardStreams.KeepOthersFromClosed();
        // A silo hands its work over, and a server waits for its rooms, for as long as that takes.
        using var interruption = new Interruption(isLimited: args is not ["silo" or "serve", ..]);
        using var tooLarge = FileSizeSignal.BecomesAnError();
        return Run(args, Terminal.OfProcess(interruption.Token) with { WorkHasBegun = interruption.WorkHasBegun, StopWords = interruption.Words });
    }

    /// <summary>Runs a command line and answers with its exit code.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var code = Invoke(CommandTree.Build(terminal, args.FirstOrDefault()).Parse(args, ResponseFiles.Configuration(terminal)), terminal);
            terminal.Out.Flush();
            return code;
        }
        catch (InvalidRequestException mistake)
        {
            foreach (var line in LinesOf(mistake)) terminal.Say(line);
            return ExitCode.BadInput;
        }
        catch (Exception refusal) when (refusal is ClusterException or NoTemporaryPlaceException)
        {
            terminal.Say($"error: {refusal.Message}");
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("stopped before there was anything to report");
            return ExitCode.Stopped;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Say($"error: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            terminal.Say($"error: this is a fault of exchangesim itself: {failure.GetType().Name}: {failure.Message}");
            var place = failure.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains(nameof(ExchangeSim), StringComparison.Ordinal))?.Trim() ?? "at an unknown place";
            terminal.Say($"  {place}; please report it with the command line and the scenario file");
            return ExitCode.Failed;
        }
    }

    // Problems of a scenario begin with their place; a field of a request has the name of its option.
    private static IEnumerable<string> LinesOf(InvalidRequestException mistake) => mistake switch
    {
        InvalidScenarioException { Context: { } context } scenario => [$"error: {context}", .. scenario.Problems.Select(problem => problem.ToString())],
        InvalidScenarioException scenario => scenario.Problems.Select(problem => problem.ToString()),
        { Field: { } field } => [$"error: --{field} {mistake.Detail}"],
        _ => [$"error: {mistake.Detail}"],
    };

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null,
        };
        if (parsed.Action is not ParseErrorAction complaint)
        {
            terminal.Inputs.AddRange(TlsInput.FilesOf(parsed));
            return parsed.Invoke(configuration);
        }
        if (parsed.Errors.Count > MostComplaints) Complain(parsed, terminal);
        else Explain(complaint, parsed, configuration, terminal);
        terminal.Say($"See '{terminal.ProgramName} {CommandTree.PathOf(parsed.CommandResult)}--help'.");
        return ExitCode.BadInput;
    }

    // A file that was taken for one of words has as many mistakes as words.
    private static void Complain(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors.Take(MostComplaints)) terminal.Say(error.Message);
        terminal.Say($"And {Human.Of(parsed.Errors.Count - MostComplaints, "mistake")} more; a word that begins with @ stands for the words in a file.");
    }

    private static void Explain(ParseErrorAction complaint, ParseResult parsed, InvocationConfiguration configuration, Terminal terminal)
    {
        complaint.ShowHelp = false;
        var said = new StringWriter();
        configuration.Output = configuration.Error = said; // typo corrections are no result
        parsed.Invoke(configuration);
        foreach (var line in said.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')) terminal.Say(line);
    }
}
