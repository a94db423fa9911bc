using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Tests.Pooling;

/// <summary>Tallies that come from elsewhere, with numbers that no requests have: refused in words.</summary>
public class AlteredTallyTests
{
    private const int Few = 40, Many = 9000;

    private static readonly long[] Impossible = [-1, long.MinValue, long.MaxValue, long.MaxValue - 1, 1L << 62];

    private static readonly Dictionary<string, Action<LatencyGroup, long>> Numbers = new(StringComparer.Ordinal)
    {
        ["in time"] = (group, number) => group.InTime = number, ["late"] = (group, number) => group.Late = number,
        ["answered in time"] = (group, number) => group.AnsweredInTime = number,
        ["working time"] = (group, number) => group.WorkingTime = number, ["a part"] = (group, number) => group.Parts[LatencyPart.Work] = number,
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var name in Numbers.Keys) foreach (var count in (int[])[Few, Many]) cases.Add(name, count);
            return cases;
        }
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void A_tally_of_requests_is_restored_as_it_was(int count) => Assert.Equal(Bytes(Group(count)), Bytes(Restored(Bytes(Group(count)), hasLimit: true)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_that_no_requests_have_is_refused(string name, int count)
    {
        foreach (var number in name == "working time" ? Impossible : Impossible.Append(count + 1))
        {
            var group = Group(count);
            Numbers[name](group, number);
            var refusal = Assert.Throws<InvalidDataException>(() => Restored(Bytes(group), hasLimit: true)).Message;
            Assert.StartsWith("a tally has ", refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_numbers_that_overflow_together_are_refused()
    {
        var group = Group(Few);
        (group.InTime, group.Late) = (2, long.MaxValue);
        Assert.Contains("more of something than requests", Assert.Throws<InvalidDataException>(() => Restored(Bytes(group), hasLimit: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_where_there_are_none_are_refused() =>
        Assert.Contains("limits where there are none", Assert.Throws<InvalidDataException>(() => Restored(Bytes(Group(Few)), hasLimit: false)).Message, StringComparison.Ordinal);

    [Fact]
    public void More_marks_than_requests_are_refused()
    {
        var group = Group(Few);
        for (var i = 0; i <= Few; i++) group.Replies.AddClosed(1);
        Assert.Throws<InvalidDataException>(() => Restored(Bytes(group), hasLimit: true));
        group = Group(Few);
        for (var i = 0; i < Few / 2; i++) group.Acknowledgements.AddCensored(1); // a tenth is open
        Assert.Throws<InvalidDataException>(() => Restored(Bytes(group), hasLimit: true));
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void Whatever_byte_is_another_the_tally_is_refused_or_has_figures(int count)
    {
        var bytes = Bytes(Group(count));
        var random = new Random(20221107);
        var refused = 0;
        for (var i = 0; i < 3000; i++)
        {
            var altered = bytes.ToArray();
            altered[random.Next(Math.Min(bytes.Length, 400))] = (byte)random.Next(256);
            if (i % 3 == 0) altered[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                var group = Restored(altered, hasLimit: true);
                _ = new PooledGroup([group], [1], observable: 0).Row(null, null, null, null);
            }
            catch (Exception refusal) when (refusal is InvalidDataException or EndOfStreamException or FormatException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1000, 3000);
    }

    private static LatencyGroup Group(int count)
    {
        var group = new LatencyGroup(SampleResolution.Fine);
        for (var i = 0; i < count; i++)
        {
            var request = TwoAgencies.Request(1 + i * 7919L % 1000 / 10.0, i % 10 == 0 ? Outcome.Open : i % 10 == 1 ? Outcome.Refused : Outcome.Answered);
            (request.Limit, request.AcknowledgedAt) = (i % 2 * 50 * TwoAgencies.Hour, i % 3 == 0 ? 1000 : -1);
            group.Add(request, Milestones.Acknowledgement, long.MaxValue);
        }
        return group;
    }

    private static byte[] Bytes(LatencyGroup group)
    {
        var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        group.Save(writer);
        return stream.ToArray();
    }

    private static LatencyGroup Restored(byte[] bytes, bool hasLimit)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        return LatencyGroup.Restore(reader, SampleResolution.Fine, hasLimit);
    }
}
