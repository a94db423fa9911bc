using System.Globalization;
using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>Several <c>--vary</c> that touch one written value are applied together, whatever their order; where they cannot be, that is said.</summary>
public sealed class OneValueTwiceTests : IDisposable
{
    private const string Wait = "procedures.p.steps.w.wait", Starred = "procedures.*.steps.*.wait";

    private static readonly string Case = Path.Combine(AppContext.BaseDirectory, "Cases", "two-varies-of-one-value.yaml");

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private static JsonElement[] Points(params string[] args) => [.. Json(args).GetProperty("points").EnumerateArray()];

    private static JsonElement Json(params string[] args)
    {
        var answer = Shell.Run(["sweep", Case, "-q", "-f", "json", .. args]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        return JsonDocument.Parse(answer.Out).RootElement;
    }

    private static double Days(JsonElement point) => point.GetProperty("latencyMeanHours").GetProperty("value").GetDouble() / 24;

    [Fact]
    public void The_mean_and_the_spread_of_one_wait_are_both_varied()
    {
        var rows = Points("--vary", $"{Wait}.mean=31 d,124 d", "--vary", $"{Wait}.cv=0.5,1");
        Assert.Equal([31, 31, 124, 124], rows.Select(row => Math.Round(Days(row))));
        Assert.All(rows, row => Assert.InRange(Days(row) / Math.Round(Days(row)), 0.98, 1.02));
    }

    [Fact]
    public void Both_ends_of_a_triangular_wait_are_varied()
    {
        var other = _shell.At("triangular.yaml");
        File.WriteAllText(other, File.ReadAllText(Case).Replace("lognormal(mean 62 d, cv 1)", "triangular(10 d, 20 d, 60 d)", StringComparison.Ordinal));
        var answer = Shell.Run("sweep", other, "-q", "-f", "json", "--vary", $"{Wait}.low=4 d", "--vary", $"{Wait}.high=90 d");
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.InRange(Days(JsonDocument.Parse(answer.Out).RootElement.GetProperty("points")[0]), 37.2, 38.8); // (4 + 20 + 90) / 3 = 38
    }

    [Fact]
    public void A_star_and_a_name_that_meet_multiply_in_either_order()
    {
        var (one, other) = (Points("--vary", $"{Starred}=x2", "--vary", $"{Wait}=x3"), Points("--vary", $"{Wait}=x3", "--vary", $"{Starred}=x2"));
        Assert.Equal(Days(Points("--vary", $"{Wait}=x6")[0]), Days(one[0]), 9);
        Assert.Equal(Days(one[0]), Days(other[0]), 9);
        Assert.InRange(Days(one[0]), 6 * 62 * 0.97, 6 * 62 * 1.03);
    }

    [Theory]
    [InlineData("agencies.b.desks.d.officers=1,2", "agencies.*.desks.d.officers=2,3")]
    [InlineData("agencies.*.desks.d.officers=2,3", "agencies.b.desks.d.officers=1,2")]
    [InlineData(Wait + "=31 d", Wait + ".mean=62 d")]
    [InlineData(Starred + "=31 d,62 d", Wait + "=1 d")]
    public void Two_values_of_one_place_contradict_each_other_under_every_design(string one, string other)
    {
        foreach (var design in (string[])["factorial", "lhs"])
        {
            var answer = Shell.Run("sweep", Case, "-q", "--design", design, "--vary", one, "--vary", other);
            Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
            Assert.StartsWith("error: ", answer.Error, StringComparison.Ordinal);
        }
    }

    // Both factors of a point multiply the wait of 62 d; an effect is the slope of a plane through all points, from the least to the greatest value of its figure.
    [Fact]
    public void A_latin_hypercube_and_its_effects_apply_both()
    {
        var sweep = Json("--design", "lhs", "--points", "8", "--response", "mean", "--vary", $"{Starred}=x1..x2", "--vary", $"{Wait}=x1..x3");
        var points = sweep.GetProperty("points").EnumerateArray().ToList();
        double[][] factors = [.. points.Select(point => point.GetProperty("settings").EnumerateArray().Select(setting => Factor(setting.GetString()!)).ToArray())];
        for (var i = 0; i < points.Count; i++) Assert.InRange(Days(points[i]) / (62 * factors[i][0] * factors[i][1]), 0.97, 1.03);
        var slopes = SlopesOfProducts(factors);
        var effects = sweep.GetProperty("effects").EnumerateArray().ToDictionary(effect => effect.GetProperty("path").GetString()!);
        Assert.Equal(2, effects.Count);
        for (var i = 0; i < 2; i++)
        {
            var effect = effects[i == 0 ? Starred : Wait];
            var moved = Factor(effect.GetProperty("toValue").GetString()!) - Factor(effect.GetProperty("fromValue").GetString()!);
            Assert.InRange(effect.GetProperty("effects")[0].GetProperty("value").GetDouble() / 24 / (62 * slopes[i] * moved), 0.97, 1.03);
        }
    }

    private static double Factor(string level) => double.Parse(level[1..], CultureInfo.InvariantCulture);

    // Least squares for the product of the two factors.
    private static double[] SlopesOfProducts(double[][] points)
    {
        double[] Centred(Func<double[], double> of) => [.. points.Select(point => of(point) - points.Average(of))];
        static double Product(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
        var (first, second, both) = (Centred(point => point[0]), Centred(point => point[1]), Centred(point => point[0] * point[1]));
        var (ff, ss, fs) = (Product(first, first), Product(second, second), Product(first, second));
        var (fb, sb) = (Product(first, both), Product(second, both));
        return [(fb * ss - sb * fs) / (ff * ss - fs * fs), (sb * ff - fb * fs) / (ff * ss - fs * fs)];
    }
}
