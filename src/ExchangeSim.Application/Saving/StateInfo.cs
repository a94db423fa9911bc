using ExchangeSim.Application.Results;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.Saving;
using NodaTime;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Application.Saving;

/// <summary>What a state file says of itself.</summary>
/// <param name="Build">The build that saved it.</param>
/// <param name="Version">Its version.</param>
/// <param name="File">The scenario's file.</param>
/// <param name="Policy">The policy that was laid over it, or null.</param>
/// <param name="Seed">The seed.</param>
/// <param name="WarmUpMilliseconds">The warm-up.</param>
/// <param name="WarmUpOrigin">Who said so.</param>
/// <param name="At">The time of the save, milliseconds from the start.</param>
/// <param name="Texts">The scenario's texts.</param>
/// <param name="Parts">The replications' parts, in order.</param>
internal sealed record StateInfo(
    string Build, string Version, string File, string? Policy, ulong Seed, long WarmUpMilliseconds, WarmUpOrigin WarmUpOrigin, long At,
    IReadOnlyList<SourceText> Texts, IReadOnlyList<StatePart> Parts)
{
    /// <summary>A scenario of the texts with the warm-up of the save.</summary>
    internal Scenario Warm(Scenario scenario) => scenario with { WarmUp = Duration.FromMilliseconds(WarmUpMilliseconds), WarmUpOrigin = WarmUpOrigin };

    /// <summary>Checks what does not depend on the scenario.</summary>
    /// <param name="packed">How many bytes the parts have together, packed.</param>
    /// <exception cref="InvalidDataException">It cannot be.</exception>
    internal void Check(long packed)
    {
        foreach (var name in (string?[])[Version, File, Policy, .. Texts.Select(text => text.File)]) Require(name is null || !name.Any(char.IsControl),
            "a name in it has control characters");
        Require(Texts.Any(text => text.File == File.Replace('\\', '/')), "it does not have the scenario's text");
        Require(WarmUpMilliseconds is >= 0 and <= Longest && Enum.IsDefined(WarmUpOrigin) && WarmUpOrigin != WarmUpOrigin.ToBeFound, "its warm-up cannot be");
        Require(At is > 0 and <= Longest, "its time cannot be");
        Require(Parts.Count is > 0 and <= ushort.MaxValue, "it has no replications, or more than there can be");
        foreach (var part in Parts)
        {
            part.Check();
            packed -= part.Packed;
        }
        Require(packed == 0, "its parts are of other lengths than it says");
    }
}

/// <summary>Where a replication's part stands.</summary>
/// <param name="Packed">How many bytes it has in the file.</param>
/// <param name="Length">How many it has unpacked.</param>
internal sealed record StatePart(long Packed, long Length)
{
    // Nothing that is saved packs so well that it unpacks to more than this; else a small file could fill the memory.
    private const long MostPerByte = 100, MostBesides = 64 << 20;

    internal void Check() => Require(Packed >= 0 && Packed < long.MaxValue / (2 * MostPerByte) && Length >= 0 && Length <= MostBesides + MostPerByte * Packed,
        "a part of it unpacks to more than there can be");
}
