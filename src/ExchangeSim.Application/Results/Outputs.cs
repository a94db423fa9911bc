using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Files;
using ExchangeSim.Reports.Web;

namespace ExchangeSim.Application.Results;

/// <summary>The folder, the report and the charts that the results of a request go to, opened before anything runs: what cannot be written is refused at once, and so is what would
/// overwrite an input.</summary>
internal sealed class Outputs : IDisposable
{
    private readonly ReportFile? _report;
    private readonly ChartFiles? _charts;

    private Outputs(ResultFolder? folder, ReportFile? report, ChartFiles? charts) => (Folder, _report, _charts) = (folder, report, charts);

    /// <summary>The folder; null: none.</summary>
    internal ResultFolder? Folder { get; }

    /// <summary>Whether there is any, which wants more than the figures that are printed.</summary>
    internal bool AreWanted => Folder is not null || _report is not null || _charts is not null;

    /// <summary>Whether a browser has to work for them, which takes a while.</summary>
    internal bool AreDrawn => _charts is not null || _report?.IsDrawn == true;

    /// <summary>Opens them when the scenario has been read.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="targets">Where the results go; null: nowhere.</param>
    /// <param name="read">Files that the request reads besides the scenario's.</param>
    /// <exception cref="InvalidRequestException">One cannot be used.</exception>
    internal static Outputs Open(RequestContext context, ResultRequest request, OutputTargets? targets, params IEnumerable<string> read)
    {
        var (inputs, drawing) = (context.InputsAnd(read), new PageDrawing(context));
        if (targets is { Folder: { } place, Report: { } page }) CheckBoth(place, page, request);
        if (targets is { Folder: { Length: > 0 } results, Charts: { Length: > 0 } charts } && Path.GetFullPath(results) == Path.GetFullPath(charts))
            throw new InvalidRequestException("charts", $"'{charts}' is the folder of --out; name another, such as a folder in it");
        var pictures = ChartFiles.Begin(targets?.Charts, inputs, drawing);
        var folder = targets?.Folder is { } path ? ResultFolder.Open(path, request, context.Texts.Known, inputs) : null;
        if (folder is not null) EarlierResult.In(folder.Path)?.Announce(request, context.Observer);
        try
        {
            return new Outputs(folder, ReportFile.Begin(targets?.Report, inputs, drawing), pictures);
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
    }

    /// <summary>Writes what is made of the report's page, and answers with the paths.</summary>
    /// <exception cref="IOException">It cannot be written, or the browser fails.</exception>
    internal IReadOnlyList<string> WritePage(Func<HtmlPage> made)
    {
        if (_report is null && _charts is null) return [];
        var page = made();
        return [.. _report is null ? [] : (string[])[_report.Write(page)], .. _charts?.Write(page) ?? []];
    }

    private static void CheckBoth(string folder, string report, ResultRequest request)
    {
        if (folder.Length == 0 || report.Length == 0) return; // each is refused by itself
        var full = LinkedPath.Of(report);
        if (ResultNames.Of(request).Append(Manifest.FileName).Any(name => Path.GetFullPath(Path.Combine(folder, name)) == full) || Path.GetFullPath(folder) == full)
            throw new InvalidRequestException("report", $"'{report}' is a file that --out writes too; name another file, or leave it out: --out writes report.html");
    }

    /// <summary>Removes what is unfinished, and lets others work in the folder.</summary>
    public void Dispose()
    {
        _report?.Dispose();
        Folder?.Dispose();
    }
}
