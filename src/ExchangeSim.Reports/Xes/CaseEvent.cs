namespace ExchangeSim.Reports.Xes;

/// <summary>An event of a case: something begins or ends.</summary>
/// <param name="Time">Milliseconds from the scenario's start.</param>
/// <param name="Activity">What; in the words of the scenario.</param>
/// <param name="Instance">Which time, so that a start and its end can be told to belong together; from 1 in each case.</param>
/// <param name="Transition">What it means to the activity.</param>
/// <param name="Agency">Index of the agency where it happens.</param>
/// <param name="Desk">Index of the desk there, −1: none.</param>
internal readonly record struct CaseEvent(long Time, string Activity, int Instance, Transition Transition, int Agency, int Desk)
{
    /// <summary>For a start how long it waited at the desk before, for an end how long officers worked on it, in milliseconds.</summary>
    internal long? Lasted { get; init; }

    /// <summary>For a decision the step it led to.</summary>
    internal string? Decision { get; init; }

    /// <summary>For the arrival of a message how often it had been lost.</summary>
    internal int Losses { get; init; }
}

/// <summary>Transitions of the standard lifecycle model that occur here.</summary>
internal enum Transition
{
    /// <summary>The activity begins.</summary>
    Start,
    /// <summary>It is done.</summary>
    Complete,
    /// <summary>It is given up before it is done.</summary>
    Abort,
}
