using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>What a choice does next.</summary>
public enum ChoiceKind
{
    /// <summary>A desk of the own agency works on it.</summary>
    Work,
    /// <summary>A message goes to the other side.</summary>
    Send,
    /// <summary>The other side is asked for what is missing.</summary>
    Ask,
    /// <summary>Third agencies are asked.</summary>
    Consult,
    /// <summary>It waits.</summary>
    Wait,
    /// <summary>The request ends.</summary>
    Close,
    /// <summary>It goes on in another way, such as to a further decision.</summary>
    GoOn,
}

/// <summary>A decision that waits, or a question of the other side.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Step">The step, by id.</param>
/// <param name="Question">What is asked, in the scenario's words, or null.</param>
/// <param name="Until">Until when there is time.</param>
/// <param name="Choices">What can be chosen, in an order of its own for each request; of a question nothing.</param>
/// <param name="IsQuestion">Whether it is a question of the other side, which is answered.</param>
public sealed record DecisionView(string Id, string Step, string? Question, Instant Until, IReadOnlyList<ChoiceView> Choices, bool IsQuestion)
{
    internal static DecisionView Of(Room room, OpenDecision open)
    {
        var procedure = room.Planned.Scenario.Procedures[open.Pending.Procedure];
        var step = procedure.Steps[open.Pending.Step];
        IReadOnlyList<ChoiceView> choices = step is DecideStep decide ? [.. ChoiceOrder.Of(room, open, decide).Select(one => ChoiceView.Of(procedure, one.Then))] : [];
        return new DecisionView(open.Id, step.Id, step.Says, ClockView.TimeOf(room, open.Until), choices, open.IsQuestion);
    }
}

/// <summary>A case of a decision.</summary>
/// <param name="Choice">Names it: the step that it leads to.</param>
/// <param name="Kind">What happens next.</param>
/// <param name="Says">What happens there, in the scenario's words, or null.</param>
/// <param name="Desk">Which desk works on it next, by id, or null.</param>
/// <param name="Ends">How the request ends if nothing else comes up on the way, or null.</param>
/// <param name="Grounds">The grounds that a refusal may have; else none.</param>
/// <param name="MeanHours">How long the next step takes on average, hours: of an officer's work, of the other side's work on a question, or of a wait; null where it is another
/// step, depends on the two sides (a translation) or may never end. Queues, closed hours and messages under way come on top.</param>
public sealed record ChoiceView(string Choice, ChoiceKind Kind, string? Says, string? Desk, Outcome? Ends, IReadOnlyList<string> Grounds, double? MeanHours)
{
    /// <summary>The case of a procedure that leads to a step.</summary>
    public static ChoiceView Of(Procedure procedure, string then)
    {
        var step = procedure.Steps.First(one => one.Id == then);
        var (kind, desk) = step switch
        {
            WorkStep work => (ChoiceKind.Work, work.At.Desk),
            SendStep => (ChoiceKind.Send, null),
            AskStep ask => (ChoiceKind.Ask, ask.Desk),
            ConsultStep => (ChoiceKind.Consult, null),
            WaitStep wait => (ChoiceKind.Wait, wait.Desk),
            CloseStep => (ChoiceKind.Close, null),
            _ => (ChoiceKind.GoOn, (string?)null),
        };
        var ends = NearEnds.Of(procedure, then);
        Outcome? end = ends is [var first, ..] && ends.All(one => one.Outcome == first.Outcome) ? first.Outcome : null;
        return new ChoiceView(then, kind, step.Says, desk, end, end is null ? [] : [.. ends.Select(one => one.Ground).OfType<string>().Distinct()], MeanHoursOf(step));
    }

    private static double? MeanHoursOf(Step step) =>
        step switch { WorkStep { IsTranslation: false } work => work.Work, AskStep ask => ask.Work, WaitStep wait => wait.Time, _ => null } is { NeverShare: 0 } length
            ? length.Mean / NodaConstants.MillisecondsPerHour : null;
}
