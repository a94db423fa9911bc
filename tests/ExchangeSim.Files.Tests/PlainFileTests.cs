using ExchangeSim.Testing;

namespace ExchangeSim.Files.Tests;

public sealed class PlainFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void A_plain_file_is_read_up_to_its_bound()
    {
        File.WriteAllText(At("a"), "\uFEFFfour");
        Assert.Equal("four", PlainFile.ReadText(At("a"), 7));
        Assert.Equal($"'{At("a")}' is larger than 6 bytes; leave parts out", Assert.Throws<IOException>(() => PlainFile.Read(At("a"), 6)).Message);
    }

    [Fact]
    public void A_folder_a_pipe_and_a_device_are_refused_with_advice()
    {
        Assert.Equal(("is a folder", "name a file in it"), PlainFile.Objection(_folder, 10));
        if (!UnixNames.Pipe(At("pipe"))) return;
        Assert.Equal("is a pipe", PlainFile.Objection(At("pipe"), 10)?.Is);
        Assert.Equal("is a device", PlainFile.Objection("/dev/zero", 10)?.Is);
        Assert.Null(PlainFile.Objection(At("nothing"), 10));
    }

    [Theory]
    [InlineData(8 << 20, "8 MiB")]
    [InlineData(1024, "1 KiB")]
    [InlineData(1000, "1000 bytes")]
    [InlineData(64L << 30, "64 GiB")]
    public void Bounds_are_given_in_words(long bytes, string words) => Assert.Equal(words, PlainFile.Size(bytes));
}
