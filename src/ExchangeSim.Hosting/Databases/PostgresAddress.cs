using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace ExchangeSim.Hosting.Databases;

/// <summary>Where a PostgreSQL database is, as a user writes it: a connection string of Npgsql. What goes wrong with it is said in words, and nothing secret is.</summary>
public sealed class PostgresAddress
{
    /// <summary>As it is written.</summary>
    public const string Example = "Host=db;Database=exchangesim;Username=exchangesim";

    private readonly NpgsqlConnectionStringBuilder _connection;

    private PostgresAddress(NpgsqlConnectionStringBuilder connection) => _connection = connection;

    /// <summary>The connection string, with all that is secret in it; not to be shown.</summary>
    public string Connection => _connection.ConnectionString;

    /// <summary>Whether a text is meant as a connection string; addresses of silos have no equals sign.</summary>
    public static bool IsMeantBy(string text) => text.Contains('=', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);

    /// <summary>Where it is, without anything secret.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"the database '{_connection.Database}' at {_connection.Host}:{_connection.Port}");

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="ClusterException">It is none; the message does not quote it.</exception>
    public static PostgresAddress Parse(string text)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(connection.Host)) throw new ClusterException($"the connection string of the database names no Host; write it as \"{Example}\"");
            connection.Database ??= connection.Username ?? Environment.UserName;
            connection.ApplicationName ??= "exchangesim";
            return new PostgresAddress(connection);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What Npgsql says may quote a part of a password.
            throw new ClusterException($"the connection string of the database is none, or has an unknown key; write it as \"{Example}\"");
        }
    }

    /// <summary>The same database with another connection string.</summary>
    internal string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var changed = new NpgsqlConnectionStringBuilder(Connection);
        change(changed);
        return changed.ConnectionString;
    }

    /// <summary>Does something with it, and says in words what went wrong.</summary>
    /// <param name="purpose">What it is for, to be read after "cannot".</param>
    /// <param name="work">What to do.</param>
    /// <exception cref="ClusterException">It cannot be used; the message says what to do, and nothing secret.</exception>
    internal T Use<T>(string purpose, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or SocketException)
        {
            throw new ClusterException($"{this} cannot {purpose}: {Advice(failure)}");
        }
    }

    private string Advice(Exception failure) => (failure as NpgsqlException)?.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword => $"it does not accept the password of '{_connection.Username}'; give it in PGPASSWORD or in the file that PGPASSFILE names",
        PostgresErrorCodes.InvalidAuthorizationSpecification => $"it lets '{_connection.Username}' not in from here ({failure.Message}); look at its pg_hba.conf",
        PostgresErrorCodes.InvalidCatalogName => "there is no such database; make it with createdb",
        PostgresErrorCodes.InsufficientPrivilege => $"'{_connection.Username}' may not do that in it ({failure.Message}); tables are made at the first start: make it the owner " +
            $"of the database, or GRANT it CREATE on it and SELECT, INSERT, UPDATE and DELETE on its tables",
        PostgresErrorCodes.CannotConnectNow => "it is starting or ending; try again in a moment",
        PostgresErrorCodes.TooManyConnections => "it has no connection left; raise its max_connections, or lower MaxPoolSize in the connection string",
        null when failure.GetBaseException() is SocketException unreachable =>
            $"nothing answers there ({unreachable.Message}); look whether it runs, listens on that address and port, and no firewall is between",
        null when failure is TimeoutException || failure.GetBaseException() is TimeoutException => "it does not answer in time; look whether it is busy, or a firewall is between",
        _ => failure.GetBaseException().Message,
    };
}
