using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ExchangeSim.Hosting.Health;

/// <summary>Answers those who ask over HTTP whether a silo lives and is ready: 200 if so, 503 with the reason if not.</summary>
public sealed class HealthEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HealthEndpoint(WebApplication app) => _app = app;

    /// <summary>Starts to listen.</summary>
    /// <exception cref="ClusterException">It cannot listen there.</exception>
    public static async Task<HealthEndpoint> Start(IPEndPoint at, SiloHealth health)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(at));
        var app = builder.Build();
        app.Run(context => Answer(context, health));
        try
        {
            await app.StartAsync();
            return new HealthEndpoint(app);
        }
        catch (IOException problem)
        {
            await app.DisposeAsync();
            throw new ClusterException($"--health cannot listen at {at}: {problem.GetBaseException().Message}");
        }
    }

    private static Task Answer(HttpContext context, SiloHealth health)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        if (context.Request.Path.Value is not ("/health/live" or "/health/ready"))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("/health/live and /health/ready are here\n");
        }
        var problem = context.Request.Path.Value == "/health/live" ? health.WhyNotAlive() : health.WhyNotReady();
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync($"{problem ?? "ok"}\n");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
