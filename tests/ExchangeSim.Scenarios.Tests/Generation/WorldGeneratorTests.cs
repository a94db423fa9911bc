using System.Globalization;
using System.Text.RegularExpressions;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Scenarios.Tests.Generation;

public class WorldGeneratorTests
{
    private static string World(int agencies, long requests, ulong seed)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        WorldGenerator.Write(text, agencies, requests, seed);
        return text.ToString();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [Fact]
    public void The_same_arguments_give_the_same_text() => Assert.Equal(World(20, 100_000, 7), World(20, 100_000, 7));

    [Fact]
    public void Another_seed_gives_another_world() => Assert.NotEqual(World(20, 100_000, 7).Split('\n')[60..], World(20, 100_000, 8).Split('\n')[60..]);

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 5_000)]
    [InlineData(40, 1_000_000)]
    [InlineData(196, 20_000_000)]
    public void The_streams_add_up_to_the_requests_asked_for(int agencies, long requests)
    {
        const double FullDays = 5 + 0.4 + 0.3; // of a week, two of whose days have less
        var rates = Regex.Matches(World(agencies, requests, 1), @"arrivals: ([\d.]+) / wk").Select(m => Number(m.Groups[1].Value)).ToList();
        Assert.Equal(3 * agencies, rates.Count);
        Assert.InRange(rates.Sum() * FullDays / 7 * 52, requests * 0.999, requests * 1.001);
    }

    [Fact]
    public void Destination_shares_of_every_stream_add_up_to_the_whole()
    {
        var streams = Regex.Matches(World(196, 20_000_000, 1), @"\bto: \{([^}]*)\}", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(3 * 196, streams.Count);
        Assert.All(streams, s => Assert.Equal(100m, Regex.Matches(s, @": ([\d.]+) %").Sum(m => decimal.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))));
        Assert.All(streams, s => Assert.InRange(s.Count(c => c == '%'), 1, 40));
    }

    [Fact]
    public void Few_agencies_are_large_and_many_are_small()
    {
        var rates = Regex.Matches(World(100, 1_000_000, 3), @"-information:\s+procedure: information\s+from: .*\s+arrivals: ([\d.]+) / wk").Select(m => Number(m.Groups[1].Value))
            .Order().ToList();
        Assert.Equal(100, rates.Count);
        Assert.True(rates[^1] > 10 * rates[50], "the largest is ten times the median");
        Assert.True(rates.TakeLast(20).Sum() > rates.Take(80).Sum() * 0.8, "a fifth of them have nearly half of the requests");
    }

    // It is written to any folder, and an editor complains of a schema that is not there.
    [Fact]
    public void A_world_names_no_file_that_may_not_be_beside_it() => Assert.StartsWith("scenario: ", World(2, 10, 1), StringComparison.Ordinal);

    [Fact]
    public void A_whole_world_is_a_file_that_can_be_opened_in_an_editor()
    {
        var text = World(196, 20_000_000, 1);
        Assert.InRange(text.Length, 100_000, 5_000_000);
        Assert.All(text.Split('\n'), l => Assert.InRange(l.Length, 0, 200));
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void Everything_invented_is_marked_as_fictional()
    {
        var text = World(30, 10_000, 5);
        Assert.Contains("Fictional throughout", text, StringComparison.Ordinal);
        Assert.All(Regex.Matches(text, @"^    name: .*(Police|Gendarmerie|Bureau of Investigation).*$", RegexOptions.Multiline).Select(m => m.Value),
            n => Assert.EndsWith("(fictional)", n, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(3, 5_000, 2)]
    [InlineData(12, 200_000, 3)]
    [InlineData(60, 1_000_000, 18446744073709551615)]
    public void A_generated_world_is_read_without_a_problem(int agencies, long requests, ulong seed)
    {
        var read = ScenarioFile.ReadText(World(agencies, requests, seed), "world.yaml");
        Assert.Empty(read.Problems);
        Assert.Equal(agencies, read.Scenario!.Agencies.Count);
        Assert.Equal(seed, read.Scenario.Seed);
    }

    [Fact]
    public void Every_channel_of_a_generated_world_takes_half_an_hour_at_least() =>
        Assert.All(ScenarioFile.ReadText(World(40, 100_000, 1), "world.yaml").Scenario!.Channels, c => Assert.InRange(c.Delay.Minimum, 1_800_000, double.MaxValue));

    [Theory]
    [InlineData(1, 100)]
    [InlineData(0, 100)]
    [InlineData(1001, 100)]
    [InlineData(10, 0)]
    public void A_world_that_cannot_be_is_refused(int agencies, long requests) => Assert.Throws<ArgumentOutOfRangeException>(() => World(agencies, requests, 1));
}
