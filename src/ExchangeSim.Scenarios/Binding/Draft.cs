using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>A scenario as far as it could be bound: what was wrong is missing. The checks across nouns look at it.</summary>
internal sealed record Draft
{
    private readonly Dictionary<Procedure, ProcedureGraph> _graphs = new(ReferenceEqualityComparer.Instance);

    internal required Mapping Tree { get; init; }
    internal required Reading Reading { get; init; }
    internal required string? Title { get; init; }
    internal string? Question { get; init; }
    internal Instant? Start { get; init; }
    internal Duration? Length { get; init; }
    internal bool UntilLastReply { get; init; }
    internal Duration WarmUp { get; init; }
    internal WarmUpOrigin WarmUpOrigin { get; init; }
    internal ulong Seed { get; init; }
    internal int Replications { get; init; }
    internal string? Currency { get; init; }
    internal Duration? Horizon { get; init; }
    internal IReadOnlyList<Goal> Goals { get; init; } = [];
    internal required IReadOnlyList<Agency> Agencies { get; init; }
    internal required IReadOnlyList<Channel> Channels { get; init; }
    internal required IReadOnlyList<Instrument> Instruments { get; init; }
    internal required IReadOnlyList<CrimeArea> Crimes { get; init; }
    internal required IReadOnlyList<Procedure> Procedures { get; init; }
    internal required IReadOnlyList<Demand> Demands { get; init; }
    internal required IReadOnlyList<ListedRequest> Requests { get; init; }
    internal IReadOnlyList<OpeningStock> OpenAtStart { get; init; } = [];
    internal required IReadOnlyList<Inject> Injects { get; init; }
    internal required SortedDictionary<string, bool> Switches { get; init; }
    internal required IReadOnlyList<Policy> Policies { get; init; }
    internal IReadOnlyList<WrittenAssumption> Uncertain { get; init; } = [];
    internal IReadOnlyList<WrittenAlternatives> Alternatives { get; init; } = [];
    internal required Glossary Words { get; init; }

    /// <summary>Where a place of the file stands: the deepest part of the path that is written, at its value.</summary>
    internal Spot At(params string[] path)
    {
        var spot = Tree.Spot;
        Node node = Tree;
        foreach (var part in path)
        {
            if ((node as Mapping)?[part] is not { } entry) return spot;
            node = entry.Value;
            spot = node is Scalar { IsEmpty: false } ? node.Spot : entry.KeySpot;
        }
        return spot;
    }

    /// <summary>What is written at a place, if it is a single value.</summary>
    internal string? Text(params string[] path)
    {
        Node? node = Tree;
        foreach (var part in path) node = (node as Mapping)?[part]?.Value;
        return (node as Scalar)?.Value;
    }

    /// <summary>The graph of one of its procedures.</summary>
    internal ProcedureGraph GraphOf(Procedure procedure) => _graphs.TryGetValue(procedure, out var graph) ? graph : _graphs[procedure] = new ProcedureGraph(procedure);
}
