using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace ExchangeSim.Grains.Tests.Agencies;

[Collection(ClusterTests.Name)]
[Trait("Category", "Slow")]
public sealed class PostRoomTests(TwoSilos silos)
{
    // Without conditions, for which there are windows in which nobody has anything to do.
    private static readonly CompiledScenario World = CompiledScenario.Compile(Unconditional(RandomScenario.Of(3)));

    [Fact]
    public void A_window_costs_one_call_for_each_silo_and_none_for_the_coordinators_own()
    {
        var (outside, inside) = (Run(null), Run(silos.Seats));
        Assert.Equal(World.AgencyCount, Calls(outside, "Advance")); // each once, to learn where it is
        Assert.Equal(World.AgencyCount, Calls(inside, "Advance"));
        Assert.InRange(Calls(outside, "Distribute"), outside.Windows - World.AgencyCount, 2 * outside.Windows);
        Assert.InRange(Calls(inside, "Distribute"), 0, inside.Windows);
    }

    /// <summary>As when its silo is gone and the room was made on another, whose seats have the same numbers and hold other agencies.</summary>
    [Fact]
    public async Task A_room_that_is_not_on_its_silo_finds_nobody_whatever_sits_at_that_number()
    {
        var run = TwoSilos.NewKey();
        using var begun = Payload.Open(await silos.Grains.GetGrain<IAgencyGrain>($"{run}/0/alpha")
            .Begin(new AgencyStart(1, TwoSilos.Definition(1), new RunSettings { Seed = 1 }, 0, 0, [], []).ToPayload()));
        Assert.Equal(AgencyReply.Done, (AgencyReply)begun.ReadByte());
        // the room below is made there, and by its name belongs elsewhere
        RequestContext.Set(IPlacementDirector.PlacementHintKey, SiloAddress.FromParsableString(begun.ReadString()));
        var seat = begun.ReadInt64();
        var call = CallBytes.Of(1, new AgencyCall { Ordinal = 1, WindowEnd = 1 }).Value;
        var answer = await silos.Grains.GetGrain<IPostRoomGrain>($"{run}/0/gone").Distribute(Payload.Of(writer =>
        {
            writer.Write(2);
            foreach (var number in (long[])[seat, long.MaxValue])
            {
                writer.Write(number);
                writer.Write(call.Length);
                writer.Write(call);
            }
        }));
        using var reader = Payload.Open(answer);
        Assert.Equal((AgencyReply.OutOfStep, AgencyReply.OutOfStep), ((AgencyReply)reader.ReadByte(), (AgencyReply)reader.ReadByte()));
    }

    private static Scenario Unconditional(Scenario scenario) => scenario with { Injects = [.. scenario.Injects.Where(inject => inject.When is null)] };

    private (string Key, long Windows) Run(Seats? here)
    {
        var settings = new RunSettings { Seed = World.Scenario.Seed };
        var key = TwoSilos.NewKey();
        return (key, Recorder.Run(World, settings, silos.Host(World, settings, here, text => Assert.Fail(text), key)).Result.Windows);
    }

    private static int Calls((string Key, long Windows) run, string method) => CallCount.Of(run.Key, method);
}
