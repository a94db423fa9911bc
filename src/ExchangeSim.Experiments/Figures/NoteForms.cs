namespace ExchangeSim.Experiments.Figures;

/// <summary>The sentences that notes are made of, in English; every one has its words in the languages of reports.</summary>
public static class NoteForms
{
    /// <summary>Horizons that no run observes in full.</summary>
    public const string Cut = "A run does not observe requests long enough for the horizon of {0}: its length less the warm-up is shorter, or they arise later.";

    /// <summary>One of them.</summary>
    public const string CutOf = "{0} ({1} d, cut to {2} d)";

    /// <summary>A run that was stopped.</summary>
    public const string Stopped = "The run was stopped early: the figures hold {0} of {1} replications.";

    /// <summary>A run of one replication.</summary>
    public const string OneReplication = "One replication: there are no intervals (±). To have them, write replications: 10 into the scenario, or give --replications 10.";

    /// <summary>What in time means.</summary>
    public const string InTime = "In time: the share closed within their time limit, whatever the reply says, of the requests that have a limit and were sent at least that " +
        "long before the end. Answered within limit counts answers alone, of the same requests.";

    /// <summary>A run that was stopped, so that nothing is in time.</summary>
    public const string NoneInTime = "No share is in time or answered within limit: of what was sent shortly before the run was stopped only quick replies are known.";

    /// <summary>Open requests.</summary>
    public const string Open = "{0} requests are still open. Waits for an answer and shares within a time take them into account (Aalen–Johansen), means and the times " +
        "within " +
        "which half, 9 in 10 or 99 in 100 close, too (Kaplan–Meier); the parts of latency and times in office hours are those of closed requests.";

    /// <summary>What a restricted mean is.</summary>
    public const string Restricted = "A mean is restricted where the end of some times is unknown: it is the mean of the smaller of each time and the bound that is named " +
        "beside it.";

    /// <summary>How exact means with open requests are.</summary>
    public const string Exact = "Means with open requests are exact in groups of up to {0} closed and as many open requests, and known to 0.1 % in others; means without " +
        "are exact.";

    /// <summary>The same where pairs of agencies are known less well.</summary>
    public const string ExactCoarsePairs = "Means with open requests are exact in groups of up to {0} closed and as many open requests, and known to 0.1 % in others, of " +
        "pairs of agencies to 0.8 %; means without are exact.";

    /// <summary>How exact times of pairs are.</summary>
    public const string CoarsePairs = "The times within which half, 9 in 10 or 99 in 100 requests close are known to 0.8 % for pairs of agencies, to 0.1 % for all others.";

    /// <summary>A comparison that did not get as precise as it was to be.</summary>
    public const string NotPrecise = "The wanted precision ({0} % of a time or a number as things stand, or points of a share) was not reached in {1} replications, the " +
        "most that were allowed.";

    /// <summary>The same with what it got to, in per cent.</summary>
    public const string PreciseTo = "The wanted precision ({0} % of a time or a number as things stand, or points of a share) was not reached in {1} replications, the " +
        "most that were allowed; reached: {2} %.";

    /// <summary>The same in points.</summary>
    public const string PreciseToPoints = "The wanted precision ({0} % of a time or a number as things stand, or points of a share) was not reached in {1} replications, " +
        "the most that were allowed; reached: {2} points.";

    /// <summary>A comparison that was stopped.</summary>
    public const string ComparisonStopped = "Stopped early: the figures hold {0} replications.";

    /// <summary>A comparison of one replication.</summary>
    public const string NoIntervals = "One replication: there are no confidence intervals.";

    /// <summary>Open requests in a comparison.</summary>
    public const string OpenCompared = "Some requests are still open at the end. Waits for an answer and shares within a time take them into account (Aalen–Johansen), " +
        "means of " +
        "latencies, too (Kaplan–Meier); these are restricted where the end of some times is unknown: they are means of the smaller of each time and the bound that is " +
            "named " +
        "beside them. In groups of more than 4,096 closed or open requests such figures are known to 0.1 %. The total time counts open requests as old as they are then.";

    /// <summary>Requests of which a sample was kept.</summary>
    public const string Sample = "There are very many requests: of those followed from one policy to the other only a random sample was kept.";

    /// <summary>A probability that few replications give.</summary>
    public const string FewReplications = "The probability of being best is drawn from few replications and is surer of itself than it should be.";

    /// <summary>What costs are of.</summary>
    public const string Costs = "Costs are those of officers and channels that carry one in the scenario; training, forms and terminals carry none unless it says so.";

    /// <summary>Policies of which no cost is known.</summary>
    public const string NoCost = "What a policy costs that holds only while a figure is high depends on how long it holds, so no cost is given for it.";

    /// <summary>A run that goes on from a save under another policy.</summary>
    public const string Saved = "Saved at {0} under {1}; from then on under {2}.";

    /// <summary>Policies compared from a save on.</summary>
    public const string SavedCompared = 
        "Saved at {0} under {1}: until then all are one run. As things stand means that this run goes on. Figures are of all requests, those from before " +
        "the save, too.";

    /// <summary>A policy of it.</summary>
    public const string Policy = "the policy {0}";

    /// <summary>No policy of it.</summary>
    public const string NoPolicy = "the scenario as it stands";

    /// <summary>A sweep that did not get as precise as it was to be.</summary>
    public const string PointsNotPrecise = "The wanted precision ({0} % of the first point's response) was not reached in {1} replications.";

    /// <summary>What a dash in a sweep means.</summary>
    public const string Dash = "A dash: the figure is not known there, or not without one of the replications; too many requests were still open at the end, or there " +
        "were none.";

    /// <summary>Open requests in a sweep.</summary>
    public const string OpenAtPoints = "Some requests are still open at the end. A mean is restricted where the end of some times is unknown: it is the mean of the smaller " +
        "of each time and the bound that is named beside it, and effects are differences of such means. Of more than 4,096 closed or open requests it is known to 0.1 %.";

    /// <summary>What intervals of a sweep do not hold.</summary>
    public const string EachByItself = "Every interval holds by itself; of many, some miss.";

    /// <summary>A policy that sets what a sweep varies.</summary>
    public const string PolicyVaried = "The policy {0} sets {1}, which is varied here: where a value of it is given that value holds, and of that change nothing is left.";

    /// <summary>A period of the calendar that a run observes in part.</summary>
    public const string PeriodInPart = "A run observes {0} in part, from {1} to {2}: what is counted in it is of that part.";

    /// <summary>What is open on a day.</summary>
    public const string OpenSince = "Open on {0} are those of the requests sent from {1} on; what was open by then is in no figure.";
}
