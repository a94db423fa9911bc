using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Windows;
using NodaTime;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Makes the host that carries a room's agencies; it is disposed of by the room's world.</summary>
/// <param name="settings">Settings of the run.</param>
public delegate IAgencyHost HostFactory(RunSettings settings);

/// <summary>A run of the simulation in which people decide: the only place of this project that drives the engine.</summary>
/// <remarks>What happens depends on the seed, on who sits where from when on, and on the decisions with their times; not on how the world was advanced.
/// Decisions that came up are taken in the order (time, agency, request), and what must happen at a time (a deadline, a decision that is not for people) happens exactly
/// then.</remarks>
public sealed class World : IDisposable
{
    // How exactly a decision is noticed where time must stand at once, and how long one that is not for people lies at a desk that has a person.

    private readonly PlannedExercise _planned;
    private readonly HostFactory? _hosts;
    private readonly ulong _seed;
    private ulong _draws; // the seed of what is drawn from now on; another than the room's own only in another future
    private readonly PeopleFilter _filter;
    private readonly SortedSet<string> _manned = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, double> _patience = new(StringComparer.Ordinal);
    private readonly WaitingDecisions _waiting = new();
    private readonly List<TakenDecision> _taken = [];
    private readonly List<DecisionConsequence> _consequences = [];
    private readonly List<LogEntry> _acts = [];
    private readonly AgencyView?[] _views;
    private readonly Dictionary<string, ulong> _keys = []; // looked up, never enumerated
    private SimulationRun _run;

    /// <summary>A world at its start, without people.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <param name="hosts">Makes the agencies' host; null: they live in this process, as plain objects.</param>
    public World(PlannedExercise planned, ulong seed, HostFactory? hosts = null) : this(planned, seed, hosts, begins: planned.Begin > 0) { }

