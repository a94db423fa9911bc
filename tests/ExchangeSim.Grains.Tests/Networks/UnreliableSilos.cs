using System.Collections.Concurrent;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Replications;
using Microsoft.Extensions.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.TestingHost;

namespace ExchangeSim.Grains.Tests.Networks;

/// <summary>Two silos whose network loses answers, delivers calls twice, and delivers calls again when others have come since.</summary>
public sealed class UnreliableSilos : TwoSilos
{
    protected override void Configure(TestClusterBuilder builder) => builder.AddSiloBuilderConfigurator<Network>().AddClientBuilderConfigurator<Network>();

    private sealed class Network : ISiloConfigurator, IClientBuilderConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) => siloBuilder.AddOutgoingGrainCallFilter<LostAnswers>();

        public void Configure(IConfiguration configuration, IClientBuilder clientBuilder) =>
            clientBuilder.AddOutgoingGrainCallFilter<LostAnswers>().AddOutgoingGrainCallFilter<RepeatedCalls>();
    }
}

[CollectionDefinition(Name)]
public sealed class UnreliableTests : ICollectionFixture<UnreliableSilos>
{
    public const string Name = "unreliable silos";
}

/// <summary>Loses the answers of some calls to agencies and replications, which calls depends on their number only; whoever asked asks again.</summary>
internal sealed class LostAnswers : IOutgoingGrainCallFilter
{
    private static long _calls, _lost;

    internal static long Count => Interlocked.Read(ref _lost);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        await context.Invoke();
        if (context.Grain is not (IAgencyGrain or IPostRoomGrain or IReplicationGrain) || Interlocked.Increment(ref _calls) % 211 != 0) return;
        Interlocked.Increment(ref _lost);
        throw new TimeoutException("the answer was lost");
    }
}

/// <summary>Delivers some of a client's calls twice, and some once more when others have come since.</summary>
internal sealed class RepeatedCalls : IOutgoingGrainCallFilter
{
    private static long _calls, _repeated, _late;

    private readonly ConcurrentDictionary<GrainId, IOutgoingGrainCallContext> _earlier = new();

    internal static (long Repeated, long Late) Count => (Interlocked.Read(ref _repeated), Interlocked.Read(ref _late));

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        var number = Interlocked.Increment(ref _calls);
        if (number % 5 == 0 && _earlier.TryRemove(context.TargetId, out var earlier))
        {
            await earlier.Invoke();
            Interlocked.Increment(ref _late);
        }
        await context.Invoke();
        if (context.Grain is not (IAgencyGrain or IPostRoomGrain)) return;
        if (number % 7 == 0) _earlier[context.TargetId] = context;
        if (number % 3 != 0) return;
        await context.Invoke();
        Interlocked.Increment(ref _repeated);
    }
}
