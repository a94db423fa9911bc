using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Commands;

/// <summary>What the person in a seat does at the desks of that seat.</summary>
/// <param name="Seat">The seat.</param>
public abstract record DeskCommand(string Seat) : RoomCommand;

/// <summary>Where a request is put in the order of work.</summary>
public enum WorkOrder
{
    /// <summary>Before everything that waits at its desk.</summary>
    First,
    /// <summary>Left out until it is taken up again.</summary>
    Aside,
    /// <summary>Taken up again, in its place by the desk's own rule.</summary>
    Back,
}

/// <summary>The order of work at a desk of the seat changes.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="File">The file of a request that waits there.</param>
/// <param name="Order">Where it is put.</param>
public sealed record OrderWork(string Seat, string File, WorkOrder Order) : DeskCommand(Seat);

/// <summary>Officers of one desk of the seat's agency work at another one.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="From">The desk that they leave, by id.</param>
/// <param name="To">The desk that they come to, by id.</param>
/// <param name="Officers">How many, 1 or more.</param>
/// <param name="At">From when, simulated milliseconds; null: from now.</param>
public sealed record MoveOfficers(string Seat, string From, string To, int Officers, long? At = null) : DeskCommand(Seat);

/// <summary>A request of the seat's agency leaves for another one. What its form lacks or has wrong costs time, or the request: see <c>Forms</c>.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Lead">The lead that it comes from, by id.</param>
/// <param name="To">The agency that is asked, by id.</param>
/// <param name="Procedure">The procedure, by id.</param>
/// <param name="Urgency">The urgency that it claims.</param>
/// <param name="Basis">The instrument that it names as its legal basis, by id, or one of the bases that every pair of agencies has; null: none.</param>
/// <param name="Channel">The channel, by id; null: the agreed one.</param>
/// <param name="Crime">The crime area, by id; null: none.</param>
/// <param name="Fields">The form: texts by field; null: all are blank.</param>
public sealed record SendRequest(
    string Seat, string Lead, string To, string Procedure, Urgency Urgency, string? Basis = null, string? Channel = null, string? Crime = null, IReadOnlyDictionary<string,
        string>? Fields = null) : DeskCommand(Seat)
{
    /// <summary>The form: texts by field. What is not in it is blank.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = Fields ?? new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The seat's agency withdraws a request of its own.</summary>
public sealed record WithdrawRequest(string Seat, string File) : DeskCommand(Seat);

/// <summary>The seat's agency reminds the other side of a request.</summary>
public sealed record RemindOther(string Seat, string File) : DeskCommand(Seat);

/// <summary>A question of the other side is answered; officers work on the answer, then it goes back.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Question">The open question, by its id.</param>
/// <param name="Text">What is answered, in words; it arrives with the answer. Null: nothing beyond the papers.</param>
public sealed record AnswerQuestion(string Seat, string Question, string? Text = null) : DeskCommand(Seat);

/// <summary>A message in words to another seat. It arrives when the channel delivers it; within an agency at once.</summary>
/// <param name="Seat">The seat that writes.</param>
/// <param name="To">The seat that is written to.</param>
/// <param name="Text">What it says.</param>
/// <param name="File">The file that it is about, as the writer knows it, or null.</param>
/// <param name="Channel">The channel, by id; null: the quickest between the two agencies.</param>
public sealed record WriteMessage(string Seat, string To, string Text, string? File = null, string? Channel = null) : DeskCommand(Seat);
