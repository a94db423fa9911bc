using System.CommandLine;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Traces;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Inputs;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Trace;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>trace FILE REQUEST</c>: the history of one request. The run is made once to find the request and once more, the same to the bit, to record it.</summary>
internal static class TraceCommand
{
    internal static Command Create(Terminal terminal, SimulatorInput simulator)
    {
        var input = new RunInput();
        var request = new Argument<string?>("REQUEST")
        {
            Description = "A request as reports name it: demand:agency:number, or its name in the scenario", Arity = ArgumentArity.ZeroOrOne,
        };
        var slowest = Numbers.Option("--slowest", "-n", "The N slowest requests instead", "N", 1, 1000);
        var replication = Numbers.Option("--replication", "-r", "In which replication (default: the first)", "N", 1, (int)ushort.MaxValue);
        var each = new Option<bool>("--every-interruption", "-e") { Description = "Give each closing of the desk and each rest of the work its own line" };
        var (utc, report, language) = (CommonOptions.Utc(), CommonOptions.Report(), LanguageInput.One("report"));
        var command = new CommandWithExamples("trace",
            "Show the life of one request: a timeline with local times, where its time went, what decided its length, its fictional case file.",
            "trace scenarios/vietnam-laos-plan-2022.yaml the-van", "trace FILE routine-information:vietnam:17 --replication 2", "trace FILE --slowest 3 --policy second-officer",
                "trace FILE the-van --report the-van.html --language vi")
        { input.Scenario.File, request, slowest, replication, each, utc, report, language };
        input.AddTo(command);
        simulator.AddTo(command);
        command.SetAction(parsed =>
        {
            var wanted = new TraceRequest
            {
                File = parsed.GetRequiredValue(input.Scenario.File), Request = parsed.GetValue(request), Slowest = parsed.GetValue(slowest),
                    Replication = parsed.GetValue(replication) ?? 1,
                Policy = parsed.GetValue(input.Scenario.Policy), Seed = parsed.GetValue(input.Seed), Until = parsed.GetValue(input.Until), WarmUp = parsed.GetValue(input.WarmUp),
            };
            if (!parsed.GetValue(input.Quiet)) simulator.WarnOfIdle(parsed, terminal);
            var outcome = Working.On(terminal, parsed.GetValue(input.Quiet), parsed.GetValue(input.Threads), simulator.Choose(parsed), context => new TraceService(context)
                .Trace(wanted, new TraceTarget(parsed.GetValue(report), parsed.GetValue(utc), parsed.GetRequiredValue(language))));
            Print(outcome, parsed.GetValue(each), terminal);
            return Working.End(terminal, isComplete: true, outcome.WriteFailure);
        });
        return command;
    }

    private static void Print(TraceOutcome outcome, bool each, Terminal terminal)
    {
        var page = terminal.Page();
        for (var i = 0; i < outcome.Requests.Count; i++)
        {
            if (i > 0) page.Line();
            var traced = outcome.Requests[i];
            new TracePage(page, outcome.Scenario, each).Write(traced.Trace.Request, traced.Trace.Segments, traced.CaseFile, traced.Trace.Slow.Replication + 1);
        }
        foreach (var file in outcome.Files) page.Line($"\nwritten: {file}");
    }
}
