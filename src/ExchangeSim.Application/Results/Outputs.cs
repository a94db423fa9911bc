using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Files;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>The folder and the report that the results of a request go to, opened before anything runs: what cannot be written is refused at once, and so is what would overwrite
/// an input.</summary>
internal sealed class Outputs : IDisposable
{
    private Outputs(ResultFolder? folder, OutputFile? report) => (Folder, Report) = (folder, report);

    /// <summary>The folder; null: none.</summary>
    internal ResultFolder? Folder { get; }
    /// <summary>The report; null: none.</summary>
    internal OutputFile? Report { get; }

    /// <summary>Whether there is any, which wants more than the figures that are printed.</summary>
    internal bool AreWanted => Folder is not null || Report is not null;

    /// <summary>Opens them when the scenario has been read.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="targets">Where the results go; null: nowhere.</param>
    /// <param name="read">Files that the request reads besides the scenario's.</param>
    /// <exception cref="InvalidRequestException">One cannot be used.</exception>
    internal static Outputs Open(RequestContext context, ResultRequest request, OutputTargets? targets, params IEnumerable<string> read)
    {
        var inputs = context.InputsAnd(read);
        if (targets is { Folder: { } place, Report: { } page }) CheckBoth(place, page, request);
        var folder = targets?.Folder is { } path ? ResultFolder.Open(path, request, context.Texts.Known, inputs) : null;
        try
        {
            return new Outputs(folder, ReportFile.Begin(targets?.Report, inputs));
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
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
        Report?.Dispose();
        Folder?.Dispose();
    }
}
