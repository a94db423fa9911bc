namespace ExchangeSim.Cli.Runs;

/// <summary>What decides the outcome of every replication of a comparison. How many there are, and how sure one wants to be, is not part of it: an interrupted comparison may go on to another precision.</summary>
/// <param name="Command">The command in words.</param>
/// <param name="Build">The build that ran it.</param>
/// <param name="Texts">The hashes of the scenario's texts.</param>
/// <param name="Policies">The policies, in order.</param>
/// <param name="WarmUps">How long requests are not counted, hours, for each of them.</param>
/// <param name="Seed">The seed.</param>
internal sealed record ComparisonKey(string Command, string Build, IReadOnlyList<string> Texts, IReadOnlyList<string?> Policies, IReadOnlyList<double> WarmUps, ulong Seed)
{
    /// <summary>What is different, in words; none if the replications of one are those of the other.</summary>
    internal IEnumerable<string> DifferencesFrom(ComparisonKey other)
    {
        if (!Texts.SequenceEqual(other.Texts)) yield return "the scenario's text";
        if (!Policies.SequenceEqual(other.Policies)) yield return "the policies";
        if (Policies.SequenceEqual(other.Policies) && !WarmUps.SequenceEqual(other.WarmUps)) yield return "the warm-up";
        if (Seed != other.Seed) yield return "the seed";
        if (Build != other.Build) yield return "the build of exchangesim";
    }
}
