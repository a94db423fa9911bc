using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>The decisions of a world that wait, and how many came up.</summary>
internal sealed class WaitingDecisions
{
    /// <summary>Those that wait for people, in the order in which they came up.</summary>
    internal List<OpenDecision> Open { get; } = [];
    /// <summary>Those that lie at a desk which has a person and are not for people.</summary>
    internal List<PendingDecision> Others { get; } = [];
    /// <summary>Those that nobody took because their request was withdrawn or ended first, in order.</summary>
    internal List<OpenDecision> FellAway { get; } = [];
    /// <summary>How many came up at each seat in the whole exercise.</summary>
    internal SortedDictionary<string, int> CameUp { get; } = new(StringComparer.Ordinal);
    /// <summary>How many came up at all seats since the world was made.</summary>
    internal int AllCameUp { get; private set; }

    /// <summary>Counts one more at a seat, and gives its number there.</summary>
    internal int Count(string seat)
    {
        AllCameUp++;
        return CameUp[seat] = CameUp.GetValueOrDefault(seat) + 1;
    }

    /// <summary>What an order ended (a withdrawal, say) waits no longer, even where no time passes before the next command.</summary>
    /// <param name="awaited">What the run still waits for.</param>
    internal void LetFallAway(IReadOnlyList<PendingDecision> awaited)
    {
        foreach (var gone in Open.Where(open => !awaited.Any(one => one.IsSame(open.Pending))).ToList())
        {
            Open.Remove(gone);
            FellAway.Add(gone);
        }
        Others.RemoveAll(other => !awaited.Any(one => one.IsSame(other)));
    }
}
