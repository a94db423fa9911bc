using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>What an office has open at the start: each stands where its entry says, the oldest goes first, and its age lies behind it.</summary>
internal sealed class OldFiles(Office office)
{
    private sealed record Old(OpeningStock Stock, StockOfPair Pair, Standing Place, ulong Key, long Number, long Age, string? Crime, Urgency Urgency);

    /// <summary>A step on the shortest way to it: the side, the clock that runs there, what lies behind.</summary>
    private sealed record Standing(Step Step, Side Side, string? Clock, bool WasSent, int Forks);

    internal void Start()
    {
        var all = office.World.Scenario.OpenAtStart.SelectMany(Here).ToList();
        if (all.Count > 0) office.At(0, () => { foreach (var old in all.OrderByDescending(old => old.Age)) Stand(old); });
    }

    private IEnumerable<Old> Here(OpeningStock stock)
    {
        var place = PlaceOf(office.World.ProcedureOf(stock.Procedure), stock.Step);
        foreach (var pair in stock.Pairs.Where(pair => (place.Side == Side.Requested ? pair.Destination : pair.Origin) == office.Agency.Id))
            foreach (var (law, number) in pair.Aged.SelectMany(aged => Enumerable.Repeat(aged.Age, (int)aged.Requests)).Select((law, i) => (law, i + 1L)))
            {
                var key = KeyedDraws.KeyOf(stock, pair, number);
                var (age, crime, urgency) = office.World.Draws.OldOf(key, law);
                yield return new Old(stock, pair, place, key, number, age, DemandStream.Pick(stock.Crimes, crime),
                    urgency < stock.VeryUrgent ? Urgency.VeryUrgent : urgency < stock.VeryUrgent + stock.Urgent ? Urgency.Urgent : Urgency.Routine);
            }
    }

    private void Stand(Old old)
    {
        var procedure = office.World.ProcedureOf(old.Stock.Procedure);
        var life = new Life
        {
            Key = old.Key, BatchKey = old.Key, Root = old.Key, FactsKey = old.Key, Name = $"{old.Stock.Id} of {old.Pair.Origin} at {old.Pair.Destination}, no. {old.Number}",
            Procedure = procedure,
            Step = old.Place.Step, Requesting = office.World.AgencyOf(old.Pair.Origin), Requested = office.World.AgencyOf(old.Pair.Destination), Agency = office.Index,
            Crime = old.Crime, Urgency = old.Urgency, ArisenAt = -old.Age, Stock = old.Stock, Since = office.Now,
        };
        office.World.Lives.Add(life);
        var terms = new Terms(office, life, -old.Age);
        if (old.Place.WasSent) (life.SentAt, life.Limit) = (-old.Age, terms.Limit);
        office.Tell(life, TraceKind.Arisen, LatencyPart.ExternalWait, (int)life.Urgency);
        if (old.Place is { Clock: { } clock, Step.StartsClock: null })
        {
            life.Clock = procedure.Clocks.Single(one => one.Id == clock);
            life.ClockRunsOutAt = (terms.LimitOf(life.Clock) ?? office.World.Draws.ClockLongerThan(old.Age, life.Clock, life.Key, procedure)) - old.Age;
            if (life.ClockRunsOutAt <= office.Now) { office.Walk.RunOutOfTime(life); return; }
            office.Walk.WatchClock(life);
        }
        office.Walk.Enter(life);
    }

    // Ring by ring from the first step: what comes first there is on the shortest way.
    private static Standing PlaceOf(Procedure procedure, string? wanted)
    {
        var (ring, seen) = (new List<Standing> { Come(procedure.Steps[0].Id, Side.Requesting, null, false, 0) }, new HashSet<(string, Side, string?)>());
        while (ring.Count > 0)
        {
            var next = new List<Standing>();
            foreach (var at in ring.Where(at => seen.Add((at.Step.Id, at.Side, at.Clock))))
            {
                if ((wanted is null ? at.Side == Side.Requested : at.Step.Id == wanted) && at.Step is not CloseStep && at.Forks == 0) return at;
                next.AddRange(After(at));
            }
            ring = next;
        }
        throw new InvalidOperationException($"nobody stands at {wanted}");

        Standing Come(string id, Side side, string? clock, bool sent, int forks)
        {
            var step = procedure.Steps.Single(step => step.Id == id);
            return new Standing(step, side, step.StartsClock ?? (step.StopsClock ? null : clock), sent, step is JoinStep ? Math.Max(0, forks - 1) : forks);
        }

        IEnumerable<Standing> After(Standing at)
        {
            var side = at.Step switch { SendStep send => send.To, WorkStep work => work.At.Side, DecideStep decide => decide.By.Side, _ => at.Side };
            var other = at.Side == Side.Requested ? Side.Requesting : Side.Requested;
            var (sent, forks) = (at.WasSent || at.Step is SendStep, at.Forks + (at.Step is ForkStep ? 1 : 0));
            IEnumerable<string> then = at.Step switch
            {
                ChoiceStep choice => choice.Cases.Select(one => one.Then), ForkStep fork => fork.Branches, CloseStep => [], _ => [at.Step.Then!],
            };
            foreach (var id in then)
                yield return Come(id, side, at.Clock, sent, forks);
            if (at.Clock is null) yield break;
            var expired = procedure.Clocks.Single(clock => clock.Id == at.Clock).Then;
            yield return Come(expired, at.Step is SendStep ? side : at.Side, null, sent, forks);
            if (at.Step is AskStep) yield return Come(expired, other, null, sent, forks);
        }
    }
}
