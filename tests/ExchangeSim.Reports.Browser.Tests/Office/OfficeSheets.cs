using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace ExchangeSim.Reports.Browser.Tests.Office;

/// <summary>What LibreOffice takes the cells of a file for: it writes them as a document of its own, which is read here.</summary>
internal static class OfficeSheets
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0", Kind = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Opens a file, and gives each sheet's rows.</summary>
    /// <param name="folder">Where it writes.</param>
    /// <param name="file">The file.</param>
    /// <param name="filter">How it is to be read; null: as its ending says.</param>
    internal static async Task<IReadOnlyDictionary<string, List<List<OfficeCell>>>> Open(string folder, string file, string? filter)
    {
        string[] how = filter is null ? [] : [$"--infilter={filter}"];
        var start = ChildProcess.WithUsualSignals(OfficeFactAttribute.Program!,
            ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", .. how, "--convert-to", "fods", "--outdir", folder, file]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.Ended("LibreOffice");
        var words = await said.InTime("what it says") + await complained.InTime("complaints");
        var made = Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".fods");
        Assert.True(File.Exists(made), words);
        var sheets = XDocument.Load(made).Root!.Element(Kind + "body")!.Element(Kind + "spreadsheet")!.Elements(Table + "table"); // charts have tables of their own inside them
        return sheets.ToDictionary(sheet => sheet.Attribute(Table + "name")!.Value, sheet => sheet.Elements(Table + "table-row").Select(Row).ToList());
    }

    private static List<OfficeCell> Row(XElement row) => [.. row.Elements(Table + "table-cell").SelectMany(cell => Enumerable.Repeat(
        new OfficeCell(cell.Attribute(Kind + "value-type")?.Value ?? "", string.Join('\n', cell.Elements(Words + "p").Select(line => line.Value)),
            cell.Attribute(Kind + "value") is { } number ? double.Parse(number.Value, CultureInfo.InvariantCulture) : null, cell.Attribute(Kind + "date-value")?.Value),
        Math.Min(100, (int?)cell.Attribute(Table + "number-columns-repeated") ?? 1)))];
}

/// <summary>A cell as LibreOffice has it.</summary>
/// <param name="Kind">What it takes it for: <c>float</c>, <c>percentage</c>, <c>date</c>, <c>string</c>; empty: nothing is there.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Number">The number.</param>
/// <param name="Date">The date, as ISO 8601 has it.</param>
internal sealed record OfficeCell(string Kind, string Text, double? Number, string? Date);
