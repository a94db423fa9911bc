using System.IO.Compression;
using System.Text;
using ExchangeSim.Web.Studio.Library;

namespace ExchangeSim.Web.Tests.Studio.Library;

/// <summary>Files that come in from others are bounded, whatever they say of themselves.</summary>
public class LibraryArchiveTests
{
    private static byte[] Zip(params (string Path, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void What_is_written_is_read_again()
    {
        KeyValuePair<string, string>[] texts = [new("border.yaml", "scenario: Biên giới\n"), new("library/part.yaml", "agencies:\n")];
        var (read, objection) = LibraryArchive.Read("border.zip", LibraryArchive.Write(texts, DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)));
        Assert.Null(objection);
        Assert.Equal(texts, read);
    }

    [Fact]
    public void A_folder_around_all_and_what_systems_add_are_left_out()
    {
        var (read, objection) = LibraryArchive.Read("x.zip", Zip(("mine/", []), ("mine/a.yaml", Bytes("scenario: A\r\n")), ("mine/lib/b.yml", Bytes("\uFEFFagencies:")),
            ("__MACOSX/mine/._a.yaml", [1]), ("mine/.DS_Store", [2])));
        Assert.Null(objection);
        Assert.Equal([new("a.yaml", "scenario: A\n"), new("lib/b.yml", "agencies:")], read);
    }

    [Theory]
    [InlineData("../a.yaml")]
    [InlineData("a/../../b.yaml")]
    [InlineData("/a.yaml")]
    [InlineData("C:/a.yaml")]
    [InlineData("..\\a.yaml")]
    [InlineData("a.exe")]
    [InlineData("a.yaml\n")]
    [InlineData("con:a.yaml")]
    [InlineData("a/b/c/d/e.yaml")]
    [InlineData("ạ.yaml")]
    public void A_hostile_name_is_refused(string path) => Assert.Equal("bad-file-name", LibraryArchive.Read("x.zip", Zip((path, Bytes("scenario: A")))).Objection);

    [Fact]
    public void What_is_too_large_is_refused_whatever_it_was_packed_to()
    {
        Assert.Equal("file-too-large", LibraryArchive.Read("x.zip", Zip(("a.yaml", new byte[64 << 20]))).Objection);
        var mebibyte = Bytes(new string('a', 1 << 20));
        Assert.Null(LibraryArchive.Read("x.zip", Zip([.. Enumerable.Range(0, 8).Select(n => ($"{n}.yaml", mebibyte))])).Objection);
        Assert.Equal("file-too-large", LibraryArchive.Read("x.zip", Zip([.. Enumerable.Range(0, 9).Select(n => ($"{n}.yaml", mebibyte))])).Objection);
        Assert.Equal("file-too-large", LibraryArchive.Read("a.yaml", new byte[LibraryArchive.MostBytes + 1]).Objection);
        Assert.Equal("file-too-large", LibraryArchive.Read("a.yaml", Bytes(new string('a', (1 << 20) + 1))).Objection);
        Assert.Equal("too-many-files", LibraryArchive.Read("x.zip", Zip([.. Enumerable.Range(0, 101).Select(n => ($"{n}.yaml", Bytes("a")))])).Objection);
    }

    [Fact]
    public void What_is_no_archive_or_no_text_is_refused()
    {
        Assert.Equal("bad-archive", LibraryArchive.Read("x.zip", Bytes("PK and nothing more")).Objection);
        Assert.Equal("bad-archive", LibraryArchive.Read("x.zip", Zip(("a.yaml", Bytes("a")))[..40]).Objection);
        Assert.Equal("bad-archive", LibraryArchive.Read("x.zip", Zip(("a.yaml", Bytes("a")), ("A.yaml", Bytes("b")))).Objection);
        Assert.Equal("no-files", LibraryArchive.Read("x.zip", Zip()).Objection);
        Assert.Equal("not-text", LibraryArchive.Read("a.yaml", [0x61, 0xff]).Objection);
        Assert.Equal("not-text", LibraryArchive.Read("a.yaml", [0x61, 0x00]).Objection);
        Assert.Equal("not-text", LibraryArchive.Read("x.zip", Zip(("a.yaml", [0x61, 0xff]))).Objection);
    }

    [Fact]
    public void A_damaged_entry_is_refused()
    {
        var zip = Zip(("a.yaml", Bytes(string.Concat(Enumerable.Range(0, 500).Select(n => $"agency-{n * 7919 % 1000}\n")))));
        for (var at = 40; at < 140; at++) zip[at] ^= 0x5a;
        Assert.NotNull(LibraryArchive.Read("x.zip", zip).Objection);
    }
}
