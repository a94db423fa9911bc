using ExchangeSim.Testing;

namespace ExchangeSim.Files.Tests;

public sealed class FileFactsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [Fact]
    public void A_file_and_a_folder_are_known_by_what_they_are()
    {
        File.WriteAllText(At("a"), "four");
        Assert.Equal((FileKind.Plain, 4), (FileFacts.Of(At("a")).Kind, FileFacts.Of(At("a")).Length));
        Assert.Equal((FileKind.Folder, 0), (FileFacts.Of(_folder).Kind, FileFacts.Of(_folder).Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing")]
    [InlineData("no/such/folder")]
    [InlineData("a\0b")]
    public void What_leads_nowhere_is_absent(string name) => Assert.Equal(FileKind.Absent, FileFacts.Of(name.Length == 0 ? name : At(name)).Kind);

    [Fact]
    public void A_pipe_is_known_without_waiting_for_its_other_side()
    {
        if (!UnixNames.Pipe(At("pipe"))) return;
        Assert.Equal(FileKind.Pipe, FileFacts.Of(At("pipe")).Kind);
        File.CreateSymbolicLink(At("link"), At("pipe"));
        Assert.Equal(FileKind.Pipe, FileFacts.Of(At("link")).Kind);
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    [InlineData("/proc/self/status")]
    public void Devices_and_files_that_are_made_up_while_they_are_read_are_no_plain_files(string path)
    {
        if (OperatingSystem.IsLinux()) Assert.Equal(FileKind.Device, FileFacts.Of(path).Kind);
    }

    [Fact]
    public void Links_of_either_kind_and_other_spellings_lead_to_the_same_file()
    {
        File.WriteAllText(At("a"), "x");
        File.WriteAllText(At("b"), "x");
        Directory.CreateDirectory(At("folder"));
        Assert.True(FileFacts.AreSame(At("a"), At("folder/../a")));
        Assert.False(FileFacts.AreSame(At("a"), At("b")));
        Assert.False(FileFacts.AreSame(At("nothing"), At("nothing")));
        if (!UnixNames.Link(At("a"), At("hard"))) return;
        File.CreateSymbolicLink(At("soft"), At("a"));
        Directory.CreateSymbolicLink(At("other"), _folder);
        Assert.True(FileFacts.AreSame(At("a"), At("hard")));
        Assert.True(FileFacts.AreSame(At("soft"), At("hard")));
        Assert.True(FileFacts.AreSame(At("other/a"), At("a")));
        Assert.Equal(2UL, FileFacts.Of(At("a")).Names);
    }
}
