using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>A procedure made ready for walking through: steps by number, with their times.</summary>
internal sealed class StepGraph
{
    private readonly Dictionary<string, int> _numbers;

    internal StepGraph(Procedure procedure)
    {
        Procedure = procedure;
        _numbers = procedure.Steps.Select((step, i) => (step.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Times = procedure.Steps.Select(step => TimeOf(step) is { } time ? new Sampler(time) : default).ToArray();
        Purposes = procedure.Steps.Select(step => (uint)StableHash.Of($"{procedure.Id}/{step.Id}")).ToArray();
        Sides = SidesOf();
    }

    internal Procedure Procedure { get; }
    internal IReadOnlyList<Step> Steps => Procedure.Steps;
    /// <summary>The time of a step of work, waiting or asking.</summary>
    internal Sampler[] Times { get; }
    internal uint[] Purposes { get; }
    /// <summary>On which side the request is when it comes to a step.</summary>
    internal Side[] Sides { get; }

    internal int Number(string step) => _numbers[step];

    internal Step Step(string id) => Procedure.Steps[_numbers[id]];

    internal Clock Clock(string id) => Procedure.Clocks.First(clock => clock.Id == id);

    /// <summary>Everywhere that a step can lead, whatever the conditions; from the step that starts a clock also to where the clock leads.</summary>
    internal IEnumerable<int> Successors(Step step)
    {
        IEnumerable<string> ways = step switch
        {
            DecideStep decide => decide.Cases.Select(one => one.Then),
            ForkStep fork => fork.Branches,
            CloseStep => [],
            _ => [step.Then!],
        };
        return (step.StartsClock is { } clock ? ways.Append(Clock(clock).Then) : ways).Select(Number);
    }

    private static Distribution? TimeOf(Step step) => step switch
    {
        WorkStep work => work.Work,
        WaitStep wait => wait.Time,
        AskStep ask => ask.Work,
        _ => null,
    };

    private Side[] SidesOf()
    {
        var sides = new Side?[Steps.Count];
        var open = new Stack<(int Step, Side Side)>([(0, Side.Requesting)]);
        while (open.TryPop(out var at))
        {
            if (sides[at.Step] is not null) continue;
            sides[at.Step] = at.Side;
            var step = Steps[at.Step];
            foreach (var next in Successors(step)) open.Push((next, step is SendStep send && next == Number(send.Then!) ? send.To : at.Side));
        }
        return sides.Select(side => side ?? Side.Requesting).ToArray();
    }
}
