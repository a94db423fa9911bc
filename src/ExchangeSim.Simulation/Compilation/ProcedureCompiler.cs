using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Procedures as data → flat steps.</summary>
internal sealed class ProcedureCompiler(NameTable names)
{
    internal ProcedurePlan Compile(Procedure procedure, int number, List<StepPlan> steps)
    {
        var graph = new ProcedureGraph(procedure);
        var visitSlots = VisitSlots.Of(graph);
        for (var i = 0; i < procedure.Steps.Count; i++) steps.Add(Compile(graph, number, i, visitSlots[i]));
        return new ProcedurePlan
        {
            FirstStep = names.FirstStep(number),
            StepCount = procedure.Steps.Count,
            Facts = [.. procedure.Facts.Select(fact => Compile(procedure, fact))],
            Clocks = [.. procedure.Clocks.Select(clock => new ClockPlan(
                names.Step(number, clock.Then), Purpose($"{procedure.Id}/clock/{clock.Id}"), clock.Drawn is null ? default : new Sampler(clock.Drawn)))],
        };
    }

    private static FactPlan Compile(Procedure procedure, Fact fact) => new(
        Purpose($"{procedure.Id}/fact/{fact.Id}"), fact.Probability ?? -1, fact.Length is null ? default : new Sampler(fact.Length));

    private StepPlan Compile(ProcedureGraph graph, int number, int local, int visitSlot)
    {
        var (procedure, step) = (graph.Procedure, graph.Steps[local]);
        int To(string? id) => id is null ? -1 : names.Step(number, id);
        StepPlan Make(StepKind kind, int role = -1, Distribution? time = null, int channel = -1) => new(time is null ? default : new Sampler(time))
        {
            Kind = kind, Procedure = number, Local = local, Purpose = Purpose($"{procedure.Id}/{step.Id}"), VisitSlot = visitSlot, Then = To(step.Then),
            StartsClock = step.StartsClock is null ? -1 : NameTable.Clock(procedure, step.StartsClock), StopsClock = step.StopsClock,
            IsDrawnOnceABatch = step.IsDrawnOnceABatch,
            CountsOrClocks = visitSlot >= 0 || step.StartsClock is not null || step.StopsClock,
            Role = role, Channel = channel,
            EndOfShift = (step as WorkStep)?.EndOfShift, IsTranslation = step is WorkStep { IsTranslation: true },
            To = (step as SendStep)?.To ?? Side.Requesting, Marks = (step as SendStep)?.Marks ?? Milestone.None,
            Cases = step is ChoiceStep choice ? [.. choice.Cases.Select(c => Compile(procedure, c, To(c.Then)))] : [],
            Nested = step is ConsultStep nested ? names.Procedure(nested.Procedure) : -1,
            Agencies = step is ConsultStep consult ? [.. consult.Agencies.Select(names.Agency)] : [],
            Branches = step is ForkStep fork ? [.. fork.Branches.Select(To)] : [], BranchesShareSteps = step is ForkStep shared && graph.BranchesShareSteps(shared),
            Join = step switch { ConsultStep c => c.Join, JoinStep j => j.Join, ForkStep f => JoinOf(procedure, f), _ => Join.All },
            Count = (step as GatherStep)?.Count ?? 0, Outcome = (step as CloseStep)?.Outcome ?? Outcome.Open,
        };
        int Over(string? channel) => channel is null ? -1 : names.Channel(channel);
        return step.Match(
            work: s => Make(StepKind.Work, names.Role(s.At.Desk), s.Work),
            send: s => Make(StepKind.Send, channel: Over(s.Over)),
            wait: s => Make(StepKind.Wait, s.Desk is null ? -1 : names.Role(s.Desk), s.Time),
            branch: _ => Make(StepKind.Branch),
            decide: s => Make(StepKind.Decide, names.Role(s.By.Desk)),
            ask: s => Make(StepKind.Ask, names.Role(s.Desk), s.Work, Over(s.Over)),
            consult: _ => Make(StepKind.Consult),
            fork: _ => Make(StepKind.Fork),
            join: _ => Make(StepKind.Join),
            gather: s => Make(StepKind.Gather, time: s.AtMost),
            close: _ => Make(StepKind.Close));
    }

    private CasePlan Compile(Procedure procedure, Case one, int then) =>
        new(then, one.Chance ?? -1, one.When is null ? null : ConditionPlan.Of(one.When, names, procedure));

    private static Join JoinOf(Procedure procedure, ForkStep fork) => procedure.Steps.OfType<JoinStep>().Single(join => join.Id == fork.JoinAt).Join;

    internal static uint Purpose(string name) => (uint)StableHash.Of(name);
}
