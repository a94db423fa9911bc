using System.Text.RegularExpressions;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Spreadsheets;
using ExchangeSim.Reports.Sqlite;
using ExchangeSim.Reports.Sweeping;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Reports.Tests.Sqlite;
using ExchangeSim.Reports.Xes;

namespace ExchangeSim.Reports.Tests.Tables;

/// <summary>The rule for names of columns, held over every table that there is.</summary>
public sealed partial class ColumnRuleTests : IDisposable
{
    private static readonly string[] Units = ["hours", "days", "share", "requests", "replications", "officers", "ratio", "utc", "ms", "month"];

    // Numbers that count nothing: they say which.
    private static readonly string[] Ordinals = ["replication", "instance", "depth", "place", "ordinal", "life", "detail", "id", "year"];

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Plain();

    private static readonly SweepFigures Sweep = new("s", "S", new Metric(Statistic.P90), default, ["agencies.laos.desks.ncb.officers", "agencies.laos.desks-ncb.officers"],
        ["more-officers", "more officers", "2nd"], 1, 1, 30, 0.95, true, [], [], [], [], []);

    private static readonly List<TableShape> Shapes =
    [
        .. RunTables.All.Select(table => table.Shape), .. ComparisonTables.All.Select(table => table.Shape), RequestTable.Shape, ActivityRows.Shape,
        SweepTables.Points(Sweep).Shape, SweepTables.Effects(Sweep).Shape, .. Enum.GetValues<Statistic>().Select(s => SweepTables.Search(new Metric(s)).Shape), ResultBook.Columns,
    ];

    public static TheoryData<string> Tables => [.. Shapes.Select(shape => shape.Name).Distinct()];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_column_has_a_plain_name_that_no_other_of_its_table_has(string table)
    {
        foreach (var shape in Shapes.Where(shape => shape.Name == table))
        {
            Assert.All(shape.Columns, column => Assert.Matches(Plain(), column.Name));
            Assert.Equal(shape.Columns.Select(column => column.Name).Distinct(), shape.Columns.Select(column => column.Name));
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_column_is_a_word_of_SQL(string table) =>
        Assert.DoesNotContain(Shapes.Where(shape => shape.Name == table).SelectMany(shape => shape.Columns), column => SqlWords.All.Contains(column.Name));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_number_ends_with_its_unit_or_has_a_column_of_units_beside_it(string table)
    {
        foreach (var shape in Shapes.Where(shape => shape.Name == table && shape.Columns.All(column => column.Name != "unit")))
            Assert.DoesNotContain(shape.Columns, column => column.Type != ColumnType.Text && !HasUnit(column.Name));
    }

    [Fact]
    public void Two_places_of_a_sweep_that_differ_in_a_dot_only_are_two_columns() => Assert.Equal(
        ["set_agencies_laos_desks_ncb_officers", "set_agencies_laos_desks_ncb_officers_2"],
        SweepTables.Points(Sweep).Columns.Take(2).Select(column => column.Name));

    [Fact]
    public void The_tables_and_views_of_the_database_follow_the_same_rule()
    {
        var path = Path.Combine(_folder, "run.sqlite");
        var database = new RunDatabase(path, Example.Scenario);
        database.Complete(Example.Report);
        database.Dispose();
        using var opened = new Opened(path);
        var columns = opened.Rows("SELECT m.name, c.name, c.type FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', 'view')")
            .Select(row => (Table: $"{row[0]}", Name: $"{row[1]}", Type: $"{row[2]}")).ToList();
        Assert.True(columns.Count > 150);
        Assert.All(columns, column => Assert.Matches(Plain(), column.Name));
        Assert.DoesNotContain(columns, column => SqlWords.All.Contains(column.Name));
        Assert.DoesNotContain(columns, column => column.Type is "INTEGER" or "REAL" && !HasUnit(column.Name));
        Assert.Equal(["requests", "stretches"], columns.Where(column => Last(column.Name) == "ms").Select(column => column.Table).Distinct()); // to the millisecond
    }

    private static bool HasUnit(string name) => name.StartsWith("is_", StringComparison.Ordinal) || Units.Contains(Last(name)) || Ordinals.Contains(Last(name));

    private static string Last(string name) => name[(name.LastIndexOf('_') + 1)..];
}
