using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Takes requests through their procedures and notes the work that they ask of desks.</summary>
/// <param name="world">The scenario.</param>
/// <param name="draws">Where its draws come from.</param>
/// <param name="note">Told agency, desk and officer time (milliseconds, at the desk's speed).</param>
internal sealed class Walker(World world, Draws draws, Action<int, int, double> note)
{
    // A procedure in which a request could go round for ever, or asks itself, is cut here; its load is out of all bounds anyway.
    private const int MostSteps = 2_000, MostDepth = 8;

    /// <summary>Goes from a step to the closing, or to the join where a branch ends.</summary>
    internal void Go(Walk walk, int from, int? join = null)
    {
        var at = from;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var step = walk.Graph.Steps[at];
            if (at == join || step is CloseStep) return;
            SetClock(walk, step);
            var next = step is DecideStep decide ? Decide(walk, decide, at) : Pass(walk, step, at);
            walk.Visits[at]++;
            if (walk.Clock is { } clock && walk.Elapsed >= clock.At) (walk.Elapsed, next, walk.Clock) = (clock.At, clock.Then, null);
            at = next;
        }
    }

    private static void SetClock(Walk walk, Step step)
    {
        if (step.StopsClock) walk.Clock = null;
        if (step.StartsClock is not { } id) return;
        var clock = walk.Graph.Clock(id);
        var limit = walk.InForceNow.SelectMany(instrument => instrument.TimeLimits)
            .LastOrDefault(limit => limit.Procedure == walk.Graph.Procedure.Id && limit.Clock == id)?.Limit ?? clock.Limit;
        walk.Clock = (walk.Elapsed + limit.TotalMilliseconds, walk.Graph.Number(clock.Then));
    }

    private static int Decide(Walk walk, DecideStep decide, int at)
    {
        var number = walk.Draw(walk.Graph.Purposes[at], walk.Visits[at]);
        var below = 0d;
        foreach (var one in decide.Cases)
        {
            if (!walk.IsOpen(walk.Graph, one).CanHold()) continue;
            below += one.Chance ?? 1;
            if (number < below) return walk.Graph.Number(one.Then);
        }
        return walk.Graph.Number(decide.Cases[^1].Then);
    }

    private int Pass(Walk walk, Step step, int at)
    {
        switch (step)
        {
            case WorkStep { IsTranslation: true } when walk.LanguageIsShared.CanHold(): break;
            case WorkStep work: Work(walk, at, work.At.Side, work.At.Desk); break;
            case SendStep send:
                walk.SentAt ??= walk.Elapsed;
                Carry(walk, send.Over);
                break;
            case WaitStep: walk.Elapsed += walk.DrawTime(at); break;
            case AskStep ask:
                Carry(walk, ask.Over);
                Work(walk, at, walk.Graph.Sides[at] == Side.Requesting ? Side.Requested : Side.Requesting, ask.Desk);
                Carry(walk, ask.Over);
                break;
            case ConsultStep consult: Consult(walk, consult, at); break;
            case ForkStep fork: return Fork(walk, fork);
            case JoinStep or GatherStep: break;
            default: throw new ArgumentException($"unknown step {step.GetType().Name}", nameof(step));
        }
        return walk.Graph.Number(step.Then!);
    }

    private void Work(Walk walk, int at, Side side, string name)
    {
        var agency = walk.AgencyOn(side);
        var desk = world.Desk(agency, name);
        var speed = world.Scenario.Agencies[agency].Desks[desk].Speed;
        var takes = walk.DrawTime(at) / speed;
        // The mean is noted, not the draw: fewer walks are enough for the same precision. Work that a clock ends is done up to there.
        var isCut = walk.Clock is { } clock && walk.Elapsed + takes > clock.At;
        note(agency, desk, isCut ? Math.Max(0, walk.Clock!.Value.At - walk.Elapsed) : walk.Graph.Times[at].Mean / speed);
        walk.Elapsed += takes;
    }

    private void Carry(Walk walk, string? over)
    {
        var agreed = walk.InForceNow.LastOrDefault(instrument => instrument.Channels.ContainsKey(walk.Graph.Procedure.Id))?.Channels[walk.Graph.Procedure.Id];
        var id = over ?? agreed ?? walk.Graph.Procedure.Channel;
        if (id is null) return;
        var channel = world.Channel(id);
        walk.Elapsed += channel.Delay.Mean + (channel.Review is { } review ? channel.ReviewShare * review.Mean : 0);
    }

    private int Fork(Walk walk, ForkStep fork)
    {
        var (begins, clock) = (walk.Elapsed, walk.Clock);
        // The clock is looked at when the branches have met.
        walk.Clock = null;
        var join = walk.Graph.Number(fork.JoinAt);
        var ends = new List<double>();
        foreach (var branch in fork.Branches)
        {
            walk.Elapsed = begins;
            Go(walk, walk.Graph.Number(branch), join);
            ends.Add(walk.Elapsed);
        }
        walk.Clock = clock;
        walk.Elapsed = ((JoinStep)walk.Graph.Steps[join]).Join == Join.All ? ends.Max() : ends.Min();
        return walk.Graph.Number(walk.Graph.Steps[join].Then!);
    }

    private void Consult(Walk walk, ConsultStep consult, int at)
    {
        if (walk.Depth >= MostDepth) return;
        IReadOnlyList<string?> lead = [world.Scenario.Crimes.FirstOrDefault(crime => crime.Id == walk.Crime)?.Lead];
        var asked = consult.Agencies.Count > 0 ? consult.Agencies : lead;
        var holder = walk.AgencyOn(walk.Graph.Sides[at]);
        var procedure = world.Procedure(consult.Procedure);
        var takes = new List<double>();
        foreach (var id in asked.OfType<string>())
        {
            var third = world.Agency(id);
            if (third == walk.Requesting || third == walk.Requested) continue;
            var key = StableHash.Combine(walk.Key ^ walk.Graph.Purposes[at] ^ ((ulong)walk.Visits[at] << 32), StableHash.Of(id));
            var nested = new Walk(world, draws, key, procedure, holder, third, walk.Crime, walk.Urgency, walk.At) { Depth = walk.Depth + 1 };
            Go(nested, 0);
            takes.Add(nested.Elapsed);
        }
        if (takes.Count > 0) walk.Elapsed += consult.Join == Join.All ? takes.Max() : takes.Min();
    }
}
