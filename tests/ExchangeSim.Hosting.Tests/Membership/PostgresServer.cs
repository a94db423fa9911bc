using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Hosting.Silos;
using Npgsql;

namespace ExchangeSim.Hosting.Tests.Membership;

/// <summary>A PostgreSQL server of this test's own, in a folder of its own, on a free port of loopback.</summary>
internal sealed class PostgresServer : IDisposable
{
    internal const string Password = "not-to-be-shown";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-pg-").FullName;
    private readonly int _port = FreePorts.Find(1)[0];

    private PostgresServer() { }

    private static string? Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Path.GetDirectoryName).LastOrDefault() : null;

    /// <summary>Why there cannot be one here; null: there can.</summary>
    internal static string? WhyNot { get; } = Programs is null ? "PostgreSQL is not installed here" : null;

    /// <summary>The connection string without its password.</summary>
    internal string WithoutPassword => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username=postgres;Timeout=5");

    internal string Connection => $"{WithoutPassword};Password={Password}";

    internal string At => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    internal static PostgresServer Create()
    {
        var server = new PostgresServer();
        var secret = Path.Combine(server._folder, "secret");
        File.WriteAllText(secret, Password);
        // PostgreSQL refuses to run as root.
        if (Environment.IsPrivilegedProcess) Run("chown", "-R", "postgres", server._folder);
        RunProgram("initdb", "-D", server.Data, "-A", "scram-sha-256", "--pwfile", secret, "--no-sync", "--encoding", "UTF8");
        server.Start();
        return server;
    }

    /// <summary>Starts it, and returns when it takes connections.</summary>
    internal void Start() => RunProgram("pg_ctl", "start", "--wait", "--silent", "-D", Data, "-l",
        Path.Combine(_folder, "log"),
        "-o", string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"));

    /// <summary>Ends it at once, as a power cut would.</summary>
    internal void Kill()
    {
        var id = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        using var process = Process.GetProcessById(id);
        Run("kill", "-QUIT", id.ToString(CultureInfo.InvariantCulture));
        if (!process.WaitForExit(Within.Usual)) throw new TimeoutException("waited for the end of PostgreSQL");
    }

    internal void Execute(string sql)
    {
        using var connection = new NpgsqlConnection($"{Connection};Pooling=false");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private string Data => Path.Combine(_folder, "data");

    private static void RunProgram(string name, params string[] arguments)
    {
        var program = Path.Combine(Programs!, name);
        if (Environment.IsPrivilegedProcess) Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath(), RedirectStandardOutput = true })!;
        if (!process.WaitForExit(Within.Usual)) throw new TimeoutException($"waited for the end of {program}, in vain for {Within.Usual.TotalMinutes} minutes");
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        if (File.Exists(Path.Combine(Data, "postmaster.pid"))) Kill();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>A test that needs a PostgreSQL server; where there cannot be one it is skipped, and says why.</summary>
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyNot;
}
