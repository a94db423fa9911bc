using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ExchangeSim.Web.Tests.Pushes;

/// <summary>A connection of a browser that hears of changes, as SignalR has them on the wire.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';

    private readonly ClientWebSocket _socket = new();
    private readonly Lock _lock = new();
    private readonly StringBuilder _heard = new();
    private Task _hearing = Task.CompletedTask;

    private Listener() { }

    internal static async Task<Listener> Of(Server server, Browser browser, string method, params object[] arguments)
    {
        var listener = new Listener();
        listener._socket.Options.SetRequestHeader("Cookie", browser.Cookies);
        await listener._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/hub" }.Uri, CancellationToken.None);
        var call = new JsonObject { ["type"] = 1, ["invocationId"] = "1", ["target"] = method, ["arguments"] = new JsonArray([.. arguments.Select(one => JsonValue.Create(one))]) };
        await listener._socket.SendAsync(Encoding.UTF8.GetBytes($"{{\"protocol\":\"json\",\"version\":1}}{EndOfMessage}{call.ToJsonString()}{EndOfMessage}"),
            WebSocketMessageType.Text, true, CancellationToken.None);
        listener._hearing = listener.Hear();
        return listener;
    }

    private async Task Hear()
    {
        var buffer = new byte[64 << 10];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                lock (_lock) _heard.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            }
        }
        catch (WebSocketException) { } // it was closed
        catch (OperationCanceledException) { } // here
    }

    /// <summary>Messages up to now.</summary>
    internal IReadOnlyList<string> Messages
    {
        get
        {
            lock (_lock) return _heard.ToString().Split(EndOfMessage)[..^1];
        }
    }

    /// <summary>A message in which a text stands.</summary>
    internal Task<string> Heard(string text) =>
        Until.Found(text, () => Task.FromResult(Messages.FirstOrDefault(message => message.Contains(text, StringComparison.Ordinal))));

    /// <summary>The answer to the call with which it began.</summary>
    internal Task<string> Answer() => Heard("\"type\":3");

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _hearing;
        _socket.Dispose();
    }
}
