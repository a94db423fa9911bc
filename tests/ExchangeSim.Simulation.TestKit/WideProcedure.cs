using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Adds to a random procedure: branches and decisions of random conditions and chances, steps that set clocks, named channels, other lengths, and a loop through a fork
/// whose join sets a
/// clock.</summary>
internal sealed class WideProcedure(System.Random random, IReadOnlyList<Agency> agencies)
{
    internal Procedure Widen(Procedure procedure)
    {
        var steps = procedure.Steps.Select(Widen).ToList();
        var answer = steps.FindIndex(step => step.Id == "answer");
        // Everything that led to the answer leads to a further decision first; its other ways come back to it.
        for (var i = 0; i < steps.Count; i++) steps[i] = Led(steps[i]);
        steps.Insert(answer, Choice("last", new Case("split", 0.3, Condition(2)), new Case("more", 0.5, Condition(2)), new Case("beg", 0.3, Condition(1)),
            new Case("answer", null, null)));
        steps.Add(new WorkStep { Id = "more", At = new Place(Side.Requested, "lab"), Work = Length(), Then = "last", StartsClock = Maybe("papers"),
            EndOfShift = One<EndOfShift?>(null, EndOfShift.HandOver, EndOfShift.Finish) });
        steps.Add(new AskStep { Id = "beg", Desk = "court", Work = Length(), Then = "answer", Over = Maybe("courier"), StopsClock = random.Next(3) == 0 });
        steps.Add(new ForkStep { Id = "split", Branches = ["split-a", "split-b"], JoinAt = "split-met", StartsClock = Maybe("second") });
        steps.Add(new WorkStep { Id = "split-a", At = new Place(Side.Requested, "ncb"), Work = Length(), Then = "split-c" });
        steps.Add(Choice("split-c", new Case("split-d", 0.5, Condition(1)), new Case("split-met", null, null)));
        steps.Add(new WorkStep { Id = "split-d", At = new Place(Side.Requested, "lab"), Work = Length(), Then = "split-met" });
        steps.Add(new ConsultStep { Id = "split-b", Procedure = "check", Agencies = random.Next(2) == 0 ? [] : [.. agencies.Select(agency => agency.Id)],
            Join = One(Join.All, Join.Any), Then = "split-e" });
        steps.Add(new WaitStep { Id = "split-e", Time = Length(), Then = agencies.Count % 2 == 0 ? "split-met" : "split-d" }); // the branches may share a step
        steps.Add(new JoinStep { Id = "split-met", Join = One(Join.All, Join.Any), Then = "last", StartsClock = Maybe("second"), StopsClock = random.Next(3) == 0 });
        return procedure with
        {
            Steps = steps, Clocks = [.. procedure.Clocks, Second()],
            Facts = [.. procedure.Facts, new Fact("age", null, new Weibull(30_000, 2))],
        };
    }

    private Clock Second() => random.Next(3) switch
    {
        0 => new Clock("second", Duration.FromHours(1 + random.Next(60)), "late"), 1 => Clock.Random("second", Length(), "late"),
        _ => Clock.Random("second", new Mixture([new Exponential(20 * Small.Hour), new Never()], [0.7, 0.3]), "late"),
    };

    private static Step Led(Step step) => step switch
    {
        ChoiceStep choice => choice with { Cases = [.. choice.Cases.Select(one => one.Then == "answer" ? one with { Then = "last" } : one)] },
        _ => step.Then == "answer" ? step with { Then = "last" } : step,
    };

    private Step Widen(Step step) => step switch
    {
        WorkStep work when random.Next(2) == 0 => work with { Work = Length() },
        SendStep send when random.Next(3) == 0 => send with { Over = One("line", "pouch", "courier") },
        DecideStep decide when random.Next(2) == 0 => new BranchStep { Id = decide.Id, Cases = decide.Cases, StartsClock = decide.StartsClock, StopsClock = decide.StopsClock },
        AskStep ask => ask with { Over = Maybe("courier"), Work = Length() },
        _ => step,
    };

    private Distribution Length() => random.Next(6) switch
    {
        0 => Distribution.Exactly(Small.Hour), 1 => new Uniform(1, 5 * Small.Hour), 2 => new Lognormal(3 * Small.Hour, 1.2), 3 => new Triangular(0.5 * Small.Hour,
            Small.Hour, 9 * Small.Hour),
        4 => new Empirical([Small.Hour, 2 * Small.Hour, 4 * Small.Hour], [1, 2, 1]), _ => new Shifted(Small.Hour / 2, new Weibull(2 * Small.Hour, 1.5)),
    };

    private Condition Condition(int depth) => random.Next(depth > 0 ? 13 : 10) switch
    {
        0 => new InstrumentInForce(null), 1 => new InstrumentInForce(One("treaty", "plan", "pact")), 2 => new CrimeIs([One("drugs", "arms")]), 3 =>
            new UrgencyIs([One(Enum.GetValues<Urgency>()), Urgency.Urgent]),
        4 => new AgencyIs(One(Side.Requesting, Side.Requested), [agencies[random.Next(agencies.Count)].Id]), 5 => new FactIs("missing"), 6 => new FactBelow("penalty",
            random.Next(2) == 0 ? null : 50_000),
        7 => new FactBelow("age", 25_000), 8 => new LanguageShared(), 9 => new OpenLongerThan(random.Next(72) * Small.Hour),
        10 => new Not(Condition(depth - 1)), 11 => new And(Condition(depth - 1), Condition(depth - 1)), _ => new Or(Condition(depth - 1), new SwitchIs("by-form")),
    };

    private T One<T>(params T[] of) => of[random.Next(of.Length)];

    private string? Maybe(string id) => random.Next(3) == 0 ? id : null;

    private ChoiceStep Choice(string id, params Case[] cases) =>
        random.Next(2) == 0 ? new BranchStep { Id = id, Cases = cases } : new DecideStep { Id = id, By = new Place(Side.Requested, "ncb"), Cases = cases };
}
