using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>What can be true of the requests of a kind at some time in the run.</summary>
internal sealed class KindOutlook : IOutlook
{
    private readonly World _world;
    private readonly RequestKind _kind;
    private readonly Procedure _procedure;

    internal KindOutlook(World world, RequestKind kind)
    {
        _world = world;
        _kind = kind;
        _procedure = world.Scenario.Procedures[kind.Procedure];
        Instruments = world.Between(kind.Requesting, kind.Requested).Select(i => (Instrument: i, Truth: world.InForceDuringRun(i))).Where(i => i.Truth.CanHold()).ToArray();
    }

    /// <summary>Instruments between the two that are in force at some time of the run, and whether all the time.</summary>
    internal (Instrument Instrument, Truth Truth)[] Instruments { get; }

    public Truth LanguageIsShared =>
        _world.SpeakAlike(_kind.Requesting, _kind.Requested) ? Truth.Always : Any(instrument => instrument.Language is not null);

    public Truth InForce(string? instrument) => instrument is not null
        ? Any(i => i.Id == instrument)
        : Truths.And(Any(i => i.Opens.Contains(_procedure.Id)), Truths.Not(Any(i => i.Closes.Contains(_procedure.Id))));

    public Truth IsLifted(string ground) => Any(instrument => instrument.Lifts.Contains(ground));

    public Truth CrimeIsOneOf(IReadOnlyList<string> crimes) => Among(_kind.Crimes, crime => crime is not null && crimes.Contains(crime));

    public Truth UrgencyIsOneOf(IReadOnlyList<Urgency> urgencies) => Among(_kind.Urgencies, urgencies.Contains);

    public Truth AgencyIsOneOf(Side side, IReadOnlyList<string> agencies) =>
        Truths.Of(agencies.Contains(_world.Scenario.Agencies[side == Side.Requesting ? _kind.Requesting : _kind.Requested].Id));

    public Truth FactHolds(string fact) => FactOf(fact).Probability is { } probability ? Truths.Of(probability > 0, probability < 1) : Truth.Never;

    public Truth FactIsBelow(string fact, double? milliseconds)
    {
        if (FactOf(fact).Length is not { } length) return Truth.Never;
        if (milliseconds is { } limit) return length.Minimum >= limit ? Truth.Never : length is Constant ? Truth.Always : Truth.Either;
        return Any(instrument => instrument.Thresholds.ContainsKey(fact)).CanHold() ? Truth.Either : Truth.Never;
    }

    public Truth SwitchIsOn(string name) => _world.SwitchDuringRun(name);

    public Truth OpenLongerThan(double milliseconds) => Truth.Either;

    private Fact FactOf(string id) => _procedure.Facts.First(fact => fact.Id == id);

    private Truth Any(Func<Instrument, bool> isSo) =>
        Instruments.Where(i => isSo(i.Instrument)).Aggregate(Truth.Never, (truth, i) => Truths.Or(truth, i.Truth));

    private static Truth Among<T>(IReadOnlyList<T> all, Func<T, bool> isSo) => Truths.Of(all.Any(isSo), !all.All(isSo));
}
