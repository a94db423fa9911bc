using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Payloads;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Tests.Agencies;

[Collection(ClusterTests.Name)]
public sealed class PostRoomTests(TwoSilos silos)
{
    private static readonly CompiledScenario World = CompiledScenario.Compile(RandomScenario.Of(3));

    [Fact]
    public void A_window_costs_one_call_for_each_silo_and_none_for_the_coordinators_own()
    {
        var (outside, inside) = (Run(null), Run(silos.Seats));
        Assert.Equal(World.AgencyCount, Calls(outside, "Advance")); // each once, to learn where it is
        Assert.Equal(World.AgencyCount, Calls(inside, "Advance"));
        Assert.InRange(Calls(outside, "Distribute"), outside.Windows - World.AgencyCount, 2 * outside.Windows);
        Assert.InRange(Calls(inside, "Distribute"), 0, inside.Windows);
    }

    [Fact]
    public async Task A_room_on_whose_silo_an_agency_is_not_says_that_it_is_out_of_step()
    {
        var call = CallBytes.Of(1, new AgencyCall { Ordinal = 1, WindowEnd = 1 }).Value;
        var answer = await silos.Grains.GetGrain<IPostRoomGrain>($"{TwoSilos.NewKey()}/0/nowhere").Distribute(Payload.Of(writer =>
        {
            writer.Write(1);
            writer.Write(long.MaxValue);
            writer.Write(call.Length);
            writer.Write(call);
        }));
        using var reader = Payload.Open(answer);
        Assert.Equal(AgencyReply.OutOfStep, (AgencyReply)reader.ReadByte());
    }

    private (string Key, long Windows) Run(Seats? here)
    {
        var settings = new RunSettings { Seed = World.Scenario.Seed };
        var key = TwoSilos.NewKey();
        return (key, Recorder.Run(World, settings, silos.Host(World, settings, here, text => Assert.Fail(text), key)).Result.Windows);
    }

    private static int Calls((string Key, long Windows) run, string method) => CallCount.Of(run.Key, method);
}
