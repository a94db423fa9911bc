using System.Data.Common;
using ExchangeSim.Hosting.Databases;
using Npgsql;

namespace ExchangeSim.Hosting.Storage.Postgres;

/// <summary>A PostgreSQL database in which servers keep what they know, in a schema of its own. One server has it, or those of one cluster together.</summary>
public sealed class PostgresDatabase : ServerDatabase
{
    private const string Schema = "exchangesim";
    // Numbers that nobody else uses for advisory locks: of the schema while it is made, and of the servers at work.
    private const long MigrationLock = 0x65_78_73_69_6D_01, ServerLock = 0x65_78_73_69_6D_02;

    private readonly PostgresAddress _address;
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _held;

    /// <summary>Opens it, and makes or brings up to date its tables.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="isShared">Whether other servers of a cluster may have it, too.</param>
    /// <exception cref="ClusterException">It cannot be used, was made by a later version of the program, or another server has it.</exception>
    public PostgresDatabase(PostgresAddress address, bool isShared)
    {
        _address = address;
        _source = NpgsqlDataSource.Create(address.With(connection =>
        {
            connection.SearchPath = Schema;
            // A command is on the database's disk when it is acknowledged, whatever the database is set to.
            connection.Options = $"{connection.Options} -c synchronous_commit=on".TrimStart();
        }));
        // A connection from a pool is reset, and its lock with it, only when it goes back.
        _held = address.Use("keep exercises", _source.OpenConnection);
        try
        {
            address.Use("keep exercises", () =>
            {
                Claim(isShared);
                return Migrate();
            });
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override string Place => _address.ToString();

    /// <inheritdoc/>
    public override DbConnection Open() => _source.OpenConnection();

    // A character that PostgreSQL has in no text may stand in what was kept by earlier versions, written as an escape, and would fail the whole query.
    internal override string JsonText(string column, params string[] path)
    {
        const string Null = @"\u0000", NullAfterWholeEscapes = @"(?<!\\)((?:\\\\)*)\\u0000";
        var safe = $"case when position('{Null}' in {column}) > 0 then regexp_replace({column}, '{NullAfterWholeEscapes}', '\\1', 'g') else {column} end";
        return $"(({safe})::jsonb #>> '{{{string.Join(',', path)}}}')";
    }

    // Two servers that know nothing of one another would each have a room for themselves.
    private void Claim(bool isShared)
    {
        if (_held.Query($"select pg_try_advisory_lock{(isShared ? "_shared" : "")}($1)", row => row.GetBoolean(0), ServerLock)[0]) return;
        throw new ClusterException($"another server uses {_address}; end that one, or give both --cluster, so that they share its rooms");
    }

    private int Migrate()
    {
        using var alone = new AdvisoryLock(_held, MigrationLock);
        using var transaction = _held.BeginTransaction();
        _held.Execute($"create schema if not exists {Schema}");
        _held.Execute("create table if not exists version (number bigint not null)");
        var before = _held.Query("select number from version", row => row.GetInt32(0)) is [var number] ? number : 0;
        var after = new Migrations("postgres").Run(_held, before, _address.ToString());
        if (before == 0) _held.Execute("insert into version (number) values ($1)", after);
        else if (after > before) _held.Execute("update version set number = $1", after);
        transaction.Commit();
        return after;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _held.Dispose();
        _source.Dispose();
    }
}
