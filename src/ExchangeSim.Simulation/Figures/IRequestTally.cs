namespace ExchangeSim.Simulation.Figures;

/// <summary>An observer that only adds requests up. Where a run is on another machine, another of its kind stands there, and its sums come here instead of each request.</summary>
public interface IRequestTally : IRunObserver
{
    /// <summary>Tells a maker of tallies how to make another of its kind for the same scenario.</summary>
    string Kind { get; }

    /// <summary>Writes its sums. They depend on the requests and their order only.</summary>
    void Save(BinaryWriter writer);

    /// <summary>Takes what another of its kind has written in place of its own sums.</summary>
    void Restore(BinaryReader reader);

    IRequestTally? IRunObserver.Tally => this;
}
