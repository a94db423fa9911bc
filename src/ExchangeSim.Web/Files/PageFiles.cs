using System.Reflection;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ExchangeSim.Web.Files;

/// <summary>The pages, which are resources of this assembly. A build without npm has none, and says so.</summary>
internal static class PageFiles
{
    private const string Prefix = "pages/";
    private static readonly Assembly Here = typeof(PageFiles).Assembly;
    private static readonly HashSet<string> Names = [.. Here.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name =>
        name.Replace('\\', '/'))];
    private static readonly FileExtensionContentTypeProvider Types = new();
    // Their text is found by their own address; all others are files by name.
    private static readonly string[] Pages = ["index", "join", "play", "instructor", "debriefing", "projector", "evaluator", "own-debriefing", "studio"];

    /// <summary>Whether this build has pages.</summary>
    internal static bool Exist => Names.Count > 0;

    /// <summary>What pages answer: HEAD as GET, without the text.</summary>
    internal static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    internal static void UsePages(this WebApplication app)
    {
        foreach (var page in Pages)
            app.MapMethods(page == "index" ? "/" : "/" + page, Methods, context => Send(context, Exist ? page + ".html" : "")).ExcludeFromDescription();
        app.MapMethods("/assets/{name}", Methods, (HttpContext context, string name) => Send(context, "assets/" + name)).ExcludeFromDescription();
        app.MapMethods("/favicon.svg", Methods, context => Send(context, "favicon.svg")).ExcludeFromDescription();
    }

    /// <summary>Who looks for a page at an address where there is none gets one that says so; programs get what the interface answers.</summary>
    internal static void UseMissingPage(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status404NotFound } && Exist && AsksForPage(context.Request)) await Send(context, "missing.html");
    });

    private static bool AsksForPage(HttpRequest request) => Methods.Contains(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi");

    private static async Task Send(HttpContext context, string name)
    {
        if (name.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("This build of exchangesim has no pages: npm was not there when it was built. Install Node.js 20.19 or later and build again.");
            return;
        }
        if (!Names.Contains(Prefix + name))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = Types.TryGetContentType(name, out var type) ? (type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type)
            : "application/octet-stream";
        // The names of assets hold a hash of what is in them.
        context.Response.GetTypedHeaders().CacheControl = name.StartsWith("assets/", StringComparison.Ordinal)
            ? new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(365) } : new CacheControlHeaderValue { NoCache = true };
        await using var file = Here.GetManifestResourceStream(Prefix + name)!;
        if (HttpMethods.IsHead(context.Request.Method)) context.Response.ContentLength = file.Length;
        else await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
