using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>What is wrong with a request that was sent out of a lead.</summary>
public enum LeadFault
{
    /// <summary>The agency cannot help.</summary>
    Agency,
    /// <summary>Another procedure is the right one.</summary>
    Procedure,
    /// <summary>The legal basis does not bear it.</summary>
    Basis,
    /// <summary>It took a wrong channel.</summary>
    Channel,
    /// <summary>The facts do not bear the urgency.</summary>
    Urgency,
    /// <summary>A field is blank that the other side cannot do without.</summary>
    Field,
}

/// <summary>Compares requests with what their leads say is right.</summary>
public static class LeadCheck
{
    /// <summary>What is wrong with a request, each once; empty: it is right.</summary>
    public static IReadOnlyList<LeadFault> FaultsOf(LeadPlan lead, SentRequest sent)
    {
        var (right, faults) = (lead.Right, new List<LeadFault>());
        if (!right.Agencies.Contains(sent.To)) faults.Add(LeadFault.Agency);
        if (lead.Procedure != sent.Procedure) faults.Add(LeadFault.Procedure);
        if (right.Bases.Count > 0 && !right.Bases.Contains(sent.Basis ?? RightRequest.PolicePractice)) faults.Add(LeadFault.Basis);
        if (right.Channels.Count > 0 && sent.Channel is { } channel && !right.Channels.Contains(channel)) faults.Add(LeadFault.Channel);
        if (right.Urgencies.Count > 0 && !right.Urgencies.Contains(sent.Urgency)) faults.Add(LeadFault.Urgency);
        if (right.Needs.Any(field => !sent.Filled.Contains(field))) faults.Add(LeadFault.Field);
        return faults;
    }
}
