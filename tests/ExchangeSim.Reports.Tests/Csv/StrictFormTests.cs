using System.Text.Json;
using System.Text.RegularExpressions;
using ExchangeSim.Model;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Reports.Tests.Csv;

/// <summary>What programs see that read a folder by its description, cell by cell.</summary>
public sealed partial class StrictFormTests : IDisposable
{
    // Words that SQLite, DuckDB or PostgreSQL reserve and that a table of results might have.
    private static readonly string[] Reserved =
        ("all analyze and any as asc between case check column default desc distinct do else end for from grant group having in index into join left limit not offset on "
        + "only or order right select set some table then to user using values when where with").Split(' ');

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"^-?\d+$")] private static partial Regex Whole();

    [GeneratedRegex(@"^-?\d+\.\d{7}$")] private static partial Regex Number();

    [GeneratedRegex(@"^\d{4}-[01]\d-[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d\.\d{3}$")] private static partial Regex Time();

    [GeneratedRegex(@"^[a-z][a-z0-9_]*$")] private static partial Regex Name();

    [Fact]
    public void Every_cell_of_every_table_has_the_form_that_the_description_says()
    {
        var described = Described(Write(RandomScenario.Of(4), []));
        Assert.Equal(Directory.GetFiles(_folder, "*.csv").Select(f => Path.GetFileName(f)).Order(), described.Select(d => d.Path).Order());
        foreach (var (path, fields) in described)
        {
            var rows = File.ReadAllText(Path.Combine(_folder, path)).Split("\r\n");
            Assert.Equal("", rows[^1]);
            Assert.Equal(fields.Select(f => f.Name), rows[0].Split(','));
            Assert.All(fields, f => Assert.True(Name().IsMatch(f.Name) && !Reserved.Contains(f.Name), f.Name));
            foreach (var row in rows[1..^1])
                foreach (var (field, cell) in fields.Zip(row.Split(',')).Where(c => c.Second.Length > 0))
                    Assert.True(Is(field.Type, cell), $"{path}: {field.Name} is {cell}");
        }
        Assert.Contains(described.Single(d => d.Path == "requests.csv").Fields, f => f is { Name: "sent_utc", Type: "datetime" });
    }

    [Fact]
    public void A_table_that_was_left_out_is_not_described() =>
        Assert.DoesNotContain(Described(Write(RandomScenario.Of(4), ["requests", "xes"])), d => d.Path is "requests.csv" or "activities.csv");

    private static bool Is(string type, string cell) => type switch
    {
        "integer" => Whole().IsMatch(cell),
        "number" => Number().IsMatch(cell),
        "datetime" => Time().IsMatch(cell),
        _ => cell[0] is not ('=' or '+' or '-' or '@'),
    };

    private static List<(string Path, List<(string Name, string Type)> Fields)> Described(string path)
    {
        using var package = JsonDocument.Parse(File.ReadAllText(path));
        return [.. package.RootElement.GetProperty("resources").EnumerateArray().Select(r => (r.GetProperty("path").GetString()!, r.GetProperty("schema").GetProperty("fields")
            .EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("type").GetString()!)).ToList()))];
    }

    private string Write(Scenario scenario, string[] without)
    {
        RunFiles.Write(_folder, Example.Report);
        using var logs = new RunLogs(scenario, 1, _folder, LogFiles.In(_folder, scenario, LogChoice.Usual with { Without = [.. without, "sqlite", "ocel", "xlsx"] }));
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), logs.Traced(new RunSettings { Seed = scenario.Seed }), logs.Observe(0, new Recorder()));
        run.Finish();
        logs.End(0, isComplete: true);
        return logs.Complete(Example.Report).SelectMany(paths => paths).Last();
    }
}
