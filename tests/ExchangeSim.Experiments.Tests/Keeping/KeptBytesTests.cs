using System.IO.Compression;
using ExchangeSim.Experiments.Keeping;

namespace ExchangeSim.Experiments.Tests.Keeping;

/// <summary>Outcomes that are kept in a folder which anybody may have changed.</summary>
public class KeptBytesTests
{
    [Fact]
    public void What_is_kept_is_read_as_it_was() => Assert.Equal([0.1, double.NaN, double.PositiveInfinity], KeptBytes.Read<double[]>(KeptBytes.Write<double[]>([0.1, double.NaN,
        double.PositiveInfinity]))!);

    [Fact]
    public void A_small_file_that_unpacks_to_more_than_was_kept_is_not_read()
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            packed.Write("[1"u8);
            var spaces = new byte[1 << 20];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 100; i++) packed.Write(spaces);
            packed.Write("]"u8);
        }
        Assert.Null(KeptBytes.Read<double[]>(bytes.ToArray()));
        Assert.Null(KeptBytes.Read<double[]>([1, 2, 3]));
    }
}
