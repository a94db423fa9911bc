using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;

namespace ExchangeSim.Application.Saving;

/// <summary>Continues saved runs, in this process.</summary>
/// <param name="context">What the request works with; its simulator is not used, and its texts only where a file of policies is named:
/// the state file has its own.</param>
public sealed class ResumeService(RequestContext context)
{
    /// <summary>Continues the run to its end.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for.</exception>
    /// <exception cref="IOException">Results cannot be written.</exception>
    public RunOutcome Resume(ResumeRequest request, OutputTargets? targets = null) => ResumeInParts(request, targets).Last();

    /// <summary>Continues it, and answers when the figures and the small files are there, and once more when all is written. Who asks for no more than the first answer gets no
    /// large files.</summary>
    /// <inheritdoc cref="Resume"/>
    public IEnumerable<RunOutcome> ResumeInParts(ResumeRequest request, OutputTargets? targets = null) => ResumeInParts(request, targets, request.State, only: null);

    /// <summary>Continues some of the replications only, as a run that was stopped had finished them, from a file that holds the state under another name than the request
    /// has.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="targets">Where results go.</param>
    /// <param name="state">The file.</param>
    /// <param name="only">The replications, by number from 1; null: all.</param>
    internal IEnumerable<RunOutcome> ResumeInParts(ResumeRequest request, OutputTargets? targets, string state, IReadOnlyList<int>? only)
    {
        if (request is { NoPolicy: true, Policy: not null }) throw new InvalidRequestException("--policy and --no-policy contradict each other");
        RunExecution.Check(request);
        using var file = StateFile.Open(state);
        var info = file.Info;
        var own = SavedScenario.Of(context, info, request.State, request.Scenario);
        var wanted = request.NoPolicy ? null : request.Policy ?? info.Policy;
        var scenario = ScenarioSelection.Cut(own.Read(wanted), request.Until, context.Observer);
        if (scenario.Length?.TotalMilliseconds <= info.At) throw new InvalidRequestException("until", $"is not after the save, {SimulatedTime.Text(scenario, info.At)}");
        if (own.HindranceOf(scenario) is { } hindrance) throw new InvalidRequestException(hindrance);
        var branch = new SavedAt(scenario, info.At, info.Policy, wanted);
        using var outputs = Outputs.Open(own.Context, request, targets, state);
        using var session = new SavedRunSession(file, own.Saved, context.Stop);
        var plan = new RunPlan { Seed = info.Seed, Replications = info.Parts.Count, Threads = context.Threads ?? session.Processors, Only = only };
        var execution = new RunExecution(own.Context, session, outputs, targets ?? OutputTargets.None);
        var job = new RunExecution.Job(request, own.File, scenario, plan, SameRun(own.File, info, request), branch, own.Record);
        foreach (var outcome in execution.Execute(job)) yield return outcome;
    }

    // The requests up to the save are those of the run that was saved.
    private static string SameRun(string file, StateInfo info, ResumeRequest request) =>
        CommandLineText.SelectionOf(new RunRequest { File = file, Policy = info.Policy, Seed = info.Seed, Until = request.Until });
}
