using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Procedures as data → flat steps.</summary>
internal sealed class ProcedureCompiler(NameTable names)
{
    internal ProcedurePlan Compile(Procedure procedure, int number, List<StepPlan> steps)
    {
        var visitSlots = VisitSlots.Of(procedure);
        for (var i = 0; i < procedure.Steps.Count; i++) steps.Add(Compile(procedure, number, i, visitSlots[i]));
        return new ProcedurePlan
        {
            FirstStep = names.FirstStep(number),
            StepCount = procedure.Steps.Count,
            Facts = [.. procedure.Facts.Select(fact => Compile(procedure, fact))],
            ClockThen = [.. procedure.Clocks.Select(clock => names.Step(number, clock.Then))],
        };
    }

    private static FactPlan Compile(Procedure procedure, Fact fact) => new(
        Purpose($"{procedure.Id}/fact/{fact.Id}"), fact.Probability ?? -1, fact.Length is null ? default : new Sampler(fact.Length));

    private StepPlan Compile(Procedure procedure, int number, int local, int visitSlot)
    {
        var step = procedure.Steps[local];
        int To(string? id) => id is null ? -1 : names.Step(number, id);
        StepPlan Make(StepKind kind, int role = -1, Distribution? time = null, int channel = -1) => new(time is null ? default : new Sampler(time))
        {
            Kind = kind, Procedure = number, Local = local, Purpose = Purpose($"{procedure.Id}/{step.Id}"), VisitSlot = visitSlot, Then = To(step.Then),
            StartsClock = step.StartsClock is null ? -1 : NameTable.Clock(procedure, step.StartsClock), StopsClock = step.StopsClock,
            CountsOrClocks = visitSlot >= 0 || step.StartsClock is not null || step.StopsClock,
            Role = role, Channel = channel,
            EndOfShift = (step as WorkStep)?.EndOfShift, IsTranslation = step is WorkStep { IsTranslation: true },
            To = (step as SendStep)?.To ?? Side.Requesting, Marks = (step as SendStep)?.Marks ?? Milestone.None,
            Cases = step is DecideStep decide ? [.. decide.Cases.Select(c => Compile(procedure, c, To(c.Then)))] : [],
            Nested = step is ConsultStep nested ? names.Procedure(nested.Procedure) : -1,
            Agencies = step is ConsultStep consult ? [.. consult.Agencies.Select(names.Agency)] : [],
            Branches = step is ForkStep fork ? [.. fork.Branches.Select(To)] : [],
            Join = step switch { ConsultStep c => c.Join, JoinStep j => j.Join, ForkStep f => JoinOf(procedure, f), _ => Join.All },
            Count = (step as GatherStep)?.Count ?? 0, Outcome = (step as CloseStep)?.Outcome ?? Outcome.Open,
        };
        int Over(string? channel) => channel is null ? -1 : names.Channel(channel);
        return step switch
        {
            WorkStep work => Make(StepKind.Work, names.Role(work.At.Desk), work.Work),
            SendStep send => Make(StepKind.Send, channel: Over(send.Over)),
            WaitStep wait => Make(StepKind.Wait, wait.Desk is null ? -1 : names.Role(wait.Desk), wait.Time),
            DecideStep by => Make(StepKind.Decide, names.Role(by.By.Desk)),
            AskStep ask => Make(StepKind.Ask, names.Role(ask.Desk), ask.Work, Over(ask.Over)),
            ConsultStep => Make(StepKind.Consult),
            ForkStep => Make(StepKind.Fork),
            JoinStep => Make(StepKind.Join),
            GatherStep gather => Make(StepKind.Gather, time: gather.AtMost),
            CloseStep => Make(StepKind.Close),
            _ => throw new ArgumentException($"unknown step {step.GetType().Name}"),
        };
    }

    private CasePlan Compile(Procedure procedure, Case one, int then) =>
        new(then, one.Chance ?? -1, one.When is null ? null : new ConditionPlan(one.When, names, procedure));

    private static Join JoinOf(Procedure procedure, ForkStep fork) => procedure.Steps.OfType<JoinStep>().Single(join => join.Id == fork.JoinAt).Join;

    internal static uint Purpose(string name) => (uint)StableHash.Of(name);
}
