using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>One world with its seats, its clock and its log, as a state machine: it reads no clock and writes nowhere.</summary>
/// <remarks>A command goes through it in two steps, so that the owner of the room can keep it in between: <see cref="Propose"/> gives an entry or a refusal and changes nothing;
/// <see cref="Apply"/> does what the entry says. Applying all entries of a log to a new room gives the room again.</remarks>
public sealed class Room : IDisposable
{
    private readonly List<LogEntry> _entries = [];
    private readonly HashSet<string> _known = []; // looked up, never enumerated
    private readonly SortedDictionary<string, Participant> _participants = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _names = new(StringComparer.Ordinal); // of those who were taken out, too
    private readonly List<Note> _notes = [];
    private readonly SortedSet<string> _takenOver = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _grounds = []; // looked up, never enumerated
    private readonly DeadlineWarning _warning = new();
    private readonly SortedDictionary<string, double> _patience = new(StringComparer.Ordinal);
    private bool _isRecalled;
    private long _real, _lost; // what the machine's clock showed last, and how much of it counted for nothing

    /// <summary>A room in which nothing has happened.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="header">What its log belongs to.</param>
    /// <param name="hosts">Makes the host of its agencies; null: plain objects in this process.</param>
    public Room(PlannedExercise planned, LogHeader header, HostFactory? hosts = null)
    {
        (Planned, Header) = (planned, header);
        Clock = RoomClock.Of(planned.Plan);
        World = new World(planned, header.Seed, hosts) { TimeStands = Clock.IsCalm };
    }

    /// <summary>What is played.</summary>
    public PlannedExercise Planned { get; }
    /// <summary>What the log belongs to.</summary>
    public LogHeader Header { get; }
    /// <summary>The clock.</summary>
    public RoomClock Clock { get; private set; }
    /// <summary>The world.</summary>
    public World World { get; }
    /// <summary>The commands taken so far.</summary>
    public IReadOnlyList<LogEntry> Entries => _entries;
    /// <summary>The people, by id.</summary>
    public IReadOnlyCollection<Participant> Participants => _participants.Values;
    /// <summary>Notes of the instructor and of seats, in order.</summary>
    public IReadOnlyList<Note> Notes => _notes;
    /// <summary>Seats at which the instructor decides.</summary>
    public IReadOnlySet<string> TakenOver => _takenOver;
    /// <summary>Whether its people may see the debriefing beyond what they themselves did.</summary>
    public bool IsReleased { get; private set; }
    /// <summary>The log.</summary>
    public RoomLog Log => new(Header, [.. _entries]);
    /// <summary>Grows whenever something changed that a page may show, the passing of time aside.</summary>
    public long Version => World.Version + _entries.Count;

    /// <summary>A person by id, or null.</summary>
    public Participant? Participant(string id) => _participants.GetValueOrDefault(id);

    /// <summary>What a person is called who is there, or was; null: nobody of this id ever came in.</summary>
    public string? NameOf(string id) => _names.GetValueOrDefault(id);

    /// <summary>Who sits at a seat, or null.</summary>
    public Participant? At(string seat) => _participants.Values.FirstOrDefault(person => person.Seat == seat);

    /// <summary>How many times longer than planned a seat's decisions wait.</summary>
    public double PatienceOf(string seat) => _patience.GetValueOrDefault(seat, 1);

    /// <summary>The entry of a command that was taken before, by its id; null: it was not.</summary>
    public LogEntry? Taken(string id) => _known.Contains(id) ? _entries.First(entry => entry.Id == id) : null;

