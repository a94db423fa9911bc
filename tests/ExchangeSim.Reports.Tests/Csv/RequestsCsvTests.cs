using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Tests.Mining;

namespace ExchangeSim.Reports.Tests.Csv;

public sealed class RequestsCsvTests : IDisposable
{
    private const long Hour = 3_600_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_never_sent_has_no_latency_and_no_parts_of_it()
    {
        var path = Path.Combine(_folder, "requests.csv");
        using (var csv = new RequestsCsv(path, Example.Scenario))
        {
            var request = Example.Closed(number: 17, sent: -1, closed: 3 * Hour);
            Assert.False(request.WasSent);
            csv.Add(0, request, []);
            csv.Complete(Example.Report);
        }
        var row = Assert.Single(CsvReader.Rows(path));
        Assert.All(row.Where(cell => cell.Key.EndsWith("_hours", StringComparison.Ordinal)), cell => Assert.Equal("", cell.Value));
        Assert.NotEqual("", row["closed_utc"]);
    }

    [Fact]
    public void A_request_becomes_a_row_with_its_name_its_times_and_its_parts()
    {
        var path = Path.Combine(_folder, "requests.csv");
        using (var csv = new RequestsCsv(path, Example.Scenario))
        {
            csv.Add(2, Example.Closed(number: 17, sent: Hour, closed: 3 * Hour), []);
            Assert.False(File.Exists(path));
            Assert.Equal([path], csv.Complete(Example.Report));
        }
        var rows = File.ReadAllText(path).TrimEnd().Split("\r\n");
        Assert.Equal(2, rows.Length);
        var fields = rows[0].Split(',').Zip(rows[1].Split(',')).ToDictionary(f => f.First, f => f.Second);
        Assert.Equal("routine:vietnam:17", fields["request"]);
        Assert.Equal("3", fields["replication"]);
        Assert.Equal("2022-01-03 01:00:00.000", fields["sent_utc"]);
        Assert.Equal("", fields["first_reply_utc"]);
        Assert.Equal("2.0000000", fields["latency_hours"]);
        Assert.Equal("2.0000000", fields["transit_hours"]);
        Assert.Equal("answered", fields["outcome"]);
    }
}
