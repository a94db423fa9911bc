using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Cli.Tests.Documents;
using ExchangeSim.Testing;
using Microsoft.VisualBasic.FileIO;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>The file in columns, as a reader of Parquet has it that is not the writer's: hyparquet, in Node.js.</summary>
[Trait("Category", "Slow")]
public sealed class ParquetTests : IDisposable
{
    private const string Program = """
        const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import(process.argv[1]);
        const file = await asyncBufferFromFile(process.argv[2]);
        const metadata = await parquetMetadataAsync(file);
        const plain = value => typeof value === 'bigint' ? String(value) : value instanceof Date ? value.toISOString() : value ?? null;
        const read = await parquetReadObjects({ file });
        const rows = read.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
        const columns = metadata.row_groups[0].columns.map(c => ({ name: c.meta_data.path_in_schema[0], type: c.meta_data.type }));
        const typeOf = s => s.converted_type === 'UTF8' ? 'UTF8' : s.logical_type?.type ?? s.converted_type ?? s.type;
        const types = metadata.schema.slice(1).map(s => ({ type: typeOf(s), utc: s.logical_type?.isAdjustedToUTC }));
        console.log(JSON.stringify({ rows, columns, types }));
        """;

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [HyparquetFact]
    public async Task Another_reader_has_the_rows_of_the_CSV_files_with_their_types()
    {
        var answer = Shell.Run("run", _shell.Scenario, "--quiet", "--out", _shell.At("results"), "--with", "parquet", "--without", "ocel,sqlite,xlsx");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        var (requests, types) = await Same("requests");
        Assert.Equal("TIMESTAMP true", $"{types["sent_utc"]["type"]} {types["sent_utc"]["utc"]}");
        Assert.Equal(("DOUBLE", "INT64"), (Physical(requests, "latency_hours"), Physical(requests, "replication")));
        Assert.Equal(("BYTE_ARRAY", "UTF8"), (Physical(requests, "outcome"), types["outcome"]["type"]!.ToString()));
        var (activities, kinds) = await Same("activities");
        Assert.Equal("TIMESTAMP true", $"{kinds["start_utc"]["type"]} {kinds["start_utc"]["utc"]}");
        Assert.Equal(("BYTE_ARRAY", "INT64"), (Physical(activities, "resource"), Physical(activities, "instance")));
    }

    private async Task<(JsonNode Read, Dictionary<string, JsonNode> Types)> Same(string table)
    {
        var read = await Read(_shell.At($"results/{table}.parquet"));
        using var reader = new TextFieldParser(_shell.At($"results/{table}.csv")) { HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false };
        reader.SetDelimiters(",");
        var columns = reader.ReadFields()!;
        var rows = read["rows"]!.AsArray();
        Assert.Equal(columns, read["columns"]!.AsArray().Select(column => column!["name"]!.ToString()));
        Assert.NotEmpty(rows);
        foreach (var row in rows) Assert.Equal(reader.ReadFields()!, columns.Select(name => Text(name, row![name])));
        Assert.True(reader.EndOfData);
        return (read, columns.Zip(read["types"]!.AsArray()).ToDictionary(one => one.First, one => one.Second!));
    }

    [Fact]
    public void It_is_written_where_it_is_asked_for_and_verifies()
    {
        Shell.Run("run", _shell.Scenario, "--quiet", "--out", _shell.At("usual"));
        Assert.Empty(Directory.GetFiles(_shell.At("usual"), "*.parquet"));
        Shell.Run("run", _shell.Scenario, "--quiet", "--out", _shell.At("columns"), "--with", "parquet", "--without", "xes,ocel,sqlite,xlsx");
        var verified = Shell.Run("verify", _shell.At("columns"));
        Assert.True(verified.Code == ExitCode.Done, verified.Out);
        Assert.Matches("same +requests.parquet +the same, byte for byte", verified.Out);
        Assert.Matches("same +activities.parquet +the same, byte for byte", verified.Out);
    }

    private static async Task<JsonNode> Read(string file)
    {
        var start = new ProcessStartInfo("node", ["--input-type=module", "-e", Program, "--", new Uri(HyparquetFactAttribute.Module).AbsoluteUri, file])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(await process.Ended("node") == 0, await error);
        return JsonNode.Parse(await output)!;
    }

    // As CSV has it.
    private static string Text(string name, JsonNode? value) => value is null ? ""
        : name.EndsWith("_utc", StringComparison.Ordinal) ? DateTime.Parse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
            .ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)
        : name.EndsWith("_hours", StringComparison.Ordinal) ? value.GetValue<double>().ToString("0.0000000", CultureInfo.InvariantCulture) : value.ToString();

    private static JsonNode Column(JsonNode read, string name) => read["columns"]!.AsArray().Single(one => one!["name"]!.ToString() == name)!;

    private static string Physical(JsonNode read, string name) => Column(read, name)["type"]!.ToString();
}

/// <summary>A test with hyparquet; skipped where npm could not fetch it, or there is no Node.js.</summary>
internal sealed class HyparquetFactAttribute : FactAttribute
{
    internal static string Module { get; } =
        Path.Combine(Document.Root, "tests", "ExchangeSim.Reports.Browser.Tests", "readers", "node_modules", "hyparquet", "src", "node.js");

    public HyparquetFactAttribute() => Skip = !File.Exists(Module) ? "hyparquet is not there: building ExchangeSim.Reports.Browser.Tests fetches it" : null;
}
