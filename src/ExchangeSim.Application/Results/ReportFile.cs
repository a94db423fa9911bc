using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;
using ExchangeSim.Reports;

namespace ExchangeSim.Application.Results;

/// <summary>The HTML report as a file of its own, without the folder of figures.</summary>
internal static class ReportFile
{
    private const string Field = "report", Mark = "<meta name=\"generator\" content=\"ExchangeSim\">";
    private const int MarkedWithin = 16_384;

    /// <summary>Begins the file before the run, so that a place where nothing can be written is reported at once; null if none is wanted.</summary>
    /// <exception cref="Faults.InvalidRequestException">It cannot be written, or would overwrite what is no report.</exception>
    internal static OutputFile? Begin(string? path, InputFiles inputs)
    {
        if (path is null) return null;
        OutputPath.Check(path, Field, inputs, IsReport);
        ReportName.Check(path);
        return OutputPath.Begin(path, Field);
    }

    /// <summary>Writes it, and answers with its path.</summary>
    internal static IReadOnlyList<string> Write(OutputFile? file, Action<TextWriter> content)
    {
        if (file is null) return [];
        content(file.Writer);
        file.Complete();
        return [file.Path];
    }

    private static bool IsReport(string path)
    {
        try
        {
            if (FileFacts.Of(path).Kind != FileKind.Plain) return false;
            using var reader = new StreamReader(path);
            var beginning = new char[MarkedWithin];
            return new string(beginning, 0, reader.ReadBlock(beginning)).Contains(Mark, StringComparison.Ordinal);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
