using System.Text.Json;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>Somebody with a browser, with what their pages complained about and asked elsewhere for.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const int MostNoted = 200;
    private static readonly int[] Widths = [390, 768, 1280];
    private readonly IBrowserContext _context;

    internal Visitor(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOfTheNetwork(message.Text)) Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Note($"{request.Method} {request.Url}");
        page.Response += (_, response) => Note($"{response.Status} {response.Url}");
        page.RequestFailed += (_, request) => Note($"{request.Failure} {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Elsewhere.Add(request.Url);
        };
    }

    internal IPage Page { get; }

    /// <summary>The seat at which they sat down, by its id in the plan; empty: none.</summary>
    internal string Seat { get; set; } = "";

    /// <summary>Takes the browser's network away, or gives it back.</summary>
    internal Task Offline(bool isOffline) => _context.SetOfflineAsync(isOffline);
    internal List<string> Complaints { get; } = [];

    private static readonly TimeSpan UntilAgain = TimeSpan.FromMinutes(1);
    private readonly Queue<string> _asked = new();

    private void Note(string line)
    {
        lock (_asked)
        {
            if (_asked.Count == MostNoted) _asked.Dequeue();
            _asked.Enqueue(line);
        }
    }

    /// <summary>Does something after which the page shows something else. If it does not within a minute, the page is loaded again as a person would, and it is done again where it
    /// was not done; what the page showed and asked is kept beside the pictures.</summary>
    /// <param name="seen">What is to be seen.</param>
    /// <param name="act">What is done.</param>
    internal async Task Until(ILocator seen, Func<Task> act)
    {
        await act();
        if (await Comes(seen)) return;
        string asked;
        lock (_asked) asked = string.Join('\n', _asked);
        await File.WriteAllTextAsync(Path.Combine(Stage.Results, $"stuck-{Guid.NewGuid():N}.txt"),
            $"{seen} did not come\n\n{asked}\n\n{string.Join('\n', Complaints)}\n\n{await Page.Locator("body").InnerTextAsync()}");
        await Page.ReloadAsync();
        if (await Comes(seen)) return;
        await act();
        await seen.WaitForAsync();
    }

    private static async Task<bool> Comes(ILocator seen)
    {
        try
        {
            await seen.WaitForAsync(new() { Timeout = (float)UntilAgain.TotalMilliseconds });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
    internal List<string> Elsewhere { get; } = [];

    /// <summary>Looks at the page as it is: axe finds nothing, nothing is wider than the window, and it is photographed at each width.</summary>
    internal async Task Look(string name)
    {
        foreach (var width in Widths)
        {
            await Page.SetViewportSizeAsync(width, 900);
            await Page.EvaluateAsync("() => window.scrollTo(0, 0)"); // else the head stands in the middle of the picture
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Stage.Results, $"{name}-{width}.png"), FullPage = true });
            Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than {width} pixels");
            Assert.Empty(await Violations());
        }
        Assert.Empty(Complaints);
        Assert.Empty(Elsewhere);
    }

    /// <summary>Axe finds nothing on the page as it is.</summary>
    internal async Task CanBeUsedByAll() => Assert.Empty(await Violations());

    /// <summary>Presses a button as somebody without a mouse does.</summary>
    internal async Task Press(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Some words stand where a screen reader hears what was done.</summary>
    internal Task HasSaid(string words) => Assertions.Expect(Page.Locator("p.hidden[role=status]").Filter(new() { HasText = words })).ToHaveCountAsync(1);

    /// <summary>The focus is at something that has some text.</summary>
    internal Task HasFocusAt(string selector, string text) => Assertions.Expect(Page.Locator($"{selector}:focus").Filter(new() { HasText = text })).ToHaveCountAsync(1);

    // What the browser itself writes about answers that say no, and about a network that is gone.
    private static bool IsOfTheNetwork(string text) => text.StartsWith("Failed to load resource", StringComparison.Ordinal)
        || text.StartsWith("WebSocket connection to", StringComparison.Ordinal) || text.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal);

    // The script is run by the debugger's own door: the page's policy lets no script in that is not the server's.
    private async Task<IReadOnlyList<string>> Violations()
    {
        var axe = Path.Combine(Stage.Root, "src", "ExchangeSim.Reports", "Web", "client", "node_modules", "axe-core", "axe.min.js");
        await Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");
        return [.. found.EnumerateArray().Select(one => one.GetString()!)];
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
