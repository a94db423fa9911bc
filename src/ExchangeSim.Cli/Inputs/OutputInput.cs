using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Application.Results;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Outputs;

namespace ExchangeSim.Cli.Inputs;

/// <summary>Where the results of a run go, which <c>run</c> and <c>resume</c> share.</summary>
internal sealed class OutputInput
{
    private readonly Option<string?> _folder = new("--out", "-o") { Description = "Write every figure and every request into this folder, as files that other programs open",
        HelpName = "DIR" };
    private readonly Option<string?> _report = CommonOptions.Report(), _charts = CommonOptions.Charts();
    private readonly Option<string[]> _without = new("--without", "-w")
    {
        Description = $"Leave out some of the large files of --out: {string.Join(", ", LogFiles.Names)}", HelpName = "A,B,…",
    };
    private readonly Option<string[]> _with = new("--with")
    {
        Description = $"Write more large files into --out: {string.Join(", ", LogFiles.Extras)} (requests and activities in columns, for runs of millions)", HelpName = "A,B,…",
    };
    private readonly Option<string> _format = new("--format", "-f") { Description = "What to print", DefaultValueFactory = _ => "text", HelpName = "text|json|csv|markdown" };
    private readonly Option<string?> _otlp = new("--otlp") { Description = "Send each request as a trace to this OTLP endpoint (first replication), and the engine's metrics",
        HelpName = "URL" };
    private readonly Option<string?> _protocol = new("--otlp-protocol")
    {
        Description = "Protocol of the endpoint (default: grpc for port 4317, else http/protobuf)", HelpName = "http/protobuf|grpc",
    };

    private readonly Option<string> _language = LanguageInput.One("report");
    private readonly CsvInput _csv;

    internal OutputInput()
    {
        _csv = new CsvInput(_folder, _format);
        _format.AcceptOnlyFromAmong("text", "json", "csv", "markdown");
        _protocol.AcceptOnlyFromAmong("http/protobuf", "grpc");
        _without.CompletionSources.Add([.. LogFiles.Names]);
        _with.CompletionSources.Add([.. LogFiles.Extras]);
    }

    internal void AddTo(Command command)
    {
        foreach (var option in (Option[])[_folder, _report, _charts, _language, _without, _with, _format, _csv.DecimalComma, _otlp, _protocol]) command.Add(option);
    }

    internal OutputTargets TargetsOf(ParseResult parsed) =>
        new() { Folder = parsed.GetValue(_folder), Report = parsed.GetValue(_report), Charts = parsed.GetValue(_charts),
            Otlp = parsed.GetValue(_otlp), OtlpProtocol = parsed.GetValue(_protocol) };

    /// <summary>Names options that do nothing.</summary>
    internal void WarnOfIdle(ParseResult parsed, Terminal terminal)
    {
        IdleOptions.Without(parsed, terminal, [_without, _with], _folder);
        IdleOptions.Without(parsed, terminal, [_protocol], _otlp);
        IdleOptions.Without(parsed, terminal, [_language], _report, _folder, _charts);
    }

    internal IReadOnlyList<string> WithoutOf(ParseResult parsed) => CommonOptions.Names(parsed.GetValue(_without), "without");

    internal IReadOnlyList<string> WithOf(ParseResult parsed) => CommonOptions.Names(parsed.GetValue(_with), "with");

    internal string? LanguageOf(ParseResult parsed) => LanguageInput.Of(parsed, _language);

    internal bool IsDecimalComma(ParseResult parsed) => _csv.IsDecimalComma(parsed);

    /// <summary>What is to be printed of the run, and how.</summary>
    internal RunPrint PrintOf(ParseResult parsed, bool quiet, bool inUtc = false) => new(parsed.GetRequiredValue(_format),
        new LogChoice(WithoutOf(parsed), WithOf(parsed), CsvForm.Of(IsDecimalComma(parsed))), parsed.GetValue(_folder) is not null, quiet, inUtc);
}
