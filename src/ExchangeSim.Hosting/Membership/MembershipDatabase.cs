using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ExchangeSim.Hosting.Membership;

/// <summary>The PostgreSQL database that keeps the list of a cluster's members. It is looked at before Orleans uses it, so that whatever is wrong with it is told in
/// words.</summary>
public sealed class MembershipDatabase
{
    /// <summary>As it is written.</summary>
    public const string Example = "Host=db;Database=exchangesim;Username=exchangesim";

    /// <summary>What Orleans calls PostgreSQL.</summary>
    internal const string Invariant = "Npgsql";

    private const string Scripts = "PostgreSQL-Main.sql and then PostgreSQL-Clustering.sql, which Orleans publishes (see docs/how-to/cluster.md)";
    // The last query that Orleans' scripts came to have, and so the sign of scripts that are new enough.
    private const string LastQuery = "CleanupDefunctSiloEntriesKey";

    private readonly NpgsqlConnectionStringBuilder _connection;

    private MembershipDatabase(NpgsqlConnectionStringBuilder connection) => _connection = connection;

    /// <summary>The connection string, with all that is secret in it; not to be shown.</summary>
    public string Connection => _connection.ConnectionString;

    /// <summary>Whether a text is meant as a connection string; addresses of silos have no equals sign.</summary>
    public static bool IsMeantBy(string text) => text.Contains('=', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);

    /// <summary>Where it is, without anything secret.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"the database '{_connection.Database}' at {_connection.Host}:{_connection.Port}");

    /// <summary>Finds the database and the tables in it.</summary>
    /// <param name="text">A connection string as Npgsql has it.</param>
    /// <exception cref="ClusterException">It cannot be used; the message says what to do, and nothing secret.</exception>
    public static MembershipDatabase Open(string text)
    {
        var database = Parse(text);
        try
        {
            database.Look();
            return database;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or SocketException)
        {
            throw new ClusterException($"{database} cannot keep the list of members: {Advice(failure, database._connection)}");
        }
    }

    /// <summary>Where the silos of a cluster listen for others, as the list has it; some may be gone.</summary>
    public IReadOnlyList<IPEndPoint> Silos(string cluster)
    {
        const int active = 3; // SiloStatus.Active of Orleans
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        using var query = new NpgsqlCommand("SELECT address, port FROM orleansmembershiptable WHERE deploymentid = @cluster AND status = @active ORDER BY iamalivetime DESC",
            connection);
        query.Parameters.AddWithValue("cluster", cluster);
        query.Parameters.AddWithValue("active", active);
        using var rows = query.ExecuteReader();
        var silos = new List<IPEndPoint>();
        while (rows.Read()) silos.Add(new IPEndPoint(IPAddress.Parse(rows.GetString(0)), rows.GetInt32(1)));
        return silos;
    }

    private static MembershipDatabase Parse(string text)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrEmpty(connection.Host)) throw new ClusterException($"the connection string of the database names no Host; write it as \"{Example}\"");
            connection.Database ??= connection.Username ?? Environment.UserName;
            connection.ApplicationName ??= "exchangesim";
            return new MembershipDatabase(connection);
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What Npgsql says may quote a part of a password.
            throw new ClusterException($"the connection string of the database is none, or has an unknown key; write it as \"{Example}\"");
        }
    }

    private void Look()
    {
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        using var tables = new NpgsqlCommand("SELECT 1 FROM orleansmembershiptable, orleansmembershipversiontable LIMIT 1", connection);
        tables.ExecuteScalar();
        using var queries = new NpgsqlCommand("SELECT count(*) FROM orleansquery WHERE querykey = @last", connection);
        queries.Parameters.AddWithValue("last", LastQuery);
        if (queries.ExecuteScalar() is 0L) throw new ClusterException($"{this} has the tables of Orleans but not all of its queries; apply {Scripts}");
    }

    private static string Advice(Exception failure, NpgsqlConnectionStringBuilder connection) => (failure as NpgsqlException)?.SqlState switch
    {
        PostgresErrorCodes.UndefinedTable => $"it has no tables for it; apply {Scripts}",
        PostgresErrorCodes.InvalidPassword => $"it does not accept the password of '{connection.Username}'; give it in PGPASSWORD or in the file that PGPASSFILE names",
        PostgresErrorCodes.InvalidAuthorizationSpecification => $"it lets '{connection.Username}' not in from here ({failure.Message}); look at its pg_hba.conf",
        PostgresErrorCodes.InvalidCatalogName => "there is no such database; make it with createdb",
        PostgresErrorCodes.InsufficientPrivilege => $"'{connection.Username}' may not read its tables; GRANT it SELECT, INSERT, UPDATE and DELETE on them",
        PostgresErrorCodes.CannotConnectNow => "it is starting or ending; try again in a moment",
        PostgresErrorCodes.TooManyConnections => "it has no connection left; raise its max_connections, or lower MaxPoolSize in the connection string",
        null when failure.GetBaseException() is SocketException unreachable =>
            $"nothing answers there ({unreachable.Message}); look whether it runs, listens on that address and port, and no firewall is between",
        null when failure is TimeoutException || failure.GetBaseException() is TimeoutException => "it does not answer in time; look whether it is busy, or a firewall is between",
        _ => failure.GetBaseException().Message,
    };
}
