using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Reports.Tests.Sqlite;

/// <summary>How SQLite would carry out the documented queries where there are many requests. The plans are read, not timed.</summary>
public sealed partial class ViewPlanTests : IDisposable
{
    // Each view that adds up or chooses, the two lists asked for something, and all that the documentation shows. The lists as a whole are every row of their table.
    private static readonly string[] All =
    [
        "SELECT * FROM slowest_requests", "SELECT * FROM flows", "SELECT * FROM months", "SELECT * FROM where_time_goes", "SELECT * FROM desk_work", "SELECT * FROM refusals",
        "SELECT * FROM request_list ORDER BY latency_hours DESC LIMIT 20", "SELECT * FROM request_list WHERE sent_utc >= '2022-03' AND sent_utc < '2022-04'",
        "SELECT * FROM request_list WHERE from_agency = 'agency-1' AND procedure_name = 'procedure-1'", "SELECT * FROM request_list WHERE request = 'routine:agency-1:17'",
        "SELECT * FROM timeline WHERE request_id = 17 ORDER BY ordinal", "SELECT * FROM timeline WHERE agency = 'agency-1' AND desk = 'ncb'", .. Documented(),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;
    private readonly SqliteConnection _connection;

    public ViewPlanTests()
    {
        var path = Path.Combine(_folder, "run.sqlite");
        new ManyRequests(12_000).WriteTo(path);
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
    }

    public static TheoryData<string> Queries => [.. All];

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void No_query_reads_a_large_table_where_an_index_serves(string query) => Assert.Empty(Faults(query));

    [Theory]
    [InlineData("requests_by_name")]
    [InlineData("requests_by_flow")]
    [InlineData("requests_refused")]
    [InlineData("requests_by_latency")]
    [InlineData("requests_by_sending")]
    [InlineData("stretches_by_place")]
    public void Without_any_of_the_indexes_a_query_is_at_fault(string index)
    {
        Execute($"DROP INDEX {index}");
        Assert.Contains(All, query => Faults(query).Count > 0);
    }

    [Fact]
    public void Every_index_is_tried() => Assert.Equal(6L, Convert.ToInt64(Rows("SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").Single(), null));

    [Fact]
    public void A_query_of_a_query_for_each_row_is_a_fault() => Assert.Contains(
        Faults("SELECT request_id, (SELECT count(*) FROM stretches s WHERE s.kind = r.outcome) FROM requests r WHERE request_id < 10"),
        fault => fault.Contains("CORRELATED", StringComparison.Ordinal));

    // Reading an index that has all that is needed is as it should be, and so is sorting what has been added up.
    private List<string> Faults(string query)
    {
        var plan = Rows("EXPLAIN QUERY PLAN " + query, 3).ToList();
        return [.. plan.Where(step => Fault().IsMatch(step)),
            .. query.Contains("slowest", StringComparison.Ordinal) || query.Contains("LIMIT 20", StringComparison.Ordinal)
                ? plan.Where(step => step.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal)) : []];
    }

    // The names by which the views and the documentation call the tables that have a row for each request or stretch. What has been added up is small, whatever is done with it.
    // All rows are read of three indexes: of one that has all that flows and months read, of one that has refusals only, and of one in order until there are enough rows.
    [GeneratedRegex(@"^SCAN (requests|r|stretches|s)\b(?! USING COVERING INDEX requests_by_flow$| USING (COVERING )?INDEX (requests_refused|requests_by_latency)$)"
        + "|^SEARCH (requests|r|stretches|s) USING AUTOMATIC|CORRELATED")]
    private static partial Regex Fault();

    private static IEnumerable<string> Documented()
    {
        var page = File.ReadAllText(Path.Combine(ShippedFiles.Folder, "..", "docs", "how-to", "use-the-results.md"));
        return Block().Matches(page).SelectMany(block => block.Groups["sql"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [GeneratedRegex(@"^```sql\n(?<sql>(.|\n)*?)^```", RegexOptions.Multiline)]
    private static partial Regex Block();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private IEnumerable<string> Rows(string sql, int column = 0)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader.GetString(column);
    }
}
