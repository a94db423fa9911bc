using ExchangeSim.Application.Saving;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Application.Tests.Saving;

/// <summary>A state that fits no run can show it only when the run goes on.</summary>
public class RecordCheckTests
{
    [Fact]
    public void A_request_that_arises_or_closes_twice_when_the_run_goes_on_is_refused()
    {
        var heard = new Heard();
        var rest = new RecordCheck(SmallWorld.Context().Read(SmallWorld.File), at: 1).Continue(heard);
        rest.OnTrace([new TraceSegment { Kind = TraceKind.Arisen, Request = 7, From = 2, To = 2 }]);
        rest.OnClosed([new ClosedRequest { Key = 7, Number = 1 }]);
        Assert.Single(heard.Keys);
        Assert.Equal("a request of it closes twice", Assert.Throws<InvalidDataException>(() => rest.OnClosed([new ClosedRequest { Key = 7, Number = 2 }])).Message);
        Assert.Equal("a request of it closes twice", Assert.Throws<InvalidDataException>(() => rest.OnClosed([new ClosedRequest { Key = 8, Number = 1 }])).Message);
        Assert.Equal("a request of it arises twice",
            Assert.Throws<InvalidDataException>(() => rest.OnTrace([new TraceSegment { Kind = TraceKind.Arisen, Request = 7, From = 3, To = 3 }])).Message);
        Assert.Single(heard.Keys);
    }

    private sealed class Heard : IRunObserver
    {
        internal List<ulong> Keys { get; } = [];

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            foreach (ref readonly var request in requests) Keys.Add(request.Key);
        }
    }
}
