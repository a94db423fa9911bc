namespace ExchangeSim.Exercises.Commands;

/// <summary>A person takes over another's seat, with everything that waits there. The person who sits there says so, or the instructor.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Participant">Who sits there from now on.</param>
public sealed record HandOver(string Seat, string Participant) : RoomCommand;

/// <summary>A person is taken out of the room. Their browser may come in again by the code.</summary>
public sealed record RemovePerson(string Participant) : RoomCommand;

/// <summary>The instructor decides at a seat that has no person, or leaves it to the scenario again.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="IsTaken">Whether the instructor decides there.</param>
public sealed record TakeOver(string Seat, bool IsTaken) : RoomCommand;

/// <summary>An inject of the plan or of its scenario begins now.</summary>
/// <param name="Inject">The inject, by id.</param>
public sealed record FireInject(string Inject) : RoomCommand;

/// <summary>An inject that has not begun will not begin by itself. It can still be fired.</summary>
/// <param name="Inject">The inject, by id.</param>
public sealed record SkipInject(string Inject) : RoomCommand;

/// <summary>An inject of the plan that has not begun is due at another time, has another text, or both. The last change counts; one that was skipped waits again.</summary>
/// <param name="Inject">The inject, by id.</param>
/// <param name="Due">When it begins by itself, simulated milliseconds, after now; null: as before.</param>
/// <param name="Text">What people read, whatever their language; null: as before.</param>
public sealed record ChangeInject(string Inject, long? Due = null, string? Text = null) : RoomCommand;

/// <summary>News that stand in no plan reach seats at once.</summary>
/// <param name="To">The seats, by id; at least one.</param>
/// <param name="From">From whom they are said to come.</param>
/// <param name="Text">What they say.</param>
public sealed record WriteInject(IReadOnlyList<string> To, string From, string Text) : RoomCommand;

/// <summary>What an event does that stands in no plan.</summary>
public enum EventKind
{
    /// <summary>A channel carries nothing.</summary>
    Outage,
    /// <summary>A desk has more or fewer officers.</summary>
    Staffing,
    /// <summary>Requests arise more or less often.</summary>
    Surge,
    /// <summary>An instrument is in force.</summary>
    EntryIntoForce,
}

/// <summary>An event that stands in no plan begins now.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Hours">How long, in simulated hours; more than 0.</param>
/// <param name="Subject">The channel of an outage or the instrument that enters into force, by id; for staffing the agency.</param>
/// <param name="Desk">For staffing the desk, by id.</param>
/// <param name="Officers">For staffing how many more, or fewer below 0.</param>
/// <param name="Factor">For a surge how many times as often; 0 or more.</param>
public sealed record WriteEvent(EventKind Kind, double Hours, string? Subject = null, string? Desk = null, int Officers = 0, double Factor = 1) : RoomCommand;

/// <summary>When the exercise is over the instructor releases the debriefing for the people of the room, or takes it back: their own decisions against what their files bore
/// out, what each cost, luck and skill of the room, and its ratings.</summary>
/// <param name="IsReleased">Whether they may see it.</param>
public sealed record ReleaseDebriefing(bool IsReleased) : RoomCommand;

/// <summary>A note for oneself: the instructor's about the exercise, which the after-action report has, or a seat's about a file. Nobody else in the room sees it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Seat">The seat that notes; null: the instructor does.</param>
/// <param name="File">The file that it is about, or null.</param>
public sealed record WriteNote(string Text, string? Seat = null, string? File = null) : RoomCommand;
