using ExchangeSim.Reports.Sqlite;

namespace ExchangeSim.Reports.Tests.Sqlite;

public sealed class SqliteFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    private string FilePath => Path.Combine(_folder, "some.sqlite");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_takes_its_place_when_it_is_complete_and_is_one_file()
    {
        using (var file = new SqliteFile(FilePath))
        {
            file.Execute("CREATE TABLE t (a, b, c)");
            file.Into("t", 3).Add(7L).Add(0.5).Add("seven").End();
            file.Into("t", 3).Add((long?)null).Add((double?)null).Add((string?)null).End();
            Assert.False(File.Exists(FilePath));
            file.Complete();
        }
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(_folder));
        using var opened = new Opened(FilePath);
        Assert.Equal([[7L, 0.5, "seven"], [null, null, null]], opened.Rows("SELECT * FROM t"));
        Assert.Equal("ok", opened.Value("PRAGMA integrity_check"));
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Without_completion_what_stood_there_stays_and_nothing_is_left_behind()
    {
        File.WriteAllText(FilePath, "older");
        using (var file = new SqliteFile(FilePath)) file.Execute("CREATE TABLE t (a)");
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(_folder));
        Assert.Equal("older", File.ReadAllText(FilePath));
    }

    [Fact]
    public void A_disk_that_takes_no_more_is_said_in_words_with_the_file()
    {
        using var file = new SqliteFile(FilePath);
        file.Execute("CREATE TABLE t (a); PRAGMA max_page_count = 20");
        var insert = file.Into("t", 1);
        var failure = Assert.Throws<IOException>(() =>
        {
            for (var i = 0; i < 100; i++) insert.Add(new string('x', 4000)).End();
        });
        Assert.Equal($"cannot write {FilePath}: database or disk is full", failure.Message);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_in_words_with_the_file()
    {
        var path = Path.Combine(_folder, "nowhere", "some.sqlite");
        Assert.Contains(path, Assert.ThrowsAny<IOException>(() => new SqliteFile(path)).Message);
    }

    [Fact]
    public void A_row_with_a_value_too_few_is_a_mistake()
    {
        using var file = new SqliteFile(FilePath);
        file.Execute("CREATE TABLE t (a, b)");
        Assert.Throws<InvalidOperationException>(() => file.Into("t", 2).Add(1L).End());
    }
}
