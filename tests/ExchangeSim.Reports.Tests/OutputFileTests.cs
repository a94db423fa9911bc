namespace ExchangeSim.Reports.Tests;

public sealed class OutputFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    private string FilePath => Path.Combine(_folder, "result.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_complete_file_takes_the_place_of_an_older_one()
    {
        File.WriteAllText(FilePath, "old");
        OutputFile.Write(FilePath, w => w.Write("new"));
        Assert.Equal("new", File.ReadAllText(FilePath));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_failure_halfway_leaves_the_older_file_as_it_was()
    {
        File.WriteAllText(FilePath, "old");
        Assert.Throws<InvalidOperationException>(() => OutputFile.Write(FilePath, w =>
        {
            w.Write("half");
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(FilePath));
        Assert.Single(Directory.GetFiles(_folder));
    }
}
