using System.Text.Json;
using Microsoft.Playwright;

namespace ExchangeSim.Reports.Browser.Tests;

/// <summary>A page that is open in the browser, with what it said and asked for while it was.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    internal IPage Page { get; }
    /// <summary>Errors and warnings of the console, and exceptions.</summary>
    internal List<string> Complaints { get; } = [];
    /// <summary>Addresses that were asked for, besides the file itself and what it holds in itself.</summary>
    internal List<string> Requests { get; } = [];

    internal static async Task<Visit> Of(Pages pages, string file, int width = 1280, bool script = true, bool bypassPolicy = false)
    {
        var context = await pages.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, Offline = true, JavaScriptEnabled = script, BypassCSP = bypassPolicy,
        });
        context.SetDefaultTimeout(Within.UsualMilliseconds);
        var visit = new Visit(context, await context.NewPageAsync());
        var address = new Uri(file).AbsoluteUri;
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") visit.Complaints.Add(message.Text);
        };
        visit.Page.PageError += (_, error) => visit.Complaints.Add(error);
        visit.Page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal)) visit.Requests.Add(request.Url);
        };
        await visit.Page.GotoAsync(address);
        if (script) await visit.Page.WaitForSelectorAsync("html[data-charts=drawn]");
        return visit;
    }

    /// <summary>What axe finds wrong: rule and number of places.</summary>
    internal async Task<IReadOnlyList<string>> Violations()
    {
        await Page.AddScriptTagAsync(new() { Path = Path.Combine(Pages.Root, "src", "ExchangeSim.Reports", "Web", "client", "node_modules", "axe-core", "axe.min.js") });
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    internal Task Shot(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Pages.Results, name + ".png"), FullPage = true });

    /// <summary>The numbers behind the words of a table, row by row, found by the beginning of its caption.</summary>
    internal async Task<IReadOnlyDictionary<string, double?[]>> Table(string caption)
    {
        var rows = await Page.EvaluateAsync<JsonElement>(
            """
            caption => [...document.querySelectorAll('table')].find(t => t.caption.textContent.startsWith(caption)).tBodies[0].rows.length === 0 ? [] :
              [...[...document.querySelectorAll('table')].find(t => t.caption.textContent.startsWith(caption)).tBodies[0].rows]
                .map(r => [r.cells[0].textContent, ...[...r.cells].slice(1).map(c => c.querySelector('data') ? Number(c.querySelector('data').value) : null)])
            """, caption);
        return rows.EnumerateArray().ToDictionary(
            row => row[0].GetString()!, row => row.EnumerateArray().Skip(1).Select(c => c.ValueKind == JsonValueKind.Number ? c.GetDouble() : (double?)null).ToArray());
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
