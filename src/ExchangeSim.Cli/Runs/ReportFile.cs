using ExchangeSim.Application.Faults;
using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports;

namespace ExchangeSim.Cli.Runs;

/// <summary>The HTML report as a file of its own, without the folder of figures.</summary>
public static class ReportFile
{
    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() =>
        new("--report") { Description = "Write the report with its charts into this file, which any browser opens, without a network", HelpName = "FILE.html" };

    /// <summary>Begins the file before the run, so that a place where nothing can be written is told at once; null if none is wanted.</summary>
    public static OutputFile? Begin(string? path)
    {
        try
        {
            return path is null ? null : new OutputFile(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"the report cannot be written to '{path}': {refusal.Message}; name another file with --report");
        }
    }

    /// <summary>Writes it, and answers with its path.</summary>
    public static IReadOnlyList<string> Write(OutputFile? file, Action<TextWriter> content)
    {
        if (file is null) return [];
        content(file.Writer);
        file.Complete();
        return [file.Path];
    }
}
