using ExchangeSim.Grains.Payloads;
using ExchangeSim.Grains.Silos;
using Orleans.Concurrency;
using Orleans.Placement;

namespace ExchangeSim.Grains.Agencies;

/// <summary>Holds an <see cref="AgencySeat"/>, and says where it is.</summary>
[ActivationCountBasedPlacement]
public sealed class AgencyGrain(ScenarioCache scenarios, Seats seats) : Grain, IAgencyGrain
{
    private readonly AgencySeat _seat = new(scenarios);
    private long _number;

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Begin(Immutable<byte[]> start)
    {
        var reply = _seat.Begin(start);
        if (reply != AgencyReply.Done) return Task.FromResult(Replies.Of(reply));
        if (_number == 0) _number = seats.Take(_seat);
        return Task.FromResult(Replies.Done(writer =>
        {
            writer.Write(seats.Silo.ToParsableString());
            writer.Write(_number);
        }));
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Advance(Immutable<byte[]> call)
    {
        using var reader = Payload.Open(call);
        return Task.FromResult(Payload.Of(writer => _seat.Advance(reader, writer)));
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Save(Immutable<byte[]> asked) => Task.FromResult(_seat.Save(asked));

    /// <inheritdoc/>
    public Task<Immutable<byte[]>> Finish(Immutable<byte[]> asked) => Task.FromResult(_seat.Finish(asked));

    /// <inheritdoc/>
    public Task Forget()
    {
        _seat.Leave();
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _seat.Leave();
        seats.Leave(_number);
        return Task.CompletedTask;
    }
}
