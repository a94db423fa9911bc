namespace ExchangeSim.Model;

/// <summary>A named set of changes laid over a scenario.</summary>
/// <param name="Id">The word a scenario uses for it.</param>
/// <param name="Says">What it means, in words.</param>
/// <param name="Changes">What it sets, as path and written value, in order.</param>
public sealed record Policy(string Id, string Says, IReadOnlyList<PolicyChange> Changes)
{
    /// <summary>The policies that it is made of; their changes are among its own, before them.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>When it holds; null: always.</summary>
    public PolicyTimes? Times { get; init; }
}

/// <summary>One change: the place in the scenario, such as <c>agencies.laos.desks.ncb.officers</c>, and the value as written.</summary>
public sealed record PolicyChange(string Path, string Value);