    /// <summary>A world that goes on from a state which <see cref="Save"/> wrote.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="seed">Seed of the world that wrote it.</param>
    /// <param name="state">The state.</param>
    /// <param name="draws">Seed of what is drawn from now on.</param>
    /// <exception cref="InvalidDataException">It is of another exercise, seed or build, or damaged.</exception>
    internal static World From(PlannedExercise planned, ulong seed, byte[] state, ulong draws)
    {
        var world = new World(planned, seed, null, begins: false);
        try
        {
            world.Restore(new MemoryStream(state), draws);
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    private World(PlannedExercise planned, ulong seed, HostFactory? hosts, bool begins)
    {
        (_planned, _seed, _draws, _hosts) = (planned, seed, seed, hosts);
        _filter = new PeopleFilter(planned);
        Orders = new WorldOrders(this, planned);
        Injects = new InjectTimes(this, planned);
        _views = new AgencyView?[planned.Scenario.Agencies.Count];
        Register = new Register(planned.Scenario);
        _run = NewRun();
        // What lies before the exercise happens without people; a restored world has it in its state.
        if (!begins) return;
        if (_planned.Beginnings.Find(_seed, _hosts is not null) is { } known)
        {
            Restore(new MemoryStream(known));
            return;
        }
        _run.AdvanceTo(_planned.Begin);
        var state = new MemoryStream();
        Save(state);
        _planned.Beginnings.Keep(_seed, _hosts is not null, state.ToArray());
    }

    /// <summary>Everything before this time is handled, simulated milliseconds.</summary>
    public long Time => _run.Time;
    /// <summary>All requests.</summary>
    public Register Register { get; private set; }
    /// <summary>Decisions that wait for people, in the order in which they came up.</summary>
    public IReadOnlyList<OpenDecision> Open => _waiting.Open;
    /// <summary>Decisions at seats with people that were taken, in order.</summary>
    public IReadOnlyList<TakenDecision> Taken => _taken;
    /// <summary>Decisions that nobody took because their request was withdrawn or ended first, in order. Since this object was made or restored: a state does not hold
    /// them.</summary>
    internal IReadOnlyList<OpenDecision> FellAway => _waiting.FellAway;
    /// <summary>The seats that have a person.</summary>
    public IReadOnlySet<string> Manned => _manned;

    /// <summary>When seats had people.</summary>
    public SeatTimes Seated { get; } = new();
    /// <summary>Whether time stands while people decide. Whoever owns the world says so; it changes nothing in it.</summary>
    public bool TimeStands { get; set; }
    /// <summary>What followed decisions of people against what the file shows, in the order of the decisions.</summary>
    public IReadOnlyList<DecisionConsequence> Consequences => _consequences;
    /// <summary>The commands that acted in this world so far.</summary>
    public IReadOnlyList<LogEntry> Acts => _acts;
    /// <summary>What commands of people become in the run.</summary>
    internal WorldOrders Orders { get; }
    /// <summary>When the injects of the plan began, are due, and what they say.</summary>
    public InjectTimes Injects { get; }
    /// <summary>Messages that have arrived anywhere: letters, complaints, news.</summary>
    public int Mail => Register.Letters.Count + _consequences.Count(one => one.ComplaintAt <= Time) + Injects.Arrived;
    /// <summary>Grows with everything that a person may come to see.</summary>
    public long Version => Register.Version + 2L * _taken.Count + _waiting.Open.Count + Mail + _acts.Count;

    /// <summary>The request whose file has this name in this world; null: there is none.</summary>
    public ulong? KeyOf(string file)
    {
        if (_keys.Count != Register.Requests.Count)
            foreach (var request in Register.Requests) _keys.TryAdd(FileOf(request.Key), request.Key);
        return _keys.TryGetValue(file, out var key) ? key : null;
    }

    /// <summary>Name of a request's file in this world.</summary>
    public string FileOf(ulong request) => FileId.Of(StableHash.Combine(request, _seed));

    /// <summary>Everything that is open at an agency now.</summary>
    public AgencyView View(int agency) => _views[agency] is { } known && known.Time == Time ? known : _views[agency] = _run.Look(agency);

    /// <summary>The requests that people sent, by key, with what their forms lack or have wrong; in order.</summary>
    public IEnumerable<(ulong Request, SendRequest Form, FormCheck Check)> Forms =>
        _acts.Where(entry => entry.Command is SendRequest).Select(entry => (Orders.Keys.Of(entry), (SendRequest)entry.Command, Orders.CheckOf(entry)));

    /// <summary>Handles everything before a time, deadlines included.</summary>
    /// <param name="time">Simulated milliseconds; not beyond the exercise's end.</param>
    /// <param name="stopAtDecision">Whether to stop as soon as a decision waits for a person.</param>
    /// <param name="stopAtArrival">Whether to stop as soon as another of the <see cref="Arrivals"/> is there.</param>
    /// <param name="stopAtNewDecision">Whether to stop within a minute after another decision has come up for a person.</param>
    /// <returns>Whether another decision has come up for a person.</returns>
    public bool AdvanceTo(long time, bool stopAtDecision = false, bool stopAtArrival = false, bool stopAtNewDecision = false)
    {
        var target = Math.Min(time, _planned.End);
        var arrived = stopAtArrival ? Arrivals.In(this) : int.MaxValue;
        var cameUp = _waiting.AllCameUp;
        while (Time < target && !(stopAtDecision && _waiting.Open.Count > 0) && (!stopAtArrival || Arrivals.In(this) == arrived)
            && !(stopAtNewDecision && _waiting.AllCameUp > cameUp))
        {
            FireWhatIsDue();
            _run.AdvanceTo(Math.Min(target, NextStop(stopAtDecision || stopAtNewDecision)));
            TakeIn();
            DecideByReference();
        }
        return _waiting.AllCameUp > cameUp;
    }

    // An intervention takes a millisecond, so that nothing is due twice.
    private void FireWhatIsDue()
    {
        foreach (var id in Injects.DueNow().ToList()) Order(new InjectFired(ChannelChoice.IndexOf(_planned.Scenario.Injects, inject => inject.Id == id)));
    }

    private long NextStop(bool stopAtDecision)
    {
        // Nothing comes up before the next event, and what comes up then is not due earlier than this.
        var next = Math.Clamp(_run.NextEvent, Time, _planned.End);
        var stop = Math.Min(next + _planned.ShortestTime, Injects.NextDue());
        if (_waiting.Open.Count > 0) stop = Math.Min(stop, _waiting.Open.Min(open => open.Until));
        if (stopAtDecision || (_manned.Count > 0 && !_filter.IsEverything)) stop = Math.Min(stop, MinuteAfter(next));
        // What people are not asked is decided at the next full minute, in however many calls time passes until then.
        if (_waiting.Others.Count > 0) stop = Math.Min(stop, MinuteAfter(Time));
        return stop;

        static long MinuteAfter(long time) => (time / NodaConstants.MillisecondsPerMinute + 1) * NodaConstants.MillisecondsPerMinute;
    }

    // Sorted: within a window the simulation reports decisions in an order that depends on how it was advanced.
    private void TakeIn()
    {
        if (_run.AwaitedDecisions.Count + _waiting.Open.Count + _waiting.Others.Count == 0) return;
        _waiting.LetFallAway(_run.AwaitedDecisions);
        var known = _waiting.Open.Select(open => open.Pending).Concat(_waiting.Others).ToList();
        foreach (var pending in _run.AwaitedDecisions.Where(awaited => !known.Any(one => awaited.IsSame(one))).OrderBy(p => p.Since).ThenBy(p => p.Agency).ThenBy(p =>
            p.Request).ThenBy(p => p.Step).ToList())
        {
            Register.Learn(pending);
            if (SeatOf(pending) is not { } seat || !_filter.Takes(pending)) _waiting.Others.Add(pending);
            else _waiting.Open.Add(NewDecision(seat, pending));
        }
    }

    private void Order(Intervention wanted)
    {
        _run.Apply(wanted);
        _waiting.LetFallAway(_run.AwaitedDecisions);
    }

    private OpenDecision NewDecision(SeatPlace seat, in PendingDecision pending)
    {
        var copy = pending;
        var number = _waiting.Count(seat.Plan.Id);
        var visit = _taken.Count(taken => taken.Open.Pending.Request == copy.Request && taken.Open.Pending.Procedure == copy.Procedure && taken.Open.Pending.Step == copy.Step);
        var wait = _planned.Plan.AnswersWithin[pending.Urgency].TotalMilliseconds * _patience.GetValueOrDefault(seat.Plan.Id, 1);
        return new OpenDecision($"{seat.Plan.Id}-{number}", seat.Plan.Id, pending, visit, pending.Since + Math.Max(1, (long)wait));
    }

    private SeatPlace? SeatOf(PendingDecision pending)
    {
        var desk = _planned.Scenario.Procedures[pending.Procedure].Steps[pending.Step] switch
        {
            DecideStep decide => decide.By.Desk,
            AskStep ask => ask.Desk,
            var other => throw new InvalidOperationException($"nobody decides at {other.Id}"),
        };
        return _planned.Seats.FirstOrDefault(seat => seat.Agency == pending.Agency && seat.Roles.Contains(desk) && _manned.Contains(seat.Plan.Id));
    }

    private void DecideByReference()
    {
        foreach (var late in _waiting.Open.Where(open => open.Until <= Time).ToList()) Take(late, late.Pending.Reference, DecidedBy.NobodyInTime, null);
        if (Time % NodaConstants.MillisecondsPerMinute != 0) return;
        foreach (var other in _waiting.Others) _run.Decide(other, other.Reference);
        _waiting.Others.Clear();
    }

    /// <summary>Does what a command says that acts in the world: an order, a request, a message, an inject.</summary>
    public void Do(LogEntry entry)
    {
        FireWhatIsDue();
        _acts.Add(entry);
        Orders.Keys.Note(entry);
        if (entry.Command is AnswerQuestion answer)
        {
            if (_waiting.Open.FirstOrDefault(open => open.Id == answer.Question) is { } open) Take(open, -1, DecidedBy.Person, entry.By);
        }
        else if (Orders.Of(entry) is { } wanted) Order(wanted);
        Learn(entry);
    }

    /// <summary>A command that acted before the state was saved from which this world goes on.</summary>
    internal void Recall(LogEntry entry)
    {
        if (!WorldOrders.Acts(entry.Command)) return;
        _acts.Add(entry);
        Orders.Keys.Note(entry);
        Learn(entry);
    }

    // What stands on a request's form, the simulation does not report when it arises.
    private void Learn(LogEntry entry)
    {
        if (entry.Command is SendRequest send && Register.Find(Orders.Keys.Of(entry)) is { } record)
            (record.Requested, record.Crime) = (ChannelChoice.IndexOf(_planned.Scenario.Agencies, agency => agency.Id == send.To),
                ChannelChoice.IndexOf(_planned.Scenario.Crimes, crime => crime.Id == send.Crime));
    }

    /// <summary>Takes a decision, or answers a question.</summary>
    /// <param name="open">One of <see cref="Open"/>.</param>
    /// <param name="choice">Index of the case; not looked at for a question.</param>
    /// <param name="participant">Who decides; null: nobody did in time.</param>
    public void Decide(OpenDecision open, int choice, string? participant) => Take(open, choice, participant is null ? DecidedBy.NobodyInTime : DecidedBy.Person, participant);

    private void Take(OpenDecision open, int choice, DecidedBy by, string? participant)
    {
        _run.Decide(open.Pending, choice);
        _waiting.Open.Remove(open);
        _taken.Add(new TakenDecision(open, Time, open.IsQuestion ? -1 : choice, by, participant, by == DecidedBy.Person && TimeStands));
        if (Follow(_taken[^1]) is { ClosesChannel: true, What.Closes: { } closure } follows)
            Order(new ChannelClosed(open.Pending.Requesting, open.Pending.Requested,
                ChannelChoice.IndexOf(_planned.Scenario.Channels, channel => channel.Id == closure.Channel), closure.Lasts));
    }

    private DecisionConsequence? Follow(TakenDecision taken)
    {
        if (DecisionConsequence.Of(_planned, _draws, taken) is not { } follows) return null;
        _consequences.Add(follows);
        return follows;
    }

    /// <summary>From now on these seats have a person, and the others are kept by the scenario's own policy. What waits at a seat that is left is decided by the
    /// reference.</summary>
    public void Man(IEnumerable<string> seats)
    {
        var wanted = new SortedSet<string>(seats, StringComparer.Ordinal);
        if (wanted.SetEquals(_manned)) return;
        foreach (var left in _waiting.Open.Where(open => !wanted.Contains(open.Seat)).ToList()) Take(left, left.Pending.Reference, DecidedBy.SeatLeft, null);
        _manned.Clear();
        _manned.UnionWith(wanted);
        Seated.Man(_manned, Time);
        var state = new MemoryStream();
        _run.Save(state);
        _run.Dispose();
        _run = NewRun();
        state.Position = 0;
        _run.Restore(state);
    }

    /// <summary>From now on decisions that come up at a seat wait this many times as long.</summary>
    public void GiveTime(string seat, double factor) => _patience[seat] = factor;

    private SimulationRun NewRun()
    {
        var settings = SettingsNow();
        return _hosts is null ? new SimulationRun(_planned.Compiled, settings, Register) : new SimulationRun(_planned.Compiled, settings, Register, _hosts(settings));
    }

    private RunSettings SettingsNow()
    {
        var live = _planned.Seats.Where(seat => _manned.Contains(seat.Plan.Id)).SelectMany(seat =>
            seat.Roles.Select(role => new LiveDesk(seat.Agency, role) { AnswersClarifications = true }));
        return new RunSettings { Seed = _draws, Traced = new SortedSet<ulong>(), Live = [.. live] };
    }

    /// <summary>Ends the run where it stands and gives its result. The world is of no further use.</summary>
    public RunResult Stop() => _run.Stop();

    /// <summary>Hash of everything that happened up to now, the same in every replay of the same log by the same build. The world goes on as if nobody had asked.</summary>
    /// <param name="hosts">Makes a host of the kind that holds the world's agencies, with agencies of its own; null: they are plain objects in this process.</param>
    public ulong Fingerprint(HostFactory? hosts = null)
    {
        var state = new MemoryStream();
        _run.Save(state);
        var settings = SettingsNow();
        using var copy = hosts is null ? new SimulationRun(_planned.Compiled, settings, new UnheardRun())
            : new SimulationRun(_planned.Compiled, settings, new UnheardRun(), hosts(settings));
        state.Position = 0;
        copy.Restore(state);
        return copy.Stop().Fingerprint;
    }

    /// <summary>Writes everything, to be read by the same build.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        WorldState.Write(writer, _manned, Seated, _patience, _waiting.CameUp, _waiting.Open, _taken, _waiting.Others);
        Register.Save(writer);
        writer.Flush();
        _run.Save(stream);
    }

    /// <summary>Takes what <see cref="Save"/> wrote in place of the present state.</summary>
    /// <exception cref="InvalidDataException">It is of another exercise, seed or build, or damaged; the world is of no further use.</exception>
    public void Restore(Stream stream) => Restore(stream, _seed);

    /// <summary>Another future of a state that <see cref="Save"/> wrote: what has happened stays, what comes is drawn anew.</summary>
    /// <param name="stream">The state, of a world of the same exercise and seed.</param>
    /// <param name="draws">Seed of what is drawn from now on; that of the world itself gives the same future.</param>
    /// <exception cref="InvalidDataException">It is of another exercise, seed or build, or damaged; the world is of no further use.</exception>
    public void Restore(Stream stream, ulong draws)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        ReadState(reader);
        foreach (var pending in _taken.Select(taken => taken.Open.Pending).Concat(_waiting.Open.Select(open => open.Pending)).Concat(_waiting.Others)) Register.Learn(pending);
        _consequences.Clear();
        _draws = _seed; // of what had been decided
        foreach (var taken in _taken) Follow(taken);
        _acts.Clear();
        Orders.Keys.Clear();
        _waiting.FellAway.Clear();
        Injects.Forget();
        _keys.Clear();
        Array.Clear(_views);
        _run.Dispose();
        _draws = draws;
        _run = NewRun();
        _run.RestoreRedrawn(stream, _seed);
    }

    private void ReadState(BinaryReader reader)
    {
        try
        {
            WorldState.Read(reader, _planned, _manned, Seated, _patience, _waiting.CameUp, _waiting.Open, _taken, _waiting.Others);
            Register = new Register(_planned.Scenario);
            Register.Load(reader);
        }
        catch (Exception damage) when (damage is FormatException or IOException) // of a text that is cut short, or of no length
        {
            throw new InvalidDataException($"the state of the room is damaged: {damage.Message}", damage);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _run.Dispose();
}
