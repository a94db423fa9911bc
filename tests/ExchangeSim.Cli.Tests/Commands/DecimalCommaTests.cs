using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Csv;
using Microsoft.VisualBasic.FileIO;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>CSV for spreadsheets in languages with a decimal comma, as a reader of CSV that is not ours has it by the description beside the files.</summary>
public sealed partial class DecimalCommaTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [GeneratedRegex(@"^-?[0-9]+\.[0-9]+$")] private static partial Regex Number();
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$")] private static partial Regex Time();

    [Theory]
    [InlineData("run SCENARIO --replications 2 --with parquet")]
    [InlineData("resume STATE --policy second-officer")]
    [InlineData("compare SCENARIO --replications 2")]
    [InlineData("sweep SCENARIO --vary agencies.japan.desks.ncb.officers=1..2 --vary demand.routine.arrivals=x0.125,x1.5 --policy second-officer")]
    [InlineData("sweep SCENARIO --find|p90 of information <= 30 d|--by agencies.japan.desks.ncb.officers=1..2 -m 2")]
    public void A_folder_with_decimal_commas_says_the_same_and_verifies(string line)
    {
        Shell.Run("save", _shell.Scenario, "--at", "2022-01-20", "--to", _shell.At("state"));
        Make(line, "points");
        Make(line + " --decimal-comma", "commas");
        var files = Directory.GetFiles(_shell.At("points"), "*.csv").Select(file => Path.GetFileName(file)).ToList();
        Assert.Equal(files.Order(), Directory.GetFiles(_shell.At("commas"), "*.csv").Select(file => Path.GetFileName(file)).Order());
        foreach (var file in files)
        {
            var (points, commas) = (Rows("points", file), Rows("commas", file));
            Assert.NotEmpty(points);
            Assert.Equal(points.Select(row => row.Length), commas.Select(row => row.Length));
            foreach (var (point, comma) in points.SelectMany(row => row).Zip(commas.SelectMany(row => row)))
                if (!Number().IsMatch(point)) Assert.Equal(Time().IsMatch(point) ? point.Replace('.', ',') : point, comma);
                else Assert.Equal(decimal.Parse(point, CultureInfo.InvariantCulture), decimal.Parse(comma, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, Comma));
        }
        Assert.Contains("--decimal-comma", Manifest.Read(_shell.At("commas")).Command, StringComparison.Ordinal);
        var verified = Shell.Run("verify", _shell.At("commas"));
        Assert.True(verified.Code == ExitCode.Done && verified.Out.Contains("VERIFIED", StringComparison.Ordinal), verified.Out);
    }

    [Theory]
    [InlineData("run SCENARIO --replications 2")]
    [InlineData("compare SCENARIO --replications 2")]
    [InlineData("sweep SCENARIO --vary agencies.japan.desks.ncb.officers=1..2")]
    public void What_is_printed_as_CSV_has_them_too(string line)
    {
        var printed = Shell.Run([.. Words(line), "--format", "csv", "--decimal-comma", "--quiet"]).Out.Split("\r\n");
        Assert.Equal(Shell.Run([.. Words(line), "--format", "csv", "--quiet"]).Out.Split("\r\n")[0].Replace(',', ';'), printed[0]);
        Assert.Matches(@";-?\d+,\d{7}(;|$)", printed[1]);
    }

    [Theory]
    [InlineData("run SCENARIO --decimal-comma")]
    [InlineData("run SCENARIO --decimal-comma --format json")]
    [InlineData("compare SCENARIO --decimal-comma --format markdown")]
    [InlineData("sweep SCENARIO --vary agencies.japan.desks.ncb.officers=1..2 --decimal-comma")]
    public void Where_nothing_is_CSV_they_are_refused(string line)
    {
        var answer = Shell.Run(Words(line));
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains("error: --decimal-comma is for CSV, and this writes none; give --out DIR or --format csv too", answer.Error, StringComparison.Ordinal);
    }

    private static NumberFormatInfo Comma { get; } = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private void Make(string line, string folder)
    {
        var answer = Shell.Run([.. Words(line), "--quiet", "--out", _shell.At(folder)]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
    }

    // Words with spaces in them stand between bars.
    private string[] Words(string line) => [.. line.Split('|').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.Replace("SCENARIO", _shell.Scenario, StringComparison.Ordinal).Replace("STATE", _shell.At("state"), StringComparison.Ordinal))];

    private List<string[]> Rows(string folder, string file)
    {
        using var reader = new TextFieldParser(Path.Combine(_shell.At(folder), file)) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        reader.SetDelimiters(Delimiter(folder, file));
        var rows = new List<string[]>();
        while (!reader.EndOfData) rows.Add(reader.ReadFields()!);
        return rows;
    }

    private string Delimiter(string folder, string file)
    {
        var path = Path.Combine(_shell.At(folder), DataPackage.FileName);
        var table = JsonNode.Parse(File.ReadAllText(path))!["resources"]!.AsArray().Single(one => one!["path"]!.ToString() == file)!;
        Assert.All(table["schema"]!["fields"]!.AsArray().Where(field => field!["type"]!.ToString() == "number"),
            field => Assert.Equal(folder == "commas" ? "," : ".", field!["decimalChar"]!.ToString()));
        var head = File.ReadLines(Path.Combine(_shell.At(folder), file)).First().Split(table["dialect"]!["delimiter"]!.ToString());
        Assert.Equal(table["schema"]!["fields"]!.AsArray().Select(field => field!["name"]!.ToString()), head);
        return table["dialect"]!["delimiter"]!.ToString();
    }
}
