using System.CommandLine;
using System.Net;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Screen;
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
        var token = new Option<string?>("--token") { Description = "Token of the person who runs it, at least 16 characters (default: a new one at each start)",
            HelpName = "TOKEN" };
        var command = new CommandWithExamples("serve", "Host exercises: people take seats in the simulation with their browsers.", "serve", "serve --listen any",
            "serve --port 8080 --data class-7b")
        { listen, port, data, token };
        command.SetAction((parsed, _) => Run(new ServerOptions
        {
            Listen = AddressOf(parsed.GetValue(listen)), Port = PortOf(parsed.GetValue(port)), DataFolder = parsed.GetValue(data) is { } folder
                ? OutputPath.Folder(folder, "data") : OwnFolder(), HostToken = TokenOf(parsed.GetValue(token)),
        }, terminal));
        return command;
    }

    private static async Task<int> Run(ServerOptions options, Terminal terminal)
    {
        await using var server = ExerciseServer.Build(options);
        try
        {
            await server.StartAsync(terminal.Stop);
        }
        catch (IOException taken)
        {
            throw new InvalidRequestException($"cannot listen at {options.Listen} port {options.Port}: {taken.InnerException?.Message ?? taken.Message}; name another with --port");
        }
        foreach (var line in Welcome.Lines(server, options)) terminal.Out.WriteLine(line);
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
