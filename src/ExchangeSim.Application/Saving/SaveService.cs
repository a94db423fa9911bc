using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Parsing;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports;
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
        OutputPath.Check(request.To, "to", context.InputsAnd([]), StateFile.IsOne);
        using (session)
        {
            scenario = RunService.Settle(here, session, scenario, request);
            var plan = new RunPlan { Seed = request.Seed ?? scenario.Seed, Threads = context.Threads ?? session.Processors, Replications =
                Drawing.Check(scenario, request.Replications ?? scenario.Replications) };
            var time = TimeOf(request.At, scenario);
            if (SimulatedTime.Doubt("at", request.At, scenario) is { } doubt) context.Observer.OnWarning(doubt);
            return new SaveOutcome(scenario, time, Write(scenario, request.File, plan, time, request.To));
        }
    }

    /// <summary>Saves a run again from its record.</summary>
    /// <exception cref="InvalidRequestException">There can be no such run.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; no file is written.</exception>
    internal void Save(SavedRun saved, string path)
    {
        var scenario = context.Read(saved.File, saved.Policy, warn: false) with { WarmUp = Duration.FromMilliseconds(saved.WarmUpMilliseconds), WarmUpOrigin = saved.WarmUpOrigin };
        if (scenario.Length?.TotalMilliseconds <= Math.Max(saved.At, saved.WarmUpMilliseconds) || saved.WarmUpOrigin == WarmUpOrigin.ToBeFound)
            throw new InvalidRequestException("the record of the run that was saved does not fit its scenario");
        var plan = new RunPlan { Seed = saved.Seed, Threads = context.Threads ?? Environment.ProcessorCount, Replications = saved.Replications };
        Write(scenario, saved.File, plan, saved.At, path);
    }

    private RunFigures Write(Scenario scenario, string name, RunPlan plan, long time, string path)
    {
        using var file = Begin(path);
        using var writer = new StateWriter(file);
        var figures = writer.Run(scenario, plan, time, context.Observer, context.Stop);
        if (!figures.IsComplete) throw new OperationCanceledException(context.Stop);
        writer.Complete(new StateInfo(
            ProgramBuild.Id, ProgramBuild.Version, name, scenario.Policy, plan.Seed, (long)scenario.WarmUp.TotalMilliseconds, scenario.WarmUpOrigin, time, context.Texts.Known,
                []));
        return figures;
    }

    private static OutputFile Begin(string path)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new InvalidRequestException("to", $"'{path}' cannot be written: {refusal.Message.TrimEnd('.')}; name another file");
        }
        return OutputPath.Begin(path, "to");
    }

    private static long TimeOf(string text, Scenario scenario)
    {
        var time = SimulatedTime.Parse("at", text, scenario);
        if (time <= Duration.Zero) throw new InvalidRequestException("at", $"{text} is not after the scenario's start; it starts on {SimulatedTime.Text(scenario, 0)}");
        if (time >= scenario.Length) throw new InvalidRequestException("at",
            $"{text} is not before the scenario's end; it ends on {SimulatedTime.Text(scenario, (long)scenario.Length.Value.TotalMilliseconds)}");
        return (long)time.TotalMilliseconds;
    }
}
