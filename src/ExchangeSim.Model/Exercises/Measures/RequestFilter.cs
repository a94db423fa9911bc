namespace ExchangeSim.Model;

/// <summary>Which requests a figure looks at. What is null restricts nothing.</summary>
/// <param name="Procedure">Of which procedure, by id.</param>
/// <param name="From">Of which requesting agency, by id.</param>
/// <param name="To">To which requested agency, by id.</param>
/// <param name="Crime">About which crime area, by id.</param>
/// <param name="Urgency">Marked with which urgency.</param>
public sealed record RequestFilter(string? Procedure = null, string? From = null, string? To = null, string? Crime = null, Urgency? Urgency = null);

/// <summary>What happened to a request.</summary>
public enum RequestEvent
{
    /// <summary>Its receipt was acknowledged.</summary>
    Acknowledged,
    /// <summary>A first reply of substance came.</summary>
    Replied,
    /// <summary>It was answered, in full or in part.</summary>
    Answered,
    /// <summary>It was refused.</summary>
    Refused,
    /// <summary>It was withdrawn.</summary>
    Withdrawn,
    /// <summary>A time limit that acts ran out on it.</summary>
    Lapsed,
}

/// <summary>Which of several times is meant.</summary>
public enum TimeStatistic
{
    /// <summary>The mean.</summary>
    Mean,
    /// <summary>Half are shorter.</summary>
    Median,
    /// <summary>Nine of ten are shorter.</summary>
    P90,
    /// <summary>Ninety-nine of a hundred are shorter.</summary>
    P99,
    /// <summary>The longest of all.</summary>
    Longest,
}

/// <summary>What may be wrong with a decision.</summary>
public enum DecisionFault
{
    /// <summary>The file showed something else.</summary>
    Wrong,
    /// <summary>It refused a request, and the file did not show the ground.</summary>
    GroundlessRefusal,
    /// <summary>It was a breach of the law.</summary>
    Breach,
    /// <summary>The other side complains about it.</summary>
    Complaint,
    /// <summary>Nobody took it before its deadline.</summary>
    NotTaken,
}

/// <summary>What a decision should be.</summary>
public enum DecisionMerit
{
    /// <summary>What the file showed.</summary>
    Right,
    /// <summary>Taken by a person in time.</summary>
    InTime,
}

/// <summary>A moment of a request: when it first comes to one of certain steps.</summary>
/// <param name="Name">Its name as the plan has it: that of a step, of a clock that starts, or of a fact on which a branch turns.</param>
/// <param name="Steps">The steps, each with its procedure, by id.</param>
public sealed record RequestMoment(string Name, IReadOnlyList<(string Procedure, string Step)> Steps);
