using System.CommandLine;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports;

namespace ExchangeSim.Cli.Runs;

/// <summary>The HTML report as a file of its own, without the folder of figures.</summary>
public static class ReportFile
{
    /// <summary>The option that names it.</summary>
    public static Option<string?> Option() => new("--report") { Description = "Write the report with its charts into this file, which any browser opens, without a network", HelpName = "FILE.html" };

    /// <summary>Writes it and answers with its path.</summary>
    public static string Write(string path, Action<TextWriter> content)
    {
        try
        {
            OutputFile.Write(path, content);
            return path;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new BadInput($"error: the report cannot be written to '{path}': {refusal.Message}");
        }
    }
}
