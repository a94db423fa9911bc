using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Runs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Trace;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>trace FILE REQUEST</c>: one request's life. The run is made once to find the request and once more, the same to the bit, to record it.</summary>
public static class TraceCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Workplace workplace)
    {
        var input = new RunInput();
        var request = new Argument<string?>("REQUEST")
        {
            Description = "A request as reports name it: demand:agency:number, or its name in the scenario", Arity = ArgumentArity.ZeroOrOne,
        };
        var slowest = Numbers.Option("--slowest", "-n", "The N slowest requests instead", "N", 1, 1000);
        var replication = Numbers.Option("--replication", "-r", "In which replication (default: the first)", "N", 1, (int)ushort.MaxValue);
        var each = new Option<bool>("--every-interruption", "-e") { Description = "Give each closing of the desk and each rest of the work its own line" };
        var command = new CommandWithExamples("trace",
            "Show the life of one request: a timeline with local times, where its time went, what decided its length, its fictional case file.",
            "trace scenarios/vietnam-laos-plan-2022.yaml the-van", "trace FILE routine-information:vietnam:17 --replication 2", "trace FILE --slowest 3 --policy second-officer")
        { input.Scenario.File, request, slowest, replication, each };
        input.AddTo(command);
        workplace.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(request);
            if (name is null == parsed.GetValue(slowest) is null) throw new InvalidRequestException("name a request, or ask for the slowest ones with --slowest N");
            var unsettled = input.ReadUnsettled(parsed, terminal);
            using var work = workplace.Open(parsed, terminal);
            var scenario = input.Settle(parsed, unsettled, work, terminal);
            var settings = new RunSettings { Seed = input.SeedOf(parsed, scenario), Replication = (parsed.GetValue(replication) ?? 1) - 1, Threads = parsed.GetValue(input.Threads) ?? work.Processors };
            var finder = new RequestFinder(scenario, name, parsed.GetValue(slowest) ?? 0);
            Finish(work, scenario, settings, finder);
            var found = finder.Found.Count > 0 ? finder.Found : throw MissingRequest.Explain(scenario, name, finder.Counted);
            var trace = new TraceCollector();
            Finish(work, scenario, settings with { Traced = found.Select(r => r.Key).ToHashSet() }, trace);
            work.End(true);
            Print(scenario, found, trace, parsed.GetValue(each), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Scenario scenario, IReadOnlyList<ClosedRequest> found, TraceCollector trace, bool each, Terminal terminal)
    {
        var page = new Page(terminal.Out, terminal.StyledOut);
        for (var i = 0; i < found.Count; i++)
        {
            if (i > 0) page.Line();
            new TracePage(page, scenario, each).Write(found[i], trace.Of(found[i].Key), CaseFileLines.Of(scenario, found[i]));
        }
    }

    private static void Finish(Work work, Scenario scenario, RunSettings settings, IRunObserver observer)
    {
        work.For(scenario)(settings, observer, work.Stop);
        work.Stop.ThrowIfCancellationRequested();
    }
}
