using System.Globalization;
using ExchangeSim.Reports.Columnar;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Tests.Logs;
using ExchangeSim.Reports.Tests.Mining;
using ExchangeSim.Reports.Xes;
using ExchangeSim.Simulation.TestKit;
using Parquet;

namespace ExchangeSim.Reports.Tests.Columnar;

/// <summary>The table of requests in columns, as the library's own reader has it; another program's reader has it in the tests with a browser.</summary>
public sealed class RequestsParquetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Theory]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task It_has_the_rows_and_columns_of_requests_csv_in_groups(int rowsOfGroup)
    {
        var scenario = RandomScenario.Of(4);
        Assert.Equal([At("requests.csv")], Logged.Run(scenario, _folder, new RequestsCsv(At("requests.csv"), scenario)));
        Assert.Equal([At("requests.parquet")], Logged.Run(scenario, _folder, new RequestsParquet(At("requests.parquet"), scenario, rowsOfGroup)));
        await AreTheSame("requests", rowsOfGroup);
    }

    [Theory]
    [InlineData(701)]
    [InlineData(100_000)]
    public async Task Activities_have_the_rows_and_columns_of_activities_csv(int rowsOfGroup)
    {
        var scenario = RandomScenario.Of(4);
        Logged.Run(scenario, _folder, new CaseLog(At("events.xes"), scenario));
        Assert.Equal([At("activities.parquet")], Logged.Run(scenario, _folder, CaseLog.InColumns(At("activities.parquet"), scenario, rowsOfGroup)));
        await AreTheSame("activities", rowsOfGroup);
        Assert.Equal(["activities.csv", "activities.parquet", "events.xes"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private async Task AreTheSame(string table, int rowsOfGroup)
    {
        var rows = CsvReader.Rows(At(table + ".csv")).ToList();
        Assert.InRange(rows.Count, 8, 100_000);
        await using var reader = await ParquetReader.CreateAsync(At(table + ".parquet"));
        Assert.Equal((rows.Count + rowsOfGroup - 1) / rowsOfGroup, reader.RowGroupCount);
        Assert.Equal(rows[0].Keys, reader.Schema.DataFields.Select(field => field.Name));
        var at = 0;
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var part = reader.OpenRowGroupReader(group);
            foreach (var field in reader.Schema.DataFields)
            {
                var cells = await Cells(part, field);
                for (var i = 0; i < cells.Length; i++) Assert.Equal(rows[at + i][field.Name], cells[i]);
            }
            at += (int)part.RowCount;
        }
        Assert.Equal(rows.Count, at);
    }

    [Fact]
    public void What_is_not_completed_leaves_nothing_behind()
    {
        using (var log = new RequestsParquet(At("requests.parquet"), Example.Scenario)) log.Add(0, Example.Closed(number: 1, sent: 0, closed: 1), []);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    // As CSV has them.
    private static async Task<string[]> Cells(ParquetRowGroupReader group, Parquet.Schema.DataField field)
    {
        var rows = (int)group.RowCount;
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory());
            return [.. texts.Select(text => text ?? "")];
        }
        if (field.ClrType == typeof(long)) return await Cells<long>(group, field, n => n.ToString(CultureInfo.InvariantCulture));
        if (field.ClrType == typeof(double)) return await Cells<double>(group, field, n => n.ToString("0.0000000", CultureInfo.InvariantCulture));
        return await Cells<DateTime>(group, field, time => time.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture));
    }

    private static async Task<string[]> Cells<T>(ParquetRowGroupReader group, Parquet.Schema.DataField field, Func<T, string> text) where T : struct
    {
        var values = new T?[(int)group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory());
        return [.. values.Select(value => value is { } one ? text(one) : "")];
    }
}