    /// <summary>A room as it was saved, with the entries of its log up to then. What came later is applied as usual.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="header">What its log belongs to.</param>
    /// <param name="before">The entries up to when it was saved.</param>
    /// <param name="world">What its world wrote then.</param>
    /// <param name="hosts">Makes the host of its agencies; null: plain objects in this process.</param>
    /// <exception cref="InvalidDataException">It was saved by another build, or of another exercise.</exception>
    public static Room Resume(PlannedExercise planned, LogHeader header, IEnumerable<LogEntry> before, Stream world, HostFactory? hosts = null)
    {
        var room = new Room(planned, header, hosts);
        try
        {
            room.World.Restore(world);
            room._isRecalled = true;
            foreach (var entry in before) room.Note(entry);
            room._isRecalled = false;
            return room;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    /// <summary>What a command would be in the log, at the present simulated time, or why it is refused.</summary>
    /// <param name="command">The command.</param>
    /// <param name="id">Its sender's name for it.</param>
    /// <param name="by">Who sends it.</param>
    /// <param name="real">Real time, milliseconds since 1970.</param>
    public (LogEntry? Entry, Refusal? Refusal) Propose(RoomCommand command, string id, string by, long real) =>
        (RoomRules.Check(this, command, by) ?? Admission.Check(this, command, by, real)) is { } refusal ? (null, refusal)
            : (new LogEntry(_entries.Count + 1, World.Time, real, id, by, command), null);

    /// <summary>Does what an entry says, at its time.</summary>
    /// <exception cref="InvalidDataException">It is not the next entry, its time is past, or it was never possible.</exception>
    public void Apply(LogEntry entry)
    {
        if (entry.Ordinal != _entries.Count + 1) throw new InvalidDataException($"entry {entry.Ordinal} cannot follow entry {_entries.Count}");
        if (entry.At < World.Time) throw new InvalidDataException($"entry {entry.Ordinal} is of a time that is past");
        World.AdvanceTo(entry.At);
        if (RoomRules.Check(this, entry.Command, entry.By) is { } refusal) throw new InvalidDataException($"entry {entry.Ordinal} would be refused: {refusal}");
        Note(entry);
    }

    private void Note(LogEntry entry)
    {
        Change(entry);
        _entries.Add(entry);
        _known.Add(entry.Id);
    }

    private void Change(LogEntry entry)
    {
        switch (entry.Command)
        {
            case JoinRoom join: Enter(join); break;
            case TakeSeat take: Seat(take.Participant, take.Seat); break;
            case LeaveSeat leave: Seat(leave.Participant, null); break;
            case SayReady ready: _participants[ready.Participant] = _participants[ready.Participant] with { IsReady = ready.IsReady }; break;
            case Decide decide: Decide(decide, entry.By); break;
            case GiveTime give:
                _patience[give.Seat] = give.Factor;
                if (!_isRecalled) World.GiveTime(give.Seat, give.Factor);
                break;
            case HandOver hand: Seat(hand.Participant, hand.Seat); break;
            case RemovePerson remove:
                _participants.Remove(remove.Participant);
                Man();
                break;
            case TakeOver take:
                if (take.IsTaken) _takenOver.Add(take.Seat);
                else _takenOver.Remove(take.Seat);
                Man();
                break;
            case WriteNote note: _notes.Add(new Note(note.Seat, note.File, entry.At, entry.Real, note.Text.Trim())); break;
            case RateTask or Observe: break; // judging reads them from the log
            case ReleaseDebriefing release: IsReleased = release.IsReleased; break;
            case var act when WorldOrders.Acts(act):
                if (_isRecalled) World.Recall(entry);
                else World.Do(entry);
                break;
            default:
                if (entry.Command is StartClock && !_isRecalled) World.Seated.Begin();
                Clock = ClockRules.After(Clock, entry.Command, entry.At, Planned.End, World.Open);
                World.TimeStands = Clock.IsCalm;
                break;
        }
    }

    private void Enter(JoinRoom join)
    {
        var others = _participants.Values.Where(person => person.Id != join.Participant).Select(person => person.Name).ToList();
        var name = PersonName.Unique(PersonName.Shown(join.Name), others);
        _names[join.Participant] = name;
        _participants[join.Participant] = (Participant(join.Participant) ?? new Participant(join.Participant, name, null, false)) with { Name = name };
    }

    private void Seat(string participant, string? seat)
    {
        if (seat is not null && At(seat) is { } other) _participants[other.Id] = other with { Seat = null, IsReady = false };
        _participants[participant] = _participants[participant] with { Seat = seat, IsReady = false };
        if (seat is not null) _takenOver.Remove(seat);
        Man();
    }

    private void Man()
    {
        if (!_isRecalled) World.Man(_participants.Values.Select(person => person.Seat).OfType<string>().Concat(_takenOver));
    }

    /// <summary>The ground that a person named for a refusal, or null.</summary>
    /// <param name="decision">The decision, by its id.</param>
    public string? GroundOf(string decision) => _grounds.GetValueOrDefault(decision);

    private void Decide(Decide decide, string by)
    {
        if (decide.Ground is { } ground) _grounds[decide.Decision] = ground;
        if (_isRecalled) return;
        var open = World.Open.First(open => open.Id == decide.Decision);
        World.Decide(open, RoomRules.CaseOf(this, open, decide.Choice), by);
    }

    /// <summary>After a replay: a log does not say that the plan's end was reached, and where it does not say whether a step or a jump had ended, it has. Then time stands, and
    /// nobody is surprised by it.</summary>
    public void ComeBack()
    {
        if (IsOver) Clock = Clock with { Drive = ClockDrive.Over };
        else if (Clock.Drive is ClockDrive.Stepping or ClockDrive.Jumping) Clock = Clock with { Drive = ClockDrive.Standing };
    }

    /// <summary>Whether the exercise is over: the instructor ended it, or the plan's end was reached.</summary>
    public bool IsOver => Clock.Drive == ClockDrive.Over || World.Time >= Planned.End;

    /// <summary>Its owner found that it cannot go on.</summary>
    /// <param name="trouble">What was found, for those who repair it: a technical detail, in English.</param>
    public void StandStill(string trouble)
    {
        Trouble = trouble;
        Clock = Clock with { Drive = ClockDrive.Paused, Reason = null };
    }

    /// <summary>Whether it cannot go on. It stands where it was; other rooms go on.</summary>
    public bool IsOutOfOrder => Trouble is not null;

    /// <summary>What keeps it from going on, a technical detail in English; null: nothing.</summary>
    public string? Trouble { get; private set; }

    /// <summary>The most people in a room.</summary>
    public const int MostPeople = Admission.MostPeople;

    /// <summary>The longest real time between two looks at the clock that passes in the room, milliseconds; after a longer one it goes on from where it was.</summary>
    public const long LongestGap = 5000;

    /// <summary>The last time that the room got no time to pass although its clock ran; null: it always did.</summary>
    public StoodStill? Stood { get; private set; }

    /// <summary>Lets time pass up to now.</summary>
    /// <param name="real">Real time, milliseconds since 1970. The first call after a start only notes it: what passed before counts for nothing, and so does a
    /// <see cref="LongestGap">gap</see>.</param>
    /// <param name="mostAtOnce">How much simulated time may pass in this call, milliseconds.</param>
    public void Tick(long real, long mostAtOnce = 86_400_000)
    {
        var passed = Passed(real);
        if (!Clock.Moves) return;
        var (isStep, isNew, most) = (Clock.Drive == ClockDrive.Stepping, false, World.Time + mostAtOnce);
        var arrived = isStep ? Arrivals.In(World) : 0;
        if (Clock.Drive == ClockDrive.Running) Run(passed, real, most);
        else isNew = World.AdvanceTo(Math.Min(Clock.Target, most), stopAtArrival: isStep, stopAtNewDecision: isStep);
        if (World.Time >= Planned.End) Clock = Clock with { Drive = ClockDrive.Over };
        else if (isStep && (isNew || Arrivals.In(World) != arrived)) Clock = Clock with { Drive = ClockDrive.Standing };
        else if (Clock.Drive is ClockDrive.Stepping or ClockDrive.Jumping && World.Time >= Clock.Target) Clock = Clock with { Drive = ClockDrive.Standing };
    }

    private long Passed(long real)
    {
        var passed = _real == 0 ? 0 : real - _real;
        _real = real;
        if (passed is >= 0 and <= LongestGap)
        {
            if (Clock.Drive == ClockDrive.Paused) _lost += passed; // a warning waits, too
            return passed;
        }
        _lost += passed;
        if (passed > 0 && Clock.Drive == ClockDrive.Running) Stood = new StoodStill(World.Time, passed);
        return 0;
    }

    // What comes up for a person may slow the clock: it stops there, and the rest passes at the speed that holds then. So nothing comes up and runs out in one call.
    private void Run(double passed, long real, long most)
    {
        while (passed > 0)
        {
            var (from, speed) = (World.Time, SpeedNow(real));
            var target = Math.Min(most, from + (long)(passed * speed));
            if (target <= from) return;
            World.AdvanceTo(target, Clock.WaitsForPeople, stopAtNewDecision: World.Manned.Count > 0);
            if (World.Time >= target || World.Time == from) return;
            passed -= (World.Time - from) / speed;
        }
    }

    /// <summary>Simulated milliseconds that pass in a real one at this moment: the clock's speed, or less before a deadline, or none while it stands.</summary>
    public double SpeedNow(long real)
    {
        if (Clock.Drive != ClockDrive.Running) return 0;
        if (Clock.IsCalm) return World.Open.Count > 0 ? 0 : Clock.Speed;
        return _warning.Limit(Clock.Speed, World.Time, real - _lost, World.Open.Select(open => (open.Id, open.Until, PatienceOf(open.Seat))));
    }

    /// <summary>Whether the person who has a decision is being warned that its time runs out.</summary>
    public bool IsWarned(OpenDecision open) => _warning.WarnedAt(open.Id) is not null;

    /// <inheritdoc/>
    public void Dispose() => World.Dispose();
}
