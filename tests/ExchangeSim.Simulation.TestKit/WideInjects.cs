using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Random injects of every kind, with dates and with conditions, that overlap and follow one another closely.</summary>
internal sealed class WideInjects(System.Random random, Scenario world, Instant start)
{
    internal Inject[] Make()
    {
        var dated = Enumerable.Range(0, 6).Select(i => new Inject
        {
            Id = $"dated-{i}", At = start + Duration.FromHours(random.Next(24 * 9)), Lasts = random.Next(8) == 0 ? null : Duration.FromHours(1 + random.Next(60)),
                Effects = [Effect()],
        }).ToList();
        // An outage that begins when another ends, and one that begins meanwhile.
        var first = start + Duration.FromHours(random.Next(24 * 9));
        dated.Add(Cut("cut", first, 20));
        dated.Add(Cut("cut-again", first + Duration.FromHours(20), 10));
        dated.Add(Cut("cut-meanwhile", first + Duration.FromHours(15), 40));
        var watching = Enumerable.Range(0, 3).Select(i => new Inject
        {
            Id = $"watching-{i}", When = Condition(), Lasts = random.Next(4) == 0 ? null : Duration.FromHours(1 + random.Next(100)), Effects = Several(),
        });
        return [.. dated.Concat(watching).Select(inject => inject.Lasts is null && inject.Effects.Any(effect => effect is Outage)
            ? inject with { Lasts = Duration.FromHours(30) } : inject)];
    }

    // An inject changes the officers of a desk once: a scenario cannot say it twice.
    private InjectEffect[] Several()
    {
        var (first, second) = (Effect(), random.Next(2) == 0 ? Effect() : null);
        return second is null || (first is Staffing one && second is Staffing other && (one.Agency, one.Desk) == (other.Agency, other.Desk)) ? [first] : [first, second];
    }

    private Inject Cut(string id, Instant at, int hours) => new() { Id = id, At = at, Lasts = Duration.FromHours(hours), Effects = [new Outage(One("line", "pouch", "courier"))] };

    private T One<T>(params T[] of) => of[random.Next(of.Length)];

    private string Agency() => world.Agencies[random.Next(world.Agencies.Count)].Id;

    private InjectCondition Condition()
    {
        var every = Duration.FromMinutes(One(60, 360, 1440, 777));
        return random.Next(2) == 0 ? new InjectCondition(ReportedFigure.OpenRequests, Agency(), null, 2 + random.Next(6), every)
            : new InjectCondition(ReportedFigure.Queue, Agency(), One("ncb", "court", "lab"), random.Next(5), every);
    }

    private InjectEffect Effect() => random.Next(7) switch
    {
        0 => new Surge(One<string[]>([], ["information-demand"]), One(0, 0.5, 3, 6)),
        1 => new Outage(One("line", "pouch", "courier")),
        2 => new EntryIntoForce(One("treaty", "plan", "pact")),
        3 => new SwitchTurned("by-form", random.Next(2) == 0),
        _ => new Staffing(Agency(), One("ncb", "court", "lab"), One(-3, -1, -1, 1, 2)),
    };
}
