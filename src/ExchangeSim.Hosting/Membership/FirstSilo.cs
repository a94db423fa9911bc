using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace ExchangeSim.Hosting.Membership;

/// <summary>The first silo of a cluster without a database, which alone keeps the list of members, as a silo sees it that joined it.</summary>
/// <param name="silo">The services of the silo that joined.</param>
public sealed class FirstSilo(IServiceProvider silo)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    /// <summary>Returns when the list does not have this silo: the first silo was lost and started again, and whoever wants to belong to it must join anew. Orleans may find that
    /// out by itself and end the silo, or go on in two clusters.</summary>
    /// <param name="stop">Returns without it.</param>
    public async Task HasForgotten(CancellationToken stop)
    {
        var (members, self) = (silo.GetRequiredService<IMembershipTable>(), silo.GetRequiredService<ILocalSiloDetails>().SiloAddress);
        using var timer = new PeriodicTimer(BetweenLooks);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
                if (await IsMissing(members, self, stop).WaitAsync(stop)) return;
        }
        catch (OperationCanceledException) { }
    }

    // While nobody answers, nothing is known.
    private static async Task<bool> IsMissing(IMembershipTable members, SiloAddress self, CancellationToken stop)
    {
        try
        {
            return (await members.ReadAllAsync(stop)).TryGet(self) is null;
        }
        catch (Exception silence) when (silence is OrleansException or TimeoutException)
        {
            return false;
        }
    }
}
