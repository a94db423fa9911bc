using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Logs;

/// <summary>A command that was taken.</summary>
/// <param name="Ordinal">Its number in the room, from 1 without gaps.</param>
/// <param name="At">Simulated time, milliseconds from the scenario's start. It never goes back.</param>
/// <param name="Real">Real time, milliseconds since 1970 in UTC; a record only, nothing depends on it.</param>
/// <param name="Id">The sender's own name for it; a command with a name that is known already is not taken again.</param>
/// <param name="By">Who sent it: a participant's id, <see cref="Instructor"/> or <see cref="Evaluator"/>.</param>
/// <param name="Command">The command.</param>
public sealed record LogEntry(long Ordinal, long At, long Real, string Id, string By, RoomCommand Command)
{
    /// <summary>Stands for the instructor in <see cref="By"/>.</summary>
    public const string Instructor = "instructor";

    /// <summary>Stands for the evaluator in <see cref="By"/>.</summary>
    public const string Evaluator = "evaluator";
}
