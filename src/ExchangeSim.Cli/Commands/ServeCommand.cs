using System.CommandLine;
using System.Data.Common;
using System.Net;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Cluster;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Hosting.Databases;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Hosting.Storage.Sqlite;
using ExchangeSim.Web;
using ExchangeSim.Web.Serving;
using Microsoft.Extensions.Hosting;

namespace ExchangeSim.Cli.Commands;

/// <summary><c>serve</c>: hosts exercises, to which people come with their browsers.</summary>
public static class ServeCommand
{
    private const int DefaultPort = 5080;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var listen =
            new Option<string?>("--listen") { Description = "Address to listen at: an address of this machine, or 'any' for all of them (default: only browsers on this machine)",
            HelpName = "ADDRESS" };
        var port = new Option<int>("--port") { Description = "Port to listen at; 0: any that is free", HelpName = "N", DefaultValueFactory = _ => DefaultPort };
        var data = new Option<string?>("--data") { Description = "Folder of its database (default: a folder of your own account)", HelpName = "DIR" };
        var database = new Option<string?>("--database") { Description = "Keep everything in this PostgreSQL database instead of a folder; its tables are made at the first start",
            HelpName = "CONNECTION" };
        var token = new Option<string?>("--token") { Description = "Token of the person who runs it, at least 16 characters (default: a new one at each start)",
            HelpName = "TOKEN" };
        var cluster = new ServerClusterInput();
        var command = new CommandWithExamples("serve", "Host exercises: people take seats in the simulation with their browsers.", "serve", "serve --listen any",
            "serve --port 8080 --data class-7b", $"serve --listen any --database \"{PostgresAddress.Example}\" --cluster 10.0.0.5")
        { listen, port, data, database, token };
        foreach (var option in cluster.Options) command.Add(option);
        command.SetAction((parsed, _) =>
        {
            var (folder, connection) = (parsed.GetValue(data), parsed.GetValue(database));
            if (folder is not null && connection is not null)
                throw new InvalidRequestException("--data keeps everything in a folder and --database in a database; give one of them");
            return Run(new ServerOptions
            {
                Listen = AddressOf(parsed.GetValue(listen)), Port = PortOf(parsed.GetValue(port)), HostToken = TokenOf(parsed.GetValue(token)),
                DataFolder = connection is not null ? null : folder is not null ? OutputPath.Folder(folder, "data") : OwnFolder(),
                Database = connection is null ? null : PostgresAddress.Parse(connection), Cluster = cluster.Read(parsed, connection),
            }, terminal);
        });
        return command;
    }

    private static async Task<int> Run(ServerOptions options, Terminal terminal)
    {
        PortCheck.Check(options.Listen, options.Port);
        try
        {
            return await Serve(options, terminal);
        }
        catch (Exception failure) when (options.DataFolder is { } folder && failure is DbException && DataFolderFault.AtStart(failure, folder) is { } said)
        {
            throw said; // damage shows only where something is read
        }
    }

    private static async Task<int> Serve(ServerOptions options, Terminal terminal)
    {
        using var start = options.Cluster is { } member ? new SiloStart(member, terminal.Say) : null;
        await using var server = ExerciseServer.Build(options);
        try
        {
            if (start is null) await server.StartAsync(terminal.Stop);
            else await start.Start(server, terminal.Stop);
        }
        catch (IOException taken)
        {
            throw PortCheck.Taken(options.Listen, options.Port, taken.InnerException?.Message ?? taken.Message); // by another, since it was looked at
        }
        foreach (var line in Welcome.Lines(server, options, terminal.StyledOut)) terminal.Out.WriteLine(line);
        terminal.Out.Flush();
        var stopped = new TaskCompletionSource();
        await using (terminal.Stop.Register(stopped.SetResult)) await Task.WhenAny(stopped.Task, server.WaitForShutdownAsync(CancellationToken.None));
        await server.StopAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    private static IPAddress AddressOf(string? written) => written switch
    {
        "any" => IPAddress.Any,
        null or "localhost" => IPAddress.Loopback,
        _ => IPAddress.TryParse(written, out var address) ? address
            : throw new InvalidRequestException($"'{written}' is not an address; write one of this machine, such as 192.168.1.20, or any"),
    };

    private static int PortOf(int port) => port is >= 0 and <= 65_535 ? port : throw new InvalidRequestException($"there is no port {port}; write a number from 0 to 65535");

    private static string? TokenOf(string? token) => token is null or { Length: >= 16 } ? token
        : throw new InvalidRequestException("the token is too short to be safe; write at least 16 characters, or leave it out");

    private static string OwnFolder() => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "exchangesim");
}
