using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace ExchangeSim.Grains.Agencies;

/// <summary>The calls of a window for agencies that live on the same other silo: one call to its post room carries them all.</summary>
internal sealed class SiloPost(IGrainFactory grains, string key, SiloAddress silo, Action<string> notice, CancellationToken stop)
{
    private readonly IPostRoomGrain _room = grains.GetGrain<IPostRoomGrain>($"{key}/{silo.ToParsableString()}");
    private readonly List<int> _agencies = [];

    internal bool HasCalls => _agencies.Count > 0;

    internal void Add(int agency) => _agencies.Add(agency);

    /// <summary>Sends the calls that were added. Which agencies must be asked one by one, because the room did not answer or did not find them, is the answer.</summary>
    internal async Task<List<int>> Send(AgencyLine[] lines, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        var left = new List<int>();
        var letters = Letters(lines, calls);
        try
        {
            using var reader = Payload.Open(await Room(letters).ConfigureAwait(false));
            foreach (var agency in _agencies)
            {
                if (lines[agency].Take(reader.Part(Replies.ReadReply), reader) is { } answer) answers[agency] = answer;
                else left.Add(agency);
            }
        }
        catch (Exception failure) when (Patience.IsSilence(failure, stop))
        {
            notice($"silo {silo.Endpoint} does not answer ({failure.GetType().Name}); asking its {_agencies.Count} agencies one by one");
            left = [.. _agencies];
        }
        _agencies.Clear();
        return left;
    }

    private Immutable<byte[]> Letters(AgencyLine[] lines, AgencyCall[] calls) => Payload.Of(writer =>
    {
        writer.Write(_agencies.Count);
        foreach (var agency in _agencies)
        {
            var call = lines[agency].Write(calls[agency]);
            writer.Write(lines[agency].Place!.Value.Number);
            writer.Write(call.Length);
            writer.Write(call);
        }
    });

    // A room is made on its silo; on any other it would find nobody.
    private Task<Immutable<byte[]>> Room(Immutable<byte[]> letters)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        try
        {
            return _room.Distribute(letters);
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }
}
