using System.Collections.Concurrent;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Agencies;

/// <summary>The agencies that live on this silo, by number. A number is given once in the life of a silo.</summary>
public sealed class Seats(ILocalSiloDetails silo)
{
    private readonly ConcurrentDictionary<long, AgencySeat> _seats = new(); // looked up, never enumerated
    private long _numbers;

    /// <summary>The silo.</summary>
    internal SiloAddress Silo => silo.SiloAddress;

    internal long Take(AgencySeat seat)
    {
        var number = Interlocked.Increment(ref _numbers);
        _seats[number] = seat;
        return number;
    }

    internal AgencySeat? Find(long number) => _seats.GetValueOrDefault(number);

    internal void Leave(long number) => _seats.TryRemove(number, out _);
}
