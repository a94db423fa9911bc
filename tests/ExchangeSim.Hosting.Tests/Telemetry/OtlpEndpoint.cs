using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ExchangeSim.Hosting.Tests.Telemetry;

/// <summary>An OTLP endpoint that keeps what it is sent. Names and texts stand in the protocol as they are, so they are looked for in its bytes.</summary>
internal sealed class OtlpEndpoint : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Text)> _received = [];
    private readonly WebApplication _app;

    private OtlpEndpoint(WebApplication app) => _app = app;

    internal string Url => _app.Urls.Single();

    internal static async Task<OtlpEndpoint> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var endpoint = new OtlpEndpoint(builder.Build());
        endpoint._app.Run(endpoint.Take);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>All that came for a signal.</summary>
    internal string Of(string signal) => string.Concat(_received.Where(r => r.Path == $"/v1/{signal}").Select(r => r.Text));

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue((context.Request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
