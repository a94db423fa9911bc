using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Worlds of <see cref="WideScenario"/> that go on for three months more, with seasons of hours, channels of one direction, demand by periods and years, limits
/// in months, lengths that are mixtures, and waits of which a share never ends.</summary>
public sealed class CalendarScenario
{
    private readonly System.Random _random;
    private readonly Scenario _world;

    private readonly CalendarChannels _channels;

    private CalendarScenario(int seed) => (_random, _world, _channels) = (new System.Random(seed ^ 0xCA1E), WideScenario.Of(seed), new CalendarChannels(WideScenario.Of(seed)));

    /// <summary>The world of a number.</summary>
    public static Scenario Of(int seed) => new CalendarScenario(seed).Make();

    private Scenario Make() => _world with
    {
        Title = $"calendar world {_world.Seed}", Length = _world.Length + Duration.FromDays(92),
        Agencies = new CalendarHours((int)_world.Seed, _world.Start).Of(_world.Agencies), Channels = _channels.Channels(), Injects = _channels.Injects(),
        Procedures = [.. _world.Procedures.Select(Change)],
        Demands = [.. _world.Demands.Select(Change)],
        Instruments = [.. _world.Instruments.Select(i => i with { TimeLimits = [.. i.TimeLimits.Select(limit => limit with { Limit = Limit(limit.Limit) })] })],
    };

    // In the other zones of the origins, days begin earlier or later; where there are batches no number is exact.
    private Demand Change(Demand demand)
    {
        var first = _world.Start.InUtc().Date.PlusDays(_random.Next(10) - 3);
        var rate = new DemandPeriod(first.PlusDays(5), first.PlusDays(9), _random.Next(3), null);
        var exact = new DemandPeriod(first.PlusDays(10 + _random.Next(3)), first.PlusDays(30), null, _random.Next(25));
        var isExact = _random.Next(2) == 0;
        return demand with
        {
            Periods = isExact ? [rate, exact] : [rate], BatchLow = isExact ? 1 : demand.BatchLow, BatchHigh = isExact ? 1 : demand.BatchHigh, YearlyCv = _random.Next(2) * 0.5,
        };
    }

    private Procedure Change(Procedure procedure) => procedure with
    {
        Steps = [.. procedure.Steps.Select(Change)],
        Clocks = [.. procedure.Clocks.Select(clock => clock with { Limit = Limit(clock.Limit) })],
        Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Limit(Duration.FromDays(7)), [Urgency.VeryUrgent] = CalendarLength.OfMonths(2) },
    };

    private Step Change(Step step) => step switch
    {
        WorkStep work when _random.Next(3) == 0 => work with { Work = Mixed(work.Work) },
        WaitStep wait => wait with { Time = Endless(wait.Time) },
        _ => step,
    };

    private CalendarLength Limit(CalendarLength limit) => _random.Next(2) == 0 ? limit : CalendarLength.OfMonths(1 + _random.Next(2));

    private static Mixture Mixed(Distribution law) => new([law, new Gamma(2 * Small.Hour, 0.7), new Shifted(Small.Hour, new Exponential(Small.Hour))], [0.5, 0.3, 0.2]);

    private static Mixture Endless(Distribution law) => new([law, Lognormal.OfMedian(10 * Small.Hour, 0.9, 40 * Small.Hour), new Never()], [0.6, 0.3, 0.1]);
}
