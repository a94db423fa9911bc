using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class KeyedLatenciesTests
{
    private static KeyedLatencies Of(int most, params (ulong Key, double Hours, Outcome Outcome)[] requests)
    {
        var latencies = new KeyedLatencies(most);
        foreach (var (key, hours, outcome) in requests) latencies.Add(Request(key, hours, outcome));
        return latencies;
    }

    private static ClosedRequest Request(ulong key, double hours, Outcome outcome)
    {
        var request = TwoAgencies.Request(hours, outcome);
        request.Key = key;
        return request;
    }

    [Fact]
    public void The_same_request_is_found_under_both_policies_whatever_the_order()
    {
        var before = Of(100, (1, 5, Outcome.Answered), (2, 5, Outcome.Answered), (3, 5, Outcome.Answered), (4, 9, Outcome.Open), (5, 2, Outcome.Refused), (6, 9, Outcome.Open),
            (7, 1, Outcome.Answered), (9, 1, Outcome.Answered));
        var after = Of(100, (8, 1, Outcome.Answered), (7, 9, Outcome.Open), (6, 9, Outcome.Open), (5, 3, Outcome.PartlyAnswered), (4, 6, Outcome.Answered),
            (3, 5, Outcome.Answered), (2, 6, Outcome.Lapsed), (1, 4, Outcome.Answered));
        var expected = new RequestPairs(
            Paired: 7, Faster: 1, Slower: 2, Same: 1, ClosedOnlyUnderPolicy: 1, ClosedOnlyUnderBaseline: 1, OpenUnderBoth: 1,
            AnsweredOnlyUnderPolicy: 2, AnsweredOnlyUnderBaseline: 2, SentUnderOneOnly: 2);
        Assert.Equal(expected, KeyedLatencies.Pair(before, after));
    }

    [Fact]
    public void Too_many_requests_leave_a_bounded_sample_that_is_the_same_in_any_order()
    {
        var requests = Enumerable.Range(1, 10_000).Select(i => ((ulong)i, i % 7 + 1.0, Outcome.Answered)).ToArray();
        var (whole, forwards, backwards) = (Of(20_000, requests), Of(1000, requests), Of(1000, [.. requests.Reverse()]));
        Assert.True(whole.IsWhole);
        Assert.False(forwards.IsWhole);
        var pairs = KeyedLatencies.Pair(whole, forwards);
        Assert.InRange(pairs.Paired, 300, 1000);
        Assert.Equal((pairs.Paired, 0), (pairs.Same, pairs.SentUnderOneOnly));
        Assert.Equal(pairs, KeyedLatencies.Pair(backwards, whole));
        Assert.Equal(pairs, KeyedLatencies.Pair(forwards, backwards));
    }

    [Fact]
    public void Nothing_pairs_with_nothing() => Assert.Equal(default, KeyedLatencies.Pair(new KeyedLatencies(), new KeyedLatencies()));
}
