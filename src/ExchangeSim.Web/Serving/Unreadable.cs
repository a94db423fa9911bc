using System.Text.Json;

namespace ExchangeSim.Web.Serving;

/// <summary>Says what of a request cannot be read, and where.</summary>
internal static class Unreadable
{
    internal static void UseUnreadable(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = bad.StatusCode;
            if (bad.StatusCode == StatusCodes.Status400BadRequest) await TypedResults.Problem(WordsOf(bad), statusCode: bad.StatusCode).ExecuteAsync(context);
        }
    });

    // What the reader of JSON says names types of this program; where it stopped is what helps.
    private static string WordsOf(BadHttpRequestException bad) => bad.InnerException is JsonException json
        ? FormattableString.Invariant($"what was sent cannot be read at {json.Path ?? "$"}, line {json.LineNumber + 1}; /openapi/v1.json describes what may stand there")
        : bad.Message;
}
