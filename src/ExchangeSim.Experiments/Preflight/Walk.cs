using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using NodaTime;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>One request on its way through its procedure, as if no desk ever closed or had a queue. Instruments and switches are those of the instant at which it arises.</summary>
internal sealed class Walk : IOutlook
{
    private const uint FactPurpose = 0x66616374;

    private readonly World _world;
    private readonly Draws _draws;

    internal Walk(World world, in Draws draws, ulong key, int procedure, int requesting, int requested, string? crime, Urgency urgency, Instant at)
    {
        _world = world;
        _draws = draws;
        (Key, Requesting, Requested, Crime, Urgency, At) = (key, requesting, requested, crime, urgency, at);
        Graph = world.Graphs[procedure];
        Visits = new ushort[Graph.Steps.Count];
        InForceNow = world.Between(requesting, requested).Where(instrument => world.IsInForce(instrument, at)).ToArray();
    }

    internal ulong Key { get; }
    internal StepGraph Graph { get; }
    internal int Requesting { get; }
    internal int Requested { get; }
    internal string? Crime { get; }
    internal Urgency Urgency { get; }
    internal Instant At { get; }
    internal Instrument[] InForceNow { get; }
    /// <summary>How often it has come to each step.</summary>
    internal ushort[] Visits { get; }
    /// <summary>Milliseconds since it arose.</summary>
    internal double Elapsed { get; set; }
    internal double? SentAt { get; set; }
    /// <summary>When its clock runs out, and where that leads.</summary>
    internal (double At, int Then)? Clock { get; set; }
    internal int Depth { get; init; }

    public Truth LanguageIsShared => Truths.Of(_world.SpeakAlike(Requesting, Requested) || InForceNow.Any(instrument => instrument.Language is not null));

    internal int AgencyOn(Side side) => side == Side.Requesting ? Requesting : Requested;

    internal double Draw(uint purpose, int visit) => _draws.Of(Key, purpose, (uint)visit).First;

    internal double DrawTime(int step) => Graph.Times[step].Draw(_draws, Key, Graph.Purposes[step], Visits[step]);

    public Truth InForce(string? instrument) => Truths.Of(instrument is not null
        ? InForceNow.Any(i => i.Id == instrument)
        : InForceNow.Any(i => i.Opens.Contains(Graph.Procedure.Id)) && !InForceNow.Any(i => i.Closes.Contains(Graph.Procedure.Id)));

    public Truth CrimeIsOneOf(IReadOnlyList<string> crimes) => Truths.Of(Crime is not null && crimes.Contains(Crime));

    public Truth UrgencyIsOneOf(IReadOnlyList<Urgency> urgencies) => Truths.Of(urgencies.Contains(Urgency));

    public Truth AgencyIsOneOf(Side side, IReadOnlyList<string> agencies) => Truths.Of(agencies.Contains(_world.Scenario.Agencies[AgencyOn(side)].Id));

    public Truth FactHolds(string fact) => Truths.Of(Draw(PurposeOf(fact), 0) < FactOf(fact).Probability);

    public Truth FactIsBelow(string fact, double? milliseconds)
    {
        // A later instrument of the scenario wins over an earlier one.
        var limit = milliseconds ?? InForceNow.LastOrDefault(instrument => instrument.Thresholds.ContainsKey(fact))?.Thresholds[fact];
        return Truths.Of(FactOf(fact).Length is { } length && new Sampler(length).Draw(_draws, Key, PurposeOf(fact), 0) < limit);
    }

    public Truth SwitchIsOn(string name) => Truths.Of(_world.IsSwitchedOn(name, At));

    public Truth OpenLongerThan(double milliseconds) => Truths.Of(Elapsed - SentAt > milliseconds);

    public Truth IsLifted(string ground) => Truths.Of(InForceNow.Any(instrument => instrument.Lifts.Contains(ground)));

    private Fact FactOf(string id) => Graph.Procedure.Facts.First(fact => fact.Id == id);

    private static uint PurposeOf(string fact) => FactPurpose ^ (uint)StableHash.Of(fact);
}
