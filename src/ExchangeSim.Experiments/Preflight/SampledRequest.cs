using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>One request on its way through its procedure, as if no desk ever closed or had a queue. Times are milliseconds.</summary>
internal sealed class SampledRequest : IConditionVisitor<bool>
{
    private const uint TransitPurpose = 0x7472616E, ClockPurpose = 0x636C6F63;

    private readonly ScenarioIndex _index;
    private readonly Draws _draws;
    private PossibleTerms? _terms;
    private int _moment = -1;

    internal SampledRequest(ScenarioIndex index, in Draws draws, ulong key, int procedure, int requesting, int requested, string? crime, Urgency urgency, double arisesAt)
    {
        _index = index;
        _draws = draws;
        (Key, Procedure, Requesting, Requested, Crime, Urgency, ArisesAt) = (key, procedure, requesting, requested, crime, urgency, arisesAt);
        Graph = index.Graphs[procedure];
        Visits = new ushort[Graph.Steps.Count];
        Clocks = new (int, int)[Graph.Procedure.Clocks.Count];
    }

    internal ulong Key { get; }
    internal int Procedure { get; }
    internal ProcedureGraph Graph { get; }
    internal StepTimes Times => _index.Times[Procedure];
    internal int Requesting { get; }
    internal int Requested { get; }
    internal string? Crime { get; }
    internal Urgency Urgency { get; }
    /// <summary>When it arises, from the start of the run.</summary>
    internal double ArisesAt { get; }
    /// <summary>The side that holds it.</summary>
    internal Side Holder { get; set; }
    /// <summary>How often it has come to each step.</summary>
    internal ushort[] Visits { get; set; }
    /// <summary>Time since it arose.</summary>
    internal double Elapsed { get; set; }
    internal double? SentAt { get; set; }
    /// <summary>When its clock runs out, where that leads, and which clock it is.</summary>
    internal (double At, int Then, int Index)? Clock { get; set; }
    /// <summary>How often each clock of the procedure was started, and ran out.</summary>
    internal (int Started, int RanOut)[] Clocks { get; }
    /// <summary>Its clock has run out, and it is not under way.</summary>
    internal bool IsOutOfTime => Clock is { } clock && Elapsed >= clock.At;
    internal int Depth { get; init; }

    /// <summary>What holds between the two now.</summary>
    internal Terms Terms => Now.Terms;

    /// <summary>How long a limit is, in milliseconds.</summary>
    /// <param name="written">The limit, as <see cref="CalendarLength.Written"/>.</param>
    /// <param name="elapsed">When it begins, since the request arose.</param>
    internal long LengthOf(long written, double elapsed) =>
        CalendarLength.Milliseconds(written, _index.Scenario.Start.Plus(NodaTime.Duration.FromMilliseconds(Math.Floor(ArisesAt + elapsed))), _index.Scenario.Zone);

    /// <summary>What held between the two when it was sent.</summary>
    internal PossibleTerms AtSending => _index.Terms.From(_index.Terms.MomentAt(ArisesAt + (SentAt ?? 0)), Requesting, Requested, Procedure);

    private PossibleTerms Now
    {
        get
        {
            var moment = _index.Terms.MomentAt(ArisesAt + Elapsed);
            if (_terms is { } known && moment == _moment) return known;
            _moment = moment;
            return _terms = _index.Terms.From(moment, Requesting, Requested, Procedure);
        }
    }

    private FactDraws Facts => _index.Facts[Procedure];

    internal int AgencyOn(Side side) => side == Side.Requesting ? Requesting : Requested;

    /// <summary>How long a clock runs that a step starts now, in milliseconds.</summary>
    internal double ClockFrom(int step, int clock) => Terms.Clocks[clock] is var limit && limit != 0 ? LengthOf(limit, Elapsed)
        : Times.Clocks[clock].Draw(_draws, Key, Times.Purposes[step] ^ ClockPurpose, Visits[step]);

    /// <summary>How long a clock runs that has run for so long already, in milliseconds; drawn ones are longer than that.</summary>
    internal double ClockAfter(double age, int clock) => Terms.Clocks[clock] is var limit && limit != 0 ? LengthOf(limit, 0)
        : Times.Clocks[clock].DrawLonger(_draws, Key, ClockPurpose, age) ?? age;

    internal double Draw(int step) => _draws.Of(Key, Times.Purposes[step], Visits[step]).First;

    internal double DrawTime(int step) => Times.Samplers[step].Draw(_draws, Key, Times.Purposes[step], Visits[step]);

    /// <summary>Passes the time that a message takes, and comes to the other side.</summary>
    /// <param name="step">The step that sends it.</param>
    /// <param name="over">The channel, null: the agreed one.</param>
    /// <param name="message">Tells the messages of a step apart.</param>
    internal void Carry(int step, string? over, uint message = 0)
    {
        if ((over ?? Terms.Channel) is { } channel)
            Elapsed += _index.Channel(channel, AgencyOn(Holder), AgencyOn(ProcedureGraph.Opposite(Holder)))
                .Draw(_draws, Key, Times.Purposes[step] ^ (TransitPurpose + message), Visits[step]);
        Holder = ProcedureGraph.Opposite(Holder);
    }

    /// <summary>Whether a case is open: its condition holds, and it does not lead to a refusal on a ground that is lifted.</summary>
    /// <param name="one">The case.</param>
    /// <param name="then">The step that it leads to.</param>
    internal bool IsOpen(Case one, Step then) => (one.When?.Accept(this) ?? true) && Terms.Allows(then);

    public bool InstrumentInForce(string? instrument) => instrument is null ? Terms.InstrumentInForce : Now.InForce.Any(i => i.Id == instrument);

    public bool CrimeIs(IReadOnlyList<string> crimes) => Crime is not null && crimes.Contains(Crime);

    public bool UrgencyIs(IReadOnlyList<Urgency> urgencies) => urgencies.Contains(Urgency);

    public bool AgencyIs(Side side, IReadOnlyList<string> agencies) => agencies.Contains(_index.Scenario.Agencies[AgencyOn(side)].Id);

    public bool FactIs(string fact) => Facts.IsSo(Facts.IndexOf(fact), _draws, Key);

    public bool FactBelow(string fact, double? milliseconds)
    {
        var index = Facts.IndexOf(fact);
        return Facts.Length(index, _draws, Key) < (milliseconds ?? Terms.Thresholds[index]);
    }

    public bool SwitchIs(string name) => _index.Switches.IsOn(name, ArisesAt + Elapsed);

    public bool LanguageShared() => Terms.LanguageIsShared;

    public bool OpenLongerThan(double milliseconds) => Elapsed - SentAt > milliseconds;

    public bool Not(Condition inner) => !inner.Accept(this);

    public bool And(Condition left, Condition right) => left.Accept(this) && right.Accept(this);

    public bool Or(Condition left, Condition right) => left.Accept(this) || right.Accept(this);
}
