using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Membership;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Hosting.Tests.Membership;

/// <summary>What is wrong with the database is told in one line, with advice and without the password.</summary>
[Trait("Category", "Slow")]
public class MembershipDatabaseTests
{
    private static readonly string[] Run = ["run", Shell.Year, "--quiet", "--cluster"];

    [Theory]
    [InlineData("Database=x;Username=y", "names no Host")]
    [InlineData("postgres://y:secret@db/x", "is none, or has an unknown key")]
    [InlineData("Host=db;Pasword=secret", "is none, or has an unknown key")]
    [InlineData("Host=db;Port=secret", "is none, or has an unknown key")]
    public void A_connection_string_that_is_none_is_told_without_quoting_it(string connection, string message)
    {
        AssertTold(Shell.Run("silo", "--database", connection), message);
        AssertTold(Shell.Run([.. Run, connection]), message);
    }

    [Fact]
    public void A_database_where_nothing_listens_is_told()
    {
        var port = FreePorts.Find(1)[0];
        var answer = Shell.Run("silo", "--database", $"Host=127.0.0.1;Port={port};Database=sim;Username=sim;Password=secret");
        AssertTold(answer, $"the database 'sim' at 127.0.0.1:{port} cannot keep the list of members: nothing answers there");
    }

    [Fact]
    public void A_silo_joins_by_memory_or_by_database_and_not_by_both() =>
        AssertTold(Shell.Run("silo", "--database", "Host=db", "--join", "localhost:11111"), "give one of them");

    [PostgresFact]
    public void Wrong_passwords_and_absent_databases_queries_and_rights_are_told()
    {
        using var server = PostgresServer.Create();
        AssertTold(Shell.Run("silo", "--database", server.WithoutPassword + ";Password=secret"), "it does not accept the password of 'postgres'; give it in PGPASSWORD");
        AssertTold(Shell.Run("silo", "--database", server.Connection.Replace("Database=postgres", "Database=nowhere", StringComparison.Ordinal)), "make it with createdb");
        server.Execute($"CREATE ROLE guest LOGIN PASSWORD '{PostgresServer.Password}'");
        var guest = server.Connection.Replace("Username=postgres", "Username=guest", StringComparison.Ordinal);
        AssertTold(Shell.Run("silo", "--database", guest), $"at {server.At} cannot keep the list of members: 'guest' may not do that in it");
        AssertTold(Shell.Run("serve", "--database", guest), $"at {server.At} cannot keep exercises: 'guest' may not do that in it");
        server.Execute("CREATE TABLE orleansquery (querykey text); CREATE TABLE orleansmembershiptable (a int); CREATE TABLE orleansmembershipversiontable (a int)");
        AssertTold(Shell.Run("silo", "--database", server.Connection), "has tables of an older Orleans, without all of the queries");
    }

    [PostgresFact]
    public void Silos_that_start_at_the_same_moment_make_the_tables_once()
    {
        using var server = PostgresServer.Create();
        Parallel.For(0, 8, _ => MembershipDatabase.Open(server.Connection));
        Assert.Empty(MembershipDatabase.Open(server.Connection).Silos("nobody"));
    }

    [PostgresFact]
    public void A_database_that_knows_no_silo_is_told()
    {
        using var server = PostgresServer.Create();
        AssertTold(Shell.Run([.. Run, server.Connection]), "knows no silo of a cluster named 'exchangesim' that answers");
    }

    [Theory]
    [InlineData("Host=db;Password=secret", true)]
    [InlineData("postgres://db/x", true)]
    [InlineData("db:30000,10.0.0.5:30000", false)]
    public void A_database_is_told_from_addresses(string text, bool isDatabase) => Assert.Equal(isDatabase, PostgresAddress.IsMeantBy(text));

    private static void AssertTold(Answer answer, string message)
    {
        Assert.True(answer.Code == ExitCode.BadInput, $"{answer.Code}: {answer.Error}");
        var line = Assert.Single(answer.Error.TrimEnd().Split('\n'), line => line.StartsWith("error:", StringComparison.Ordinal));
        Assert.Contains(message, line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
