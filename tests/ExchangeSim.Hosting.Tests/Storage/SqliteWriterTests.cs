using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Hosting.Tests.Storage;

public sealed class SqliteWriterTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("exchangesim-writer-").FullName, "some.db");

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private List<long> Kept()
    {
        using var connection = Open();
        return [.. connection.Query("select number from numbers order by number", row => row.GetInt64(0))];
    }

    private void Begin()
    {
        using var connection = Open();
        connection.Execute("create table numbers (number integer primary key)");
    }

    [Fact]
    public async Task What_many_write_at_once_is_all_there_when_it_is_said_to_be()
    {
        Begin();
        using var writer = new SqliteWriter(Open);
        await Parallel.ForAsync(0, 500, async (number, _) =>
        {
            Assert.Equal(1, await writer.Write(connection => connection.Execute("insert into numbers values ($1)", (long)number)));
            using var connection = Open();
            Assert.Single(connection.Query("select number from numbers where number = $1", row => row.GetInt64(0), (long)number));
        });
        Assert.Equal(Enumerable.Range(0, 500).Select(number => (long)number), Kept());
    }

    [Fact]
    public async Task A_statement_that_fails_fails_alone()
    {
        Begin();
        using var writer = new SqliteWriter(Open);
        using (var other = Open())
        using (var transaction = other.BeginTransaction()) // those that come meanwhile wait, and are then written together
        {
            var writes = new[] { 1L, 2, 2, 3 }.Select(number => writer.Write(connection => connection.Execute("insert into numbers values ($1)", number))).ToArray();
            var nothing = writer.Write(connection => connection.Execute("update numbers set number = 9 where number = $1", 8L));
            transaction.Rollback();
            Assert.Equal(0, await nothing);
            var failures = new List<Exception?>();
            foreach (var write in writes) failures.Add(await Record.ExceptionAsync(() => write));
            Assert.IsType<SqliteException>(Assert.Single(failures, failure => failure is not null));
        }
        Assert.Equal([1L, 2, 3], Kept());
    }

    [Fact]
    public async Task What_waits_when_it_is_closed_is_written_and_nothing_after()
    {
        Begin();
        var writer = new SqliteWriter(Open);
        var writes = Enumerable.Range(0, 20).Select(number => writer.Write(connection => connection.Execute("insert into numbers values ($1)", (long)number))).ToArray();
        writer.Dispose();
        await Task.WhenAll(writes);
        Assert.Equal(20, Kept().Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.Write(connection => connection.Execute("insert into numbers values (99)")));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);
}
