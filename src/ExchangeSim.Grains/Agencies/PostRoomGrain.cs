using ExchangeSim.Grains.Payloads;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Windows;
using Orleans.Concurrency;
using Orleans.Placement;

namespace ExchangeSim.Grains.Agencies;

/// <summary>Hands the calls of a window to the seats of its silo, on all of the silo's processors where it is worth it.</summary>
[PreferLocalPlacement]
public sealed class PostRoomGrain(Seats seats) : Grain, IPostRoomGrain, IDisposable
{
    // Some sixty messages and what follows from them; less is done before another thread is awake.
    private const int BytesWorthSharing = 16 << 10;

    private readonly List<BinaryWriter> _replies = [];
    private readonly List<(AgencySeat? Seat, int At, int Length)> _calls = [];
    private byte[] _bytes = [];
    private WorkerTeam? _team;

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Distribute(Immutable<byte[]> calls)
    {
        _bytes = calls.Value;
        _calls.Clear();
        using var reader = Payload.Open(calls);
        // Where its silo is gone it is made on another, whose seats have the same numbers and hold other agencies.
        var isHere = this.GetPrimaryKeyString().EndsWith($"/{seats.Silo.ToParsableString()}", StringComparison.Ordinal);
        for (var left = reader.Part(StateBytes.ReadCount); left > 0; left--)
        {
            var (number, length) = reader.Part(call => (call.ReadInt64(), call.ReadCount()));
            StateBytes.Require(length <= reader.BaseStream.Length - reader.BaseStream.Position, "a message between machines is cut short");
            _calls.Add((isHere ? seats.Find(number) : null, 1 + (int)reader.BaseStream.Position, length));
            reader.BaseStream.Position += length;
        }
        while (_replies.Count < _calls.Count) _replies.Add(new BinaryWriter(new MemoryStream()));
        if (_calls.Count > 1 && _bytes.Length >= BytesWorthSharing) (_team ??= new WorkerTeam(Environment.ProcessorCount - 1, Hand) { Looks = 0 }).Do(_calls.Count);
        else
            for (var i = 0; i < _calls.Count; i++) Hand(i);
        return Task.FromResult(Payload.Of(writer =>
        {
            for (var i = 0; i < _calls.Count; i++) writer.Write(Written(_replies[i]));
        }));
    }

    private void Hand(int number)
    {
        var (seat, at, length) = _calls[number];
        var reply = _replies[number];
        reply.BaseStream.SetLength(0);
        using var call = Payload.Open(_bytes, at, length);
        if (seat is null) reply.Write((byte)AgencyReply.OutOfStep);
        else seat.Advance(call, reply);
    }

    private static ReadOnlySpan<byte> Written(BinaryWriter reply) => ((MemoryStream)reply.BaseStream).GetBuffer().AsSpan(0, (int)reply.BaseStream.Length);

    /// <inheritdoc/>
    public void Dispose() => _team?.Dispose();
}
