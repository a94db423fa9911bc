using ExchangeSim.Application.Requests;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Web.Studio;

/// <summary>How far a study is.</summary>
public enum StudyState
{
    /// <summary>It waits for its turn.</summary>
    Waiting,
    /// <summary>It is computed.</summary>
    Running,
    /// <summary>It is done.</summary>
    Done,
    /// <summary>It was stopped; what was done until then is kept, if there was any.</summary>
    Stopped,
    /// <summary>It could not be done.</summary>
    Failed,
}

/// <summary>A run or a comparison that was asked for on a page, with what became of it. Its files are in a folder of its own.</summary>
public sealed record Study
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }
    /// <summary>The scenario's id.</summary>
    public required string Scenario { get; init; }
    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }
    /// <summary>When it was asked for, milliseconds since 1970.</summary>
    public required long Created { get; init; }
    /// <summary>What was asked for.</summary>
    public required ResultRequest Request { get; init; }
    /// <summary>The scenario's texts, its own first.</summary>
    public required IReadOnlyList<SourceText> Texts { get; init; }
    /// <summary>The build of the program that began it; null: none has.</summary>
    public string? Build { get; init; }
    /// <summary>How far it is.</summary>
    public StudyState State { get; init; }
    /// <summary>When it ended, milliseconds since 1970; null: it has not.</summary>
    public long? Ended { get; init; }
    /// <summary>Why it could not be done, in words; null: it could.</summary>
    public string? Failure { get; init; }
    /// <summary>Its most important figures; null: there are none yet.</summary>
    public StudyAnswer? Answer { get; init; }

    /// <summary>Whether nothing more becomes of it.</summary>
    public bool IsOver => State is StudyState.Done or StudyState.Stopped or StudyState.Failed;
}
