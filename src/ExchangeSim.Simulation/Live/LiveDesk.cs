using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Live;

/// <summary>A desk at which a person takes part. What does not reach the person goes on as in a batch run.</summary>
/// <param name="Agency">Index of the agency.</param>
/// <param name="Desk">Id of the desk as people see it; a desk that another handles stands for that one, and a desk that handles others for all of them.</param>
public sealed record LiveDesk(int Agency, string Desk)
{
    /// <summary>Procedures whose decisions are taken here, by id; null: all.</summary>
    public IReadOnlyList<string>? Procedures { get; init; }
    /// <summary>Urgencies of the requests that reach the person; null: all.</summary>
    public IReadOnlyList<Urgency>? Urgencies { get; init; }
    /// <summary>Crime areas of the requests that reach the person, by id; null: all, and requests without one.</summary>
    public IReadOnlyList<string>? Crimes { get; init; }
    /// <summary>Share of the requests that fit which reach the person, 0 to 1; drawn by their keys, so that all decisions of a request do or none.</summary>
    public double Share { get; init; } = 1;
    /// <summary>Requests that reach the person whatever they are, by key (of the outermost request).</summary>
    public IReadOnlySet<ulong> Named { get; init; } = new SortedSet<ulong>();
    /// <summary>How long a decision waits before the scenario's own choice is taken, milliseconds, ≥ 1; null: for ever.</summary>
    public long? AnswersWithin { get; init; }
    /// <summary>Whether clarifications that the other side asks of this desk wait for the person, too.</summary>
    public bool AnswersClarifications { get; init; }
}
