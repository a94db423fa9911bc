using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Experiments.WarmUps;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Experiments.Tests.WarmUps;

/// <summary>Tallies of trials that come from elsewhere, with numbers that no trial has: refused in words, or they go on and have finite means.</summary>
public class AlteredTrialTests
{
    private const int Requests = 700, Most = 100;
    private const int SumAt = 4, CountAt = 12, BatchesAt = 16, FirstAt = 20, BatchBytes = 16;

    private static readonly double[] NoTimes = [-1, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -double.Epsilon, double.MaxValue];
    private static readonly int[] NoNumbers = [-1, int.MinValue, int.MaxValue, Most];

    [Fact]
    public void A_sum_that_no_requests_have_is_refused_wherever_it_stands()
    {
        var bytes = Saved();
        for (var at = SumAt; at <= bytes.Length - BatchBytes; at = at == SumAt ? FirstAt : at + BatchBytes)
            foreach (var time in NoTimes) Refused(bytes, at, BitConverter.GetBytes(time));
    }

    [Fact]
    public void A_batch_that_closed_when_none_can_is_refused_wherever_it_stands()
    {
        var bytes = Saved();
        for (var at = FirstAt + 8; at < bytes.Length; at += BatchBytes)
            foreach (var time in (long[])[-1, long.MinValue, long.MaxValue, StateBytes.Longest + 1]) Refused(bytes, at, BitConverter.GetBytes(time));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(CountAt)]
    [InlineData(BatchesAt)]
    public void A_number_that_there_cannot_be_is_refused(int at)
    {
        foreach (var number in NoNumbers) Refused(Saved(), at, BitConverter.GetBytes(number));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(15)]
    [InlineData(5 << 28)]
    public void A_size_that_no_batches_have_is_refused(int size) => Refused(Saved(), 0, BitConverter.GetBytes(size));

    [Fact]
    public void Requests_that_are_begun_without_time_or_time_without_requests_are_refused()
    {
        var empty = Bytes(new TrialSeries(Most));
        Refused(empty, SumAt, BitConverter.GetBytes(1d));
        Restore(empty);
    }

    [Fact]
    public void Whatever_byte_is_another_the_tally_is_refused_or_goes_on()
    {
        var (bytes, random, refused) = (Saved(), new Random(20221107), 0);
        for (var i = 0; i < 5000; i++)
        {
            var altered = bytes.ToArray();
            altered[random.Next(altered.Length)] = (byte)random.Next(256);
            try
            {
                var series = Restore(altered);
                series.OnClosed([TwoAgencies.Request(3, Outcome.Answered)]);
                for (var batch = 0; batch < series.Count; batch++) Assert.True(double.IsFinite(series.Mean(batch)));
                if (series.Count > 0) Assert.InRange(MserFive.Of([.. Enumerable.Range(0, series.Count).Select(series.Mean)]).Dropped, 0, series.Count);
            }
            catch (Exception refusal) when (refusal is InvalidDataException or EndOfStreamException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 200, 4999);
    }

    private static void Refused(byte[] bytes, int at, byte[] forged)
    {
        var altered = bytes.ToArray();
        forged.CopyTo(altered, at);
        var refusal = Assert.ThrowsAny<IOException>(() => { try { Restore(altered); } catch (InvalidDataException damage) { throw new IOException(damage.Message, damage); } });
        Assert.NotEmpty(refusal.Message);
    }

    private static byte[] Saved()
    {
        var series = new TrialSeries(Most);
        series.OnClosed([.. Enumerable.Range(0, Requests).Select(i =>
        {
            var request = TwoAgencies.Request(1 + i * 7919L % 1000 / 10.0, Outcome.Answered);
            return request with { ClosedAt = request.ClosedAt + 1000L * i, SentAt = request.SentAt + 1000L * i, ArisenAt = request.ArisenAt + 1000L * i };
        }).OrderBy(request => request.ClosedAt)]);
        return Bytes(series);
    }

    private static byte[] Bytes(TrialSeries series)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) series.Save(writer);
        return stream.ToArray();
    }

    private static TrialSeries Restore(byte[] bytes)
    {
        var series = new TrialSeries(Most);
        using var reader = new BinaryReader(new MemoryStream(bytes));
        series.Restore(reader);
        if (reader.BaseStream.Position < bytes.Length) throw new InvalidDataException("it is longer than it says"); // as who reads a tally does
        return series;
    }
}
