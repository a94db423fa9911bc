using Orleans.Runtime;

namespace ExchangeSim.Grains.Runs;

/// <summary>Spreads the replications of one run: each begins on the silo that has the fewest of them under way. Orleans' own placement counts grains, and does not know that each
/// of these fills a processor. Safe for several threads.</summary>
/// <param name="first">Says which of the silos has the first one, so that small runs do not all begin on the same.</param>
internal sealed class SiloShares(long first)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private string[] _silos = [];

    /// <summary>The silos there are now; they come and go.</summary>
    internal void Know(IReadOnlyList<string> silos)
    {
        lock (_lock) _silos = [.. silos.Order(StringComparer.Ordinal)];
    }

    /// <summary>The silo for one more replication; null: it is not known yet.</summary>
    internal SiloAddress? Take()
    {
        lock (_lock)
        {
            if (_silos.Length == 0) return null;
            var silo = Enumerable.Range(0, _silos.Length).Select(i => _silos[(int)((first + i) % _silos.Length)]).MinBy(silo => _underWay.GetValueOrDefault(silo))!;
            _underWay[silo] = _underWay.GetValueOrDefault(silo) + 1;
            return SiloAddress.FromParsableString(silo);
        }
    }

    /// <summary>A replication for which the silo was taken is over.</summary>
    internal void GiveBack(SiloAddress silo)
    {
        lock (_lock) _underWay[silo.ToParsableString()]--;
    }
}
