using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Application.Tests.Results;

public sealed class ManifestTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<ResultRequest> Requests() =>
    [
        new RunRequest { File = "a.yaml", Policy = "p", Seed = ulong.MaxValue, Replications = 3, Until = "26 wk", WarmUp = "auto", Without = ["xes", "ocel"], With = ["parquet"] },
        new ResumeRequest { State = "june.state", NoPolicy = true, Until = "2022-07-01" },
        new CompareRequest { File = "a.yaml", DecimalComma = true, Policies = ["p", "q"], Precision = 0.015, Confidence = 0.9, MaxReplications = 7 },
        new SweepRequest { File = "a.yaml", Vary = ["x=1..2", "y"], Design = "lhs", Points = 12, Response = "p90 of information" },
        new SearchRequest { File = "a.yaml", Find = "mean <= 3 d", By = "x=1..3", Policy = "p" },
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_recorded_request_is_read_as_it_was_written(ResultRequest request)
    {
        Of(request).Write(_folder);
        Assert.Equivalent(request, Manifest.Read(_folder).Request, strict: true);
        Assert.IsType(request.GetType(), Manifest.Read(_folder).Request);
    }

    [Fact]
    public void A_request_of_an_unknown_kind_is_damage()
    {
        Of(new RunRequest { File = "a.yaml" }).Write(_folder);
        var path = Path.Combine(_folder, Manifest.FileName);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"kind\": \"run\"", "\"kind\": \"walk\"", StringComparison.Ordinal));
        Assert.Contains("is damaged", Assert.Throws<InvalidDataException>(() => Manifest.Read(_folder)).Message, StringComparison.Ordinal);
    }

    private static Manifest Of(ResultRequest request) => new()
    {
        Command = CommandLineText.Of(request), Request = request, Version = "1", Runtime = "r", Made = new Made("a", "A", 1, 3, 1, true, []),
        Scenario = [new KeptText("a.yaml", "scenario/a.yaml", ContentHash.OfText("a"))], Files = [],
    };
}
