using System.Data.Common;
using Orleans.Runtime;

namespace ExchangeSim.Web.Serving;

/// <summary>Answers 503 while a room's silo or the database does not answer: senders try again, and what was taken is not taken twice.</summary>
internal static class Unavailable
{
    internal static void UseUnavailable(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception silence) when (IsSilence(silence) && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.RequestServices.GetRequiredService<ILogger<WebApplication>>().LogWarning(silence, "{Path} could not be answered now", context.Request.Path);
            context.Response.Headers.RetryAfter = "1";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    });

    // Of the exceptions of input and output only what says that a room gave no answer; a broken request is the browser's.
    private static bool IsSilence(Exception failure) => failure is OrleansException or TimeoutException or DbException || failure is IOException { InnerException: OrleansException
        or TimeoutException };
}
