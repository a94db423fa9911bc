using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Random procedures: some blocks in a row on the requested side, between a submission and a reply; a clock runs over part of them.</summary>
internal sealed class RandomProcedure(System.Random random, string[] agencies)
{
    private const string Late = "late";

    private readonly List<Step> _steps = [];

    internal Procedure Make(string id)
    {
        var blocks = 3 + random.Next(3);
        string Then(int block) => block == blocks ? "answer" : $"b{block}";
        _steps.Add(new WorkStep { Id = "draft", At = new Place(Side.Requesting, "ncb"), Work = new Exponential(Small.Hour), Then = "submit" });
        _steps.Add(Small.Send("submit", Side.Requested, "start", Milestone.Acknowledged));
        _steps.Add(new WaitStep { Id = "start", Time = new Uniform(1, 60_000), StartsClock = random.Next(3) > 0 ? "papers" : null, Then = Then(0) });
        for (var block = 0; block < blocks; block++) Add($"b{block}", Then(block + 1), block == 0 ? "b0" : $"b{random.Next(block)}");
        _steps.Add(new DecideStep
        {
            Id = "answer", By = new Place(Side.Requested, "ncb"), StopsClock = random.Next(2) == 0,
            Cases = [new Case("refused", 0.2, new Not(new InstrumentInForce(null))), new Case("reply", null, null)],
        });
        _steps.Add(Small.Send("reply", Side.Requesting, "answered", Milestone.FirstReply));
        _steps.Add(Small.Close("refused", Outcome.Refused, "no-treaty"));
        _steps.Add(Work(Late, "ncb", "lapsed"));
        _steps.Add(Small.Close("lapsed", Outcome.Lapsed));
        _steps.Add(Small.Close());
        return new Procedure
        {
            Id = id, Channel = random.Next(2) == 0 ? "line" : "pouch", Steps = _steps, Clocks = [new Clock("papers", Duration.FromHours(12 + random.Next(120)), Late)],
            Facts = [new Fact("missing", 0.3, null), new Fact("penalty", null, new Triangular(10_000, 40_000, 90_000))],
            Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Urgent] = Duration.FromDays(3), [Urgency.Routine] = Duration.FromDays(7) },
        };
    }

    /// <summary>The procedure of nested requests: sometimes it ends with the third agency, sometimes at home.</summary>
    internal static Procedure Check(System.Random random) => new()
    {
        Id = "check", Channel = random.Next(2) == 0 ? "line" : "pouch",
        Steps =
        [
            Small.Send("ask", Side.Requested, "look"), Small.Work("look", "ncb", new Exponential(2 * Small.Hour), "known"),
            new DecideStep { Id = "known", By = new Place(Side.Requested, "ncb"), Cases = [new Case("unknown", 0.5, null), new Case("tell", null, null)] },
            Small.Send("tell", Side.Requesting, "told"), Small.Close("told"), Small.Close("unknown", Outcome.Refused, "unknown"),
        ],
    };

    private void Add(string id, string then, string back)
    {
        switch (random.Next(10))
        {
            case 0: case 1: _steps.Add(Work(id, Desk(), then)); break;
            case 2: _steps.Add(Work(id, Desk(), then) with { IsTranslation = true }); break;
            case 3: _steps.Add(new AskStep { Id = id, Desk = "ncb", Work = new Exponential(Small.Hour), Then = then, IsDrawnOnceABatch = true }); break;
            case 4: _steps.Add(new ConsultStep { Id = id, Procedure = "check", Agencies = random.Next(2) == 0 ? [] : agencies, Join = random.Next(2) == 0 ? Join.All
                : Join.Any, Then = then }); break;
            case 5 when !_steps.OfType<ForkStep>().Any(): Fork(id, then); break;
            case 6: _steps.Add(new GatherStep { Id = id, Count = 2 + random.Next(2), AtMost = new Uniform(Small.Hour, 48 * Small.Hour), Then = then }); break;
            case 7 when _steps.OfType<SendStep>().Count() == 1: RoundTrip(id, then); break;
            case 8: _steps.Add(Decide(id, new Case($"{id}-again", 0.3, null), new Case(then, null, null))); _steps.Add(Work($"{id}-again", Desk(), back)); break;
            default:
                _steps.Add(Decide(id, new Case($"{id}-extra", 0.5, new Or(new FactIs("missing"), new And(new SwitchIs("by-form"), new FactBelow("penalty", null)))),
                    new Case(then, null, null)));
                _steps.Add(Work($"{id}-extra", Desk(), then));
                break;
        }
    }

    private string Desk() => new[] { "ncb", "court", "lab" }[random.Next(3)];

    private WorkStep Work(string id, string desk, string then) => new()
    {
        Id = id, At = new Place(Side.Requested, desk), Then = then, IsDrawnOnceABatch = desk == "court",
        EndOfShift = random.Next(4) is > 0 and var rule ? (EndOfShift)(rule - 1) : null,
        Work = random.Next(3) switch { 0 => Distribution.Exactly(Small.Hour), 1 => new Exponential(3 * Small.Hour), _ => new Gamma(5 * Small.Hour, 0.7) },
    };

    private static DecideStep Decide(string id, params Case[] cases) => new() { Id = id, By = new Place(Side.Requested, "ncb"), Cases = cases };

    private void Fork(string id, string then)
    {
        var join = random.Next(2) == 0 ? Join.All : Join.Any;
        _steps.Add(new ForkStep { Id = id, Branches = [$"{id}-l", $"{id}-m", $"{id}-r"], JoinAt = $"{id}-met" });
        _steps.Add(Work($"{id}-l", "court", $"{id}-met"));
        _steps.Add(new WaitStep { Id = $"{id}-m", Time = new Exponential(6 * Small.Hour), Then = $"{id}-n", IsDrawnOnceABatch = true });
        _steps.Add(Work($"{id}-n", "lab", $"{id}-met"));
        _steps.Add(new ConsultStep { Id = $"{id}-r", Procedure = "check", Agencies = [], Then = $"{id}-s" });
        _steps.Add(Work($"{id}-s", "ncb", $"{id}-met"));
        _steps.Add(new JoinStep { Id = $"{id}-met", Join = join, Then = then });
    }

    private void RoundTrip(string id, string then)
    {
        _steps.Add(Small.Send(id, Side.Requesting, $"{id}-there", Milestone.FirstReply));
        _steps.Add(Small.Work($"{id}-there", "ncb", new Exponential(Small.Hour), $"{id}-back", Side.Requesting));
        _steps.Add(Small.Send($"{id}-back", Side.Requested, then));
    }
}
