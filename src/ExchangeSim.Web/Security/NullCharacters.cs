namespace ExchangeSim.Web.Security;

/// <summary>Refuses the character U+0000 in addresses and in JSON: no keyboard has it, and PostgreSQL keeps no text with it.</summary>
internal static class NullCharacters
{
    private static ReadOnlySpan<byte> Escape => "\\u0000"u8;

    internal static void UseNoNullCharacters(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (Has(request.Path.Value) || request.Query.Any(one => Has(one.Key) || one.Value.Any(Has))) throw Refused();
        if (request.HasJsonContentType() && request.ContentLength is not 0)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, context.RequestAborted);
            if (IsIn(body.GetBuffer().AsSpan(0, (int)body.Length))) throw Refused();
            body.Position = 0;
            request.Body = body;
            await next(context);
            return;
        }
        await next(context);
    });

    private static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    /// <summary>Whether JSON has the character as an escape; one whose backslash is itself escaped is none.</summary>
    internal static bool IsIn(ReadOnlySpan<byte> json)
    {
        for (int at; (at = json.IndexOf(Escape)) >= 0; json = json[(at + Escape.Length)..])
        {
            var before = json[..at];
            if ((before.Length - before.TrimEnd((byte)'\\').Length) % 2 == 0) return true;
        }
        return false;
    }

    private static BadHttpRequestException Refused() => new("what was sent has the character U+0000, which is in no text");
}
