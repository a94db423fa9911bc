using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Runs;

/// <summary>Simulates a scenario.</summary>
/// <param name="context">What the request works with.</param>
public sealed class RunService(RequestContext context)
{
    /// <summary>Runs the replications, and writes their results where that is asked for.</summary>
    /// <exception cref="Faults.InvalidRequestException">It cannot be done as it was asked for.</exception>
    /// <exception cref="IOException">Results cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before there was anything to report.</exception>
    public RunOutcome Run(RunRequest request, OutputTargets? targets = null) => RunInParts(request, targets).Last();

    /// <summary>Runs the replications, and answers when the figures and the small files are there, and once more when all is written. Who asks for no more than the first answer
    /// gets no large files.</summary>
    /// <inheritdoc cref="Run"/>
    public IEnumerable<RunOutcome> RunInParts(RunRequest request, OutputTargets? targets = null) => RunInParts(request, targets, only: null);

    /// <summary>Runs some of the replications only, by number from 1, as a run that was stopped had finished them; null: all.</summary>
    internal IEnumerable<RunOutcome> RunInParts(RunRequest request, OutputTargets? targets, IReadOnlyList<int>? only)
    {
        RunExecution.Check(request);
        var scenario = Read(context, request);
        using var outputs = Outputs.Open(context, request, targets);
        using var session = Open(context, "run");
        scenario = Settle(context, session, scenario, request);
        var plan = new RunPlan
        {
            Seed = request.Seed ?? scenario.Seed, Threads = context.Threads ?? session.Processors, Room = context.Threads is null ? session.Room : null,
            Replications = Drawing.Check(scenario, request.Replications ?? scenario.Replications), Only = only,
        };
        var execution = new RunExecution(context, session, outputs, targets ?? OutputTargets.None);
        foreach (var outcome in execution.Execute(new RunExecution.Job(request, request.File, scenario, plan, CommandLineText.SelectionOf(request))))
            yield return outcome;
    }

    /// <summary>Reads a scenario and opens a session for it. A warm-up that is to be found is still to be found.</summary>
    internal static (Scenario Scenario, SimulationSession Session) Open(RequestContext context, string kind, IScenarioRun request)
    {
        var scenario = Read(context, request);
        return (scenario, Open(context, kind));
    }

    private static Scenario Read(RequestContext context, IScenarioRun request) => ScenarioSelection.Apply(context.Read(request.File, request.Policy), request, context.Observer);

    private static SimulationSession Open(RequestContext context, string kind) =>
        context.Simulator.Open(new SimulationJob(kind, context.Texts.Known), context.Observer, context.Stop);

    /// <summary>The scenario with its warm-up settled.</summary>
    internal static Scenario Settle(RequestContext context, SimulationSession session, Scenario scenario, IScenarioRun request) =>
        WarmUpTrials.Settle(context, session, [scenario], request.Seed ?? scenario.Seed)[0];
}
