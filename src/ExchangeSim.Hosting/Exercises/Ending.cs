using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Hosting.Exercises;

/// <summary>Whether a server ends. Its silo then writes errors about rooms that could be moved nowhere, which is so wherever one server is alone, and of which nothing is
/// lost.</summary>
internal sealed class Ending : IHostedLifecycleService
{
    private volatile bool _hasBegun;

    /// <summary>Whether it ends.</summary>
    internal bool HasBegun => _hasBegun;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _hasBegun = true;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
