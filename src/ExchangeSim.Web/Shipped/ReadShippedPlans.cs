namespace ExchangeSim.Web.Shipped;

/// <summary>Reads the plans and scenarios that ship as soon as the server starts, so that the first visitor does not wait for it.</summary>
internal sealed class ReadShippedPlans(ShippedPlans plans) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => plans.All.Count + plans.Worlds.Count, stoppingToken);
}
