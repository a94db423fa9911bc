namespace ExchangeSim.Reports.Tests.Mining;

/// <summary>A case as a tool of process mining sees it: only what its file says, and no more than the format's own words.</summary>
internal sealed class MinedCase
{
    internal required string Name { get; init; }
    internal DateTime Begins { get; set; }
    internal DateTime? Closes { get; set; }

    /// <summary>From start and resume to suspend, completion or abortion.</summary>
    internal TimeSpan Processing { get; set; }

    /// <summary>From scheduling to the start, and from suspend to resume.</summary>
    internal TimeSpan Waiting { get; set; }

    /// <summary>What the case says to have spent since it was sent, by part.</summary>
    internal Dictionary<string, double> CaseHours { get; init; } = [];

    /// <summary>Since it was sent, from the beginning to the end of each fork of the case itself.</summary>
    internal double ForkHours { get; set; }

    /// <summary>What the events of the case itself, not of what is inside it, say to have passed since it was sent, by part.</summary>
    internal Dictionary<string, double> PartHours { get; } = [];
}
