using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Application.Saving;

/// <summary>What was saved.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="At">The time of the save, milliseconds from the scenario's start.</param>
/// <param name="Figures">The figures of that time.</param>
public sealed record SaveOutcome(Scenario Scenario, long At, RunFigures Figures);

/// <summary>Saves runs, in this process.</summary>
/// <param name="context">What the request works with; its simulator is not used.</param>
public sealed class SaveService(RequestContext context)
{
    /// <summary>Runs up to the time of the save and writes the state file.</summary>
    /// <exception cref="InvalidRequestException">It cannot be done as it was asked for.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; no file is written.</exception>
    public SaveOutcome Save(SaveRequest request)
    {
        var here = context with { Simulator = new Simulators.InProcessSimulator() };
        var (scenario, session) = RunService.Open(here, "save", request);
        using (session)
        {
            scenario = RunService.Settle(here, session, scenario, request);
            var plan = new RunPlan { Seed = request.Seed ?? scenario.Seed, Threads = context.Threads ?? session.Processors, Replications = request.Replications ?? scenario.Replications };
            var time = TimeOf(request.At, scenario);
            if (Path.GetDirectoryName(request.To) is { Length: > 0 } folder) ResultFolder.Prepare(folder);
            using var writer = new StateWriter(request.To);
            var figures = writer.Run(scenario, plan, time, context.Observer, context.Stop);
            if (!figures.IsComplete) throw new OperationCanceledException(context.Stop);
            writer.Complete(new StateInfo(
                ProgramBuild.Id, ProgramBuild.Version, request.File, scenario.Policy, plan.Seed, (long)scenario.WarmUp.TotalMilliseconds, scenario.WarmUpOrigin, time, context.Texts.Known, []));
            return new SaveOutcome(scenario, time, figures);
        }
    }

    private static long TimeOf(string text, Scenario scenario)
    {
        var time = SimulatedTime.Parse("at", text, scenario.Start);
        if (time <= Duration.Zero) throw new InvalidRequestException("at", $"{text} is not after the scenario's start; it starts on {scenario.Start:uuuu-MM-dd HH:mm}");
        if (time >= scenario.Length) throw new InvalidRequestException("at", $"{text} is not before the scenario's end; it ends on {scenario.Start + scenario.Length.Value:uuuu-MM-dd HH:mm}");
        return (long)time.TotalMilliseconds;
    }
}
