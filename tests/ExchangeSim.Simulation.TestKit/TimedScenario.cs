using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Worlds of <see cref="WideScenario"/> in which policies begin and end during the run: two by dates, one by a figure. They change officers, speeds, lengths of work and
/// waits, delays, limits, chances, switches and the days of instruments.</summary>
public sealed class TimedScenario
{
    private readonly System.Random _random;
    private readonly Scenario _world;

    private TimedScenario(int seed) => (_random, _world) = (new System.Random(seed ^ 0x71AE), WideScenario.Of(seed));

    /// <summary>The world of a number.</summary>
    public static Scenario Of(int seed) => new TimedScenario(seed).Make();

    private Scenario Make()
    {
        var agency = _world.Agencies[_random.Next(_world.Agencies.Count)];
        var figure = _random.Next(2) == 0 ? ReportedFigure.Queue : ReportedFigure.OpenRequests;
        var over = 1 + _random.Next(6);
        // The first has begun at the start in some worlds; midnights coincide with injects and looks at figures.
        var first = _world.Start.Plus(Duration.FromDays(_random.Next(12) - 2));
        PolicyTimes[] times =
        [
            new() { Policy = "first", From = first, Until = _random.Next(3) == 0 ? null : first.Plus(Duration.FromHours(30 + _random.Next(300))) },
            new() { Policy = "second", From = _world.Start.Plus(Duration.FromMilliseconds(_random.NextInt64(20 * 24 * (long)Small.Hour))) },
            new()
            {
                Policy = "reacting", When = new InjectCondition(figure, agency.Id, figure == ReportedFigure.Queue ? "ncb" : null, over, Duration.FromHours(6 + _random.Next(20))),
                Under = _random.Next(5) == 0 ? null : 1 + _random.Next(over),
            },
        ];
        var timeline = new Changing(_world, times, _random.Next(1000));
        return timeline.Under(timeline.DatedAt(_world.Start)) with { Timeline = timeline };
    }

    private sealed class Changing(Scenario world, PolicyTimes[] times, int kind) : Timeline
    {
        public override IReadOnlyList<PolicyTimes> Policies => times;

        public override Scenario Under(uint holding)
        {
            var scenario = world with { Title = $"timed world {world.Seed}", Policy = "timed" };
            for (var i = 0; i < times.Length; i++) if ((holding >> i & 1) != 0) scenario = Changed(scenario, new System.Random(kind + i));
            return scenario;
        }

        private static Scenario Changed(Scenario scenario, System.Random random) => scenario with
        {
            Agencies = [.. scenario.Agencies.Select(agency => agency with { Desks = [.. agency.Desks.Select(desk => Changed(desk, random))] })],
            Channels = [.. scenario.Channels.Select(channel => random.Next(2) == 0 ? channel : channel with { Delay = new Shifted(1000 + random.Next(60_000), channel.Delay) })],
            Procedures = [.. scenario.Procedures.Select(procedure => procedure with
            {
                Steps = [.. procedure.Steps.Select(step => Changed(step, random))],
                Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromHours(10 + random.Next(100)) },
            })],
            Instruments = [.. scenario.Instruments.Select(i => random.Next(3) == 0 ? i with { InForce = scenario.Start.InUtc().Date.PlusDays(random.Next(9)) } : i)],
            Switches = new SortedDictionary<string, bool>(scenario.Switches.ToDictionary(pair => pair.Key, pair => pair.Value ^ (random.Next(2) == 0)), StringComparer.Ordinal),
        };

        private static Desk Changed(Desk desk, System.Random random) => desk with
        {
            Speed = random.Next(2) == 0 ? desk.Speed : 0.75, Shifts = [.. desk.Shifts.Select(shift => shift with { Officers = Math.Max(0, shift.Officers + random.Next(4) - 1) })],
        };

        private static Step Changed(Step step, System.Random random) => step switch
        {
            WorkStep work when random.Next(2) == 0 => work with { Work = new Shifted(Small.Hour / 4, work.Work) },
            WaitStep wait when random.Next(2) == 0 => wait with { Time = new Exponential(5 * Small.Hour) },
            _ => step,
        };
    }
}
