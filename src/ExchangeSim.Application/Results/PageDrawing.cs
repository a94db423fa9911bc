using ExchangeSim.Application.Browsers;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Work;
using ExchangeSim.Files;
using ExchangeSim.Reports.Web;

namespace ExchangeSim.Application.Results;

/// <summary>Draws and prints the page of a request with the browser of this machine, if there is one; charts are drawn once.</summary>
/// <param name="context">What the request works with.</param>
internal sealed class PageDrawing(RequestContext context)
{
    private const string Advice = $"install Chromium, Chrome or Edge, or name one in {InstalledBrowser.Variable}";

    private readonly Lazy<HeadlessBrowser?> _browser = new(context.Browser);

    /// <summary>Is told what happens.</summary>
    internal IWorkObserver Observer => context.Observer;

    private IReadOnlyList<ChartPicture>? _pictures;

    /// <summary>Makes sure that there is a browser.</summary>
    /// <param name="field">The field of the request that needs it.</param>
    /// <param name="why">What it is for, and what to do instead, in words that follow the field.</param>
    /// <exception cref="InvalidRequestException">There is none.</exception>
    internal void Need(string field, string why)
    {
        if (_browser.Value is null) throw new InvalidRequestException(field, $"{why} {Advice}: none was found");
        TemporaryFiles.RequirePlace(); // before a run that takes long
    }

    /// <summary>Warns where there is no browser.</summary>
    internal void WarnWithout(string what)
    {
        if (_browser.Value is null) context.Observer.OnWarning($"{what}, because no browser was found that draws them; {Advice}");
        else TemporaryFiles.RequirePlace();
    }

    /// <summary>The charts of the page; null: nothing draws them.</summary>
    /// <exception cref="IOException">The browser fails.</exception>
    internal IReadOnlyList<ChartPicture>? Pictures(HtmlPage page)
    {
        if (_browser.Value is not { } browser) return null;
        if (_pictures is null) context.Observer.OnProgress(new WorkProgress("drawing the charts", null));
        return _pictures ??= browser.Draw(page, context.Stop);
    }

    /// <summary>The page as PDF.</summary>
    /// <exception cref="IOException">The browser fails.</exception>
    internal byte[] Print(HtmlPage page)
    {
        context.Observer.OnProgress(new WorkProgress("printing the report", null));
        return _browser.Value!.Print(page, context.Stop);
    }
}
