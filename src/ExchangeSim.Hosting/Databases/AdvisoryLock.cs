using Npgsql;

namespace ExchangeSim.Hosting.Databases;

/// <summary>Keeps others from changing a PostgreSQL database's schema at the same time. It must be had before the transaction begins: within one, PostgreSQL may still believe that
/// tables are absent which others have made since.</summary>
internal readonly struct AdvisoryLock : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly long _number;

    /// <summary>Waits for it.</summary>
    /// <param name="connection">Whose connection has it.</param>
    /// <param name="number">A number that nobody else uses.</param>
    internal AdvisoryLock(NpgsqlConnection connection, long number)
    {
        (_connection, _number) = (connection, number);
        connection.Execute("select pg_advisory_lock($1)", number);
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Execute("select pg_advisory_unlock($1)", _number);
}
