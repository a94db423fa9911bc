namespace ExchangeSim.Reports.Otlp;

/// <summary>Messages on their way: put together until they are worth a journey, several under way at once, and who brings more than can go waits. So nothing is dropped, and memory
/// does not grow.</summary>
/// <param name="way">How they are sent.</param>
/// <param name="post">Sends one to where another went, and answers, when it is over, whether the endpoint has it.</param>
/// <remarks>One thread brings messages.</remarks>
internal sealed class Outbox(SendingWay way, Func<OtlpMessage, byte[], bool> post) : IDisposable
{
    // What gRPC takes in one message is 4 MiB, unless somebody changed it.
    private const int MostBytes = 2 << 20;

    private readonly SemaphoreSlim _slots = new(way.AtOnce);
    private readonly MemoryStream _waiting = new();
    private OtlpMessage? _like;
    private int _spans;
    private long _sent;
    private bool _isDisposed;
    private Exception? _fault;

    /// <summary>Spans that arrived.</summary>
    internal long Sent => Interlocked.Read(ref _sent);

    /// <summary>Takes a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="spans">How many spans are in it.</param>
    internal void Add(OtlpMessage message, int spans)
    {
        _like = message;
        _waiting.Write(message.Body);
        _spans += spans;
        if (_spans >= way.Spans || _waiting.Length >= MostBytes) Dispatch();
    }

    /// <summary>Sends what waits, and returns when nothing is under way.</summary>
    internal void Drain()
    {
        if (_waiting.Length > 0) Dispatch();
        for (var i = 0; i < way.AtOnce; i++) _slots.Wait();
        _slots.Release(way.AtOnce);
        if (_fault is { } fault) throw new InvalidOperationException("spans could not be sent", fault);
    }

    /// <summary>Waits for what is under way.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        for (var i = 0; i < way.AtOnce; i++) _slots.Wait();
        _slots.Dispose();
        _waiting.Dispose();
    }

    private void Dispatch()
    {
        var (like, body, spans) = (_like!, _waiting.ToArray(), _spans);
        _waiting.SetLength(0);
        _spans = 0;
        _slots.Wait();
        _ = Task.Run(() =>
        {
            try
            {
                if (post(like, body)) Interlocked.Add(ref _sent, spans);
            }
            catch (Exception fault)
            {
                _fault = fault; // told by the thread that brings messages
            }
            finally
            {
                _slots.Release();
            }
        });
    }
}
