using System.Net;
using ExchangeSim.Hosting.Databases;
using Npgsql;

namespace ExchangeSim.Hosting.Membership;

/// <summary>The PostgreSQL database that keeps the list of a cluster's members. It is looked at before Orleans uses it, so that whatever is wrong with it is told in words, and
/// gets the tables that Orleans needs.</summary>
public sealed class MembershipDatabase
{
    /// <summary>What Orleans calls PostgreSQL.</summary>
    internal const string Invariant = "Npgsql";

    // The last query that Orleans came to ask for, and so the sign of tables that are new enough.
    private const string LastQuery = "CleanupDefunctSiloEntriesKey";
    private const long TablesLock = 0x65_78_73_69_6D_03;

    private readonly PostgresAddress _address;

    private MembershipDatabase(PostgresAddress address) => _address = address;

    /// <summary>The connection string, with all that is secret in it; not to be shown.</summary>
    public string Connection => _address.Connection;

    /// <summary>Where it is, without anything secret.</summary>
    public override string ToString() => _address.ToString();

    /// <summary>Finds the database, and makes its tables if it has none.</summary>
    /// <param name="text">A connection string as Npgsql has it.</param>
    /// <exception cref="ClusterException">It cannot be used; the message says what to do, and nothing secret.</exception>
    public static MembershipDatabase Open(string text)
    {
        var database = new MembershipDatabase(PostgresAddress.Parse(text));
        database._address.Use("keep the list of members", database.Prepare);
        return database;
    }

    /// <summary>Where the silos of a cluster listen for others, as the list has it; some may be gone.</summary>
    public IReadOnlyList<IPEndPoint> Silos(string cluster)
    {
        const int active = 3; // SiloStatus.Active of Orleans
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        return connection.Query("select address, port from orleansmembershiptable where deploymentid = $1 and status = $2 order by iamalivetime desc",
            row => new IPEndPoint(IPAddress.Parse(row.GetString(0)), row.GetInt32(1)), cluster, active);
    }

    private bool Prepare()
    {
        using var connection = new NpgsqlConnection(Connection);
        connection.Open();
        if (!HasTables(connection)) MakeTables(connection);
        connection.Query("select 1 from orleansmembershiptable, orleansmembershipversiontable limit 1", row => 0);
        if (connection.Query("select count(*) from orleansquery where querykey = $1", row => row.GetInt64(0), LastQuery)[0] > 0) return true;
        throw new ClusterException($"{this} has tables of an older Orleans, without all of the queries that silos ask for; end the silos that use it and drop the tables " +
            $"orleansquery, orleansmembershiptable and orleansmembershipversiontable: the next silo makes them anew");
    }

    private static bool HasTables(NpgsqlConnection connection) => connection.Query("select to_regclass('orleansquery') is not null", row => row.GetBoolean(0))[0];

    // Silos may start at the same moment.
    private static void MakeTables(NpgsqlConnection connection)
    {
        using var alone = new AdvisoryLock(connection, TablesLock);
        using var transaction = connection.BeginTransaction();
        if (!HasTables(connection)) connection.Execute(Migrations.Text("membership/001-members.sql"));
        transaction.Commit();
    }
}
