using System.Diagnostics;

namespace ExchangeSim.Model;

/// <summary>One node of a procedure's graph. The kinds of steps are those of this project and no others: see <see cref="Match{T}"/>.</summary>
public abstract record Step
{
    private protected Step()
    {
    }

    /// <summary>Its name, unique in the procedure. Random draws are keyed by it, so that a changed step leaves the others' draws alone.</summary>
    public required string Id { get; init; }
    /// <summary>What happens, in words.</summary>
    public string? Says { get; init; }
    /// <summary>The step after it; null for <see cref="ChoiceStep"/>, <see cref="ForkStep"/> and <see cref="CloseStep"/>.</summary>
    public string? Then { get; init; }
    /// <summary>A clock that starts when the step begins.</summary>
    public string? StartsClock { get; init; }
    /// <summary>Whether the running clock stops when the step begins.</summary>
    public bool StopsClock { get; init; }
    /// <summary>Whether requests that arose together take one length here, the one that the first of them draws. For steps with a length: work, translation, waits and
    /// questions.</summary>
    public bool IsDrawnOnceABatch { get; init; }

    /// <summary>Calls the function of the step's own kind. Whoever asks must answer for every kind, so that the compiler finds the places that a new kind concerns.</summary>
    public T Match<T>(
        Func<WorkStep, T> work, Func<SendStep, T> send, Func<WaitStep, T> wait, Func<BranchStep, T> branch, Func<DecideStep, T> decide, Func<AskStep, T> ask,
        Func<ConsultStep, T> consult, Func<ForkStep, T> fork, Func<JoinStep, T> join, Func<GatherStep, T> gather, Func<CloseStep, T> close) => this switch
        {
            WorkStep step => work(step),
            SendStep step => send(step),
            WaitStep step => wait(step),
            BranchStep step => branch(step),
            DecideStep step => decide(step),
            AskStep step => ask(step),
            ConsultStep step => consult(step),
            ForkStep step => fork(step),
            JoinStep step => join(step),
            GatherStep step => gather(step),
            CloseStep step => close(step),
            _ => throw new UnreachableException($"the step {GetType().Name} is missing here"),
        };
}
