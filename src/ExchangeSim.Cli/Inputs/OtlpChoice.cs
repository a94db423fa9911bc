using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Model;
using ExchangeSim.Reports.Otlp;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Where a run's traces and metrics are sent.</summary>
public sealed class OtlpChoice
{
    private readonly Option<string?> _url = new("--otlp") { Description = "Send each request as a trace to this OTLP endpoint (first replication), and the engine's metrics", HelpName = "URL" };

    private readonly Option<string?> _protocol = new("--otlp-protocol")
    {
        Description = "How the endpoint is spoken to (default: grpc for port 4317, else http/protobuf)", HelpName = "http/protobuf|grpc",
    };

    /// <summary>Two protocols are known.</summary>
    public OtlpChoice() => _protocol.AcceptOnlyFromAmong("http/protobuf", "grpc");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_url);
        command.Add(_protocol);
    }

    /// <summary>Opens the endpoint; null if none was asked for.</summary>
    public OtlpLog? Open(ParseResult parsed, Scenario scenario, ulong seed, Terminal terminal)
    {
        if (parsed.GetValue(_url) is not { } url) return null;
        var target = OtlpTarget.Of(url, parsed.GetValue(_protocol), Environment.GetEnvironmentVariable)
            ?? throw new InvalidRequestException($"'{url}' is no address of an OTLP endpoint; write it as http://localhost:4318");
        return new OtlpLog(target, scenario, seed, terminal.Stop);
    }

    /// <summary>Says what was sent; false if something was not.</summary>
    public static bool Tell(OtlpLog? log, Terminal terminal, bool quiet)
    {
        if (log is null) return true;
        if (log.Failure is { } failure) terminal.Error.WriteLine($"error: {failure}");
        else if (!quiet) terminal.Error.WriteLine($"{Human.Of(log.Sent, "span")} sent{(log.Note is { } note ? "; " + note : "")}");
        return log.Failure is null;
    }
}
