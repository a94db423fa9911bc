using System.Text.Json;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Reports.Tests.Json;

public class JsonReportTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(Written()).RootElement;

    [Fact]
    public void It_has_the_promised_fields()
    {
        AssertHas(Root, "scenario", "policy", "seed", "replications", "fingerprint", "requests", "latency", "desks", "engine");
        AssertHas(Root.GetProperty("requests"), "sent", "answered", "partlyAnswered", "refused", "withdrawn", "lapsed", "open");
        AssertHas(Root.GetProperty("latency")[0], "procedureName", "fromAgency", "toAgency", "closedRequests", "openRequests", "latencyMeanHours", "withinLimitShare", "parts");
        AssertHas(Root.GetProperty("desks")[0], "agency", "desk", "utilisationShare", "queueMeanRequests", "waitMeanHours");
        AssertHas(Root.GetProperty("engine"), "threads", "seconds", "requestsPerSecond", "eventsPerSecond", "peakMemoryMiB");
    }

    [Fact]
    public void The_row_of_all_requests_has_nulls_for_its_group()
    {
        var all = Root.GetProperty("latency")[0];
        Assert.All((string[])["procedureName", "fromAgency", "toAgency", "latencyP99Hours"], name => Assert.Equal(JsonValueKind.Null, all.GetProperty(name).ValueKind));
        Assert.Equal(72, all.GetProperty("latencyMeanHours").GetDouble());
        Assert.Equal(72, all.GetProperty("parts").EnumerateObject().Sum(p => p.Value.GetDouble()));
    }

    [Fact]
    public void A_desk_has_its_load_over_the_run() => Assert.Equal(
        "{\"fromDays\":35,\"lengthDays\":7,\"utilisationShare\":null,\"queueMeanRequests\":12.5}",
        JsonSerializer.Serialize(Root.GetProperty("desks")[0].GetProperty("periods")[1]));

    [Fact]
    public void Curves_have_their_points_and_quantiles()
    {
        var curve = Root.GetProperty("curves")[0];
        Assert.Equal(("information", "replications"), (curve.GetProperty("procedureName").GetString(), curve.GetProperty("band").GetString()));
        Assert.Equal("{\"timeHours\":48,\"closedShare\":0.5,\"closedLowerShare\":0.45,\"closedUpperShare\":0.56}", JsonSerializer.Serialize(curve.GetProperty("points")[1]));
        Assert.Equal("{\"closedShare\":0.9,\"timeHours\":144,\"timeLowerHours\":120,\"timeUpperHours\":null}", JsonSerializer.Serialize(curve.GetProperty("quantiles")[1]));
    }

    [Fact]
    public void Engine_comes_last_and_alone_differs_between_runs()
    {
        Assert.Equal("engine", Root.EnumerateObject().Last().Name);
        var other = Written(seconds: 99);
        Assert.NotEqual(Written(), other);
        Assert.Equal(BeforeEngine(Written()), BeforeEngine(other));
    }

    private static string BeforeEngine(string json) => json[..json.IndexOf("\"engine\"", StringComparison.Ordinal)];

    private static string Written(double seconds = 0.5)
    {
        var text = new StringWriter();
        JsonReport.Write(text, Example.Report with { Engine = Example.Report.Engine with { Seconds = seconds } });
        return text.ToString();
    }

    private static void AssertHas(JsonElement element, params string[] names) => Assert.Empty(names.Except(element.EnumerateObject().Select(p => p.Name)));
}
