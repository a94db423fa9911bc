using ExchangeSim.Application.Faults;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>The HTML report as a file of its own, without the folder of figures.</summary>
internal static class ReportFile
{
    /// <summary>Begins the file before the run, so that a place where nothing can be written is reported at once; null if none is wanted.</summary>
    /// <exception cref="InvalidRequestException">It cannot be written.</exception>
    internal static OutputFile? Begin(string? path)
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
    internal static IReadOnlyList<string> Write(OutputFile? file, Action<TextWriter> content)
    {
        if (file is null) return [];
        content(file.Writer);
        file.Complete();
        return [file.Path];
    }
}
