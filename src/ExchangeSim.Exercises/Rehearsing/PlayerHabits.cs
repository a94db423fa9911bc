using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>When and how a player acts. Every draw is named by what it is about, so that a rehearsal gives the same each time.</summary>
/// <param name="model">How the player plays.</param>
/// <param name="seed">Seed of the room.</param>
/// <param name="speed">Simulated milliseconds in a real one.</param>
internal sealed class PlayerHabits(PlayerModel model, ulong seed, double speed)
{
    private const double RealMinute = 60_000;

    /// <summary>When a decision is taken, simulated milliseconds; after its deadline: it is overlooked.</summary>
    internal long DecidesAt(OpenDecision open)
    {
        var (limit, draw) = (open.Until - open.Pending.Since, Draw(open, "when"));
        return open.Pending.Since + model switch
        {
            PlayerModel.Perfect => 0,
            // Half a minute to two minutes of reading, but before the time is up.
            PlayerModel.Reference => (long)Math.Min(limit * 0.7, (0.5 + 1.5 * draw) * RealMinute * speed),
            _ => (long)(limit * (0.3 + 0.9 * draw)),
        };
    }

    /// <summary>Which of so many cases is taken.</summary>
    internal int ChoiceOf(OpenDecision open, int cases) =>
        model == PlayerModel.Careless && Draw(open, "whether") < 0.3 ? (int)(Draw(open, "which") * cases) : open.Pending.Reference;

    /// <summary>When a lead is sent, simulated milliseconds after it arrived; null: never.</summary>
    internal long? SendsAfter(string lead) => model switch
    {
        PlayerModel.Perfect => 0,
        PlayerModel.Reference => (long)((1 + 4 * Draw(lead, "when")) * RealMinute * speed),
        _ => Draw(lead, "whether") < 0.67 ? (long)((4 + 16 * Draw(lead, "when")) * RealMinute * speed) : null,
    };

    /// <summary>Whether something on a form is left out or wrong.</summary>
    internal bool Slips(string lead, string what) => model == PlayerModel.Careless && Draw(lead, what) < 0.25;

    private double Draw(OpenDecision open, string purpose) =>
        Share(StableHash.Combine(StableHash.Combine(open.Pending.Request, PlaceOf(open)), StableHash.Of(purpose)));

    private static ulong PlaceOf(OpenDecision open) => (ulong)((open.Pending.Procedure << 16) + (open.Pending.Step << 4) + open.Visit);

    private double Draw(string lead, string purpose) => Share(StableHash.Combine(StableHash.Of(lead), StableHash.Of(purpose)));

    private double Share(ulong key) => (StableHash.Mix(StableHash.Combine(StableHash.Combine(key, seed), (ulong)model)) >> 11) / (double)(1UL << 53);
}
