namespace ExchangeSim.Application.Results;

/// <summary>What decides the outcome of every run of a comparison or a sweep. How many there are, and how sure one wants to be, is not part of it: an interrupted one may go on
/// to another precision.</summary>
/// <param name="Kind">"comparison" or "sweep".</param>
/// <param name="Command">The command in words.</param>
/// <param name="Build">The build that ran it.</param>
/// <param name="Texts">The hashes of the scenario's texts.</param>
/// <param name="Policies">The policies, in order.</param>
/// <param name="WarmUps">How long requests are not counted, hours, for each of them.</param>
/// <param name="Varied">What a sweep varies, how, and which figure it asks for, or the goals of a comparison, in the command's words.</param>
/// <param name="Seed">The seed.</param>
internal sealed record ReplicationKey(
    string Kind, string Command, string Build, IReadOnlyList<string> Texts, IReadOnlyList<string?> Policies, IReadOnlyList<double> WarmUps, IReadOnlyList<string> Varied,
        ulong Seed)
{
    /// <summary>What is different, in words; none if the runs of one are those of the other.</summary>
    internal IEnumerable<string> DifferencesFrom(ReplicationKey other)
    {
        if (Kind != other.Kind)
        {
            yield return "what it asks";
            yield break;
        }
        if (!Texts.SequenceEqual(other.Texts)) yield return "the scenario's text";
        if (!Policies.SequenceEqual(other.Policies)) yield return "the policies";
        if (Policies.SequenceEqual(other.Policies) && !WarmUps.SequenceEqual(other.WarmUps)) yield return "the warm-up";
        if (!Varied.SequenceEqual(other.Varied)) yield return Kind == "comparison" ? "the goals" : "what is varied";
        if (Seed != other.Seed) yield return "the seed";
        if (Build != other.Build) yield return "the build of exchangesim";
    }
}
