using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>A room in which the same kind of player sits in every seat that has one. In a calm room time stands while they decide, so that none is late, however slow.</summary>
internal sealed class PlayerRoom
{
    // Players look at their desks this often, in real time.
    private const double LookEvery = 10_000;

    private readonly PlayTerms _terms;
    private readonly PlayerHabits _habits;
    private readonly RehearsedLeads _leads;
    private readonly List<string> _refused = [];
    private int _ordersDone;

    private PlayerRoom(PlannedExercise planned, ulong seed, PlayerModel player, PlayTerms terms)
    {
        (_terms, _habits) = (terms, new PlayerHabits(player, seed, planned.Plan.Speed));
        _leads = new RehearsedLeads(planned, _habits, terms.Seats);
        Room = new Room(planned, LogHeader.Of("rehearsal", 1, planned, seed));
    }

    /// <summary>The room, to be disposed of by the caller.</summary>
    internal Room Room { get; }
    /// <summary>Leads whose requests the room refused, by id.</summary>
    internal IReadOnlyList<string> Refused => _refused;

    /// <summary>Plays a plan.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static PlayerRoom Play(PlannedExercise planned, ulong seed, PlayerModel player, PlayTerms terms, CancellationToken cancellation)
    {
        var played = new PlayerRoom(planned, seed, player, terms);
        try
        {
            played.Play(cancellation);
            return played;
        }
        catch
        {
            played.Room.Dispose();
            throw;
        }
    }

    private void Play(CancellationToken cancellation)
    {
        foreach (var seat in _terms.Seats)
        {
            Take(seat, new JoinRoom(seat, seat));
            Take(seat, new TakeSeat(seat, seat));
        }
        Take(LogEntry.Instructor, new StartClock());
        AdvanceTo(Room.World.Time); // what the instructor set before the beginning
        var plan = Room.Planned.Plan;
        var step = Math.Max(1, Math.Min((long)(LookEvery * plan.Speed), (long)plan.AnswersWithin.Values.Min().TotalMilliseconds / 4));
        while (Room.World.Time < _terms.Until)
        {
            cancellation.ThrowIfCancellationRequested();
            _refused.AddRange(_leads.Send(Room, Take).Select(lead => lead.Id));
            foreach (var open in Room.World.Open.Where(open => Room.Clock.IsCalm || _habits.DecidesAt(open) <= Room.World.Time).ToList()) Act(open);
            AdvanceTo(Math.Min(_terms.Until, (Room.World.Time / step + 1) * step));
        }
    }

    private void AdvanceTo(long time)
    {
        for (; _ordersDone < _terms.Orders.Count && _terms.Orders[_ordersDone].At <= time; _ordersDone++)
        {
            Room.World.AdvanceTo(_terms.Orders[_ordersDone].At);
            Take(LogEntry.Instructor, _terms.Orders[_ordersDone].Command);
        }
        Room.World.AdvanceTo(time, stopAtDecision: Room.Clock.IsCalm);
    }

    private void Act(OpenDecision open)
    {
        if (open.IsQuestion)
        {
            Take(open.Seat, new AnswerQuestion(open.Seat, open.Id));
            return;
        }
        var cases = ((DecideStep)Room.Planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases;
        Take(open.Seat, new Decide(open.Seat, open.Id, cases[_habits.ChoiceOf(open, cases.Count)].Then));
    }

    private bool Take(string by, RoomCommand command)
    {
        var (entry, _) = Room.Propose(command, $"{Room.Entries.Count + 1}", by, Room.World.Time); // no real time passes
        if (entry is not null) Room.Apply(entry);
        return entry is not null;
    }
}
