using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Debriefing.Own;

/// <summary>A decision of a person, with what their file said.</summary>
/// <param name="Id">Its id.</param>
/// <param name="At">When it was taken.</param>
/// <param name="Seat">The seat, by id.</param>
/// <param name="Reference">Number of the request.</param>
/// <param name="Step">The decision, by id of its step.</param>
/// <param name="Question">What was asked, in the scenario's words, or null.</param>
/// <param name="By">Who took it in the end.</param>
/// <param name="Choice">The case taken, by the step it leads to.</param>
/// <param name="FileBears">The case that the file bore out; null: not released.</param>
/// <param name="Evidence">What the file said.</param>
/// <param name="Ground">The ground that the person named for a refusal, or null.</param>
/// <param name="BorneGrounds">The grounds of a refusal that the file bore; empty: none, or not released.</param>
public sealed record OwnDecision(
    string Id, Instant At, string Seat, string Reference, string Step, string? Question, DecidedBy By, string Choice, string? FileBears, IReadOnlyList<Phrase> Evidence,
    string? Ground, IReadOnlyList<string> BorneGrounds)
{
    internal static OwnDecision Of(PlayedRoom room, TakenDecision taken, bool isReleased)
    {
        var pending = taken.Open.Pending;
        var step = room.Planned.Scenario.Procedures[pending.Procedure].Steps[pending.Step];
        var cases = DecisionName.CasesOf(room.Planned, taken.Open);
        var file = FileView.Of(room.Room, taken.Open.Seat, room.Room.World.FileOf(pending.Root));
        return new OwnDecision(
            taken.Open.Id, ClockView.TimeOf(room.Room, taken.At), taken.Open.Seat, FileReference.Of(room.Room, pending.Root, pending.Requesting), step.Id, step.Says, taken.By,
            cases[taken.Choice], isReleased ? cases[pending.Reference] : null,
            [.. file?.Evidence.Where(line => line.Step == step.Id).Select(line => line.Text).Distinct() ?? []], room.Room.GroundOf(taken.Open.Id),
            isReleased ? EvidenceLine.BorneGrounds(room.Room, taken.Open) : []);
    }
}
