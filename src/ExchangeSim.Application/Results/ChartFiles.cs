using System.Text;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Reports.Web;

namespace ExchangeSim.Application.Results;

/// <summary>A folder that gets each chart of a report as SVG and as PNG.</summary>
internal sealed class ChartFiles
{
    private const string Field = "charts";

    private readonly string _path;
    private readonly MadeFolder _folder;
    private readonly PageDrawing _drawing;

    private ChartFiles(string path, MadeFolder folder, PageDrawing drawing) => (_path, _folder, _drawing) = (path, folder, drawing);

    /// <summary>Looks before the run whether there is a browser, and whether the folder can be used; null if no charts are wanted.</summary>
    /// <param name="path">The folder; null: none.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <param name="drawing">Draws them.</param>
    /// <exception cref="InvalidRequestException">There is none, or it cannot.</exception>
    internal static ChartFiles? Begin(string? path, InputFiles inputs, PageDrawing drawing)
    {
        if (path is null) return null;
        if (!HtmlReports.HaveCharts)
            throw new InvalidRequestException(Field, "has nothing to write: this program was built without npm, so its reports have no charts; build it again where Node.js is");
        var folder = new MadeFolder(path, inputs, drawing.Observer, Field);
        drawing.Need(Field, "are drawn by a browser; save them with the buttons of --report FILE.html, or");
        return new ChartFiles(path, folder, drawing);
    }

    /// <summary>Writes them, removes those of an earlier result, and answers with their paths.</summary>
    /// <exception cref="IOException">They cannot be written, or the browser fails.</exception>
    internal IReadOnlyList<string> Write(HtmlPage page)
    {
        var names = _folder.WriteInstead([.. _drawing.Pictures(page)!.SelectMany(picture => (MadeFile[])
            [new($"{picture.Name}.svg", "image/svg+xml", Encoding.UTF8.GetBytes(picture.Svg)), new($"{picture.Name}.png", "image/png", picture.Png)])]);
        return [.. names.Select(name => Path.Combine(_path, name))];
    }
}
