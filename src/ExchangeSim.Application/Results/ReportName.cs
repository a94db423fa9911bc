using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Application.Results;

/// <summary>What a report's file is.</summary>
internal enum ReportKind
{
    /// <summary>A page for browsers.</summary>
    Html,
    /// <summary>Sheets to print.</summary>
    Pdf,
    /// <summary>A document for word processors.</summary>
    Docx,
}

/// <summary>What is written into a report's file, by the ending of its name.</summary>
internal static partial class ReportName
{
    /// <exception cref="InvalidRequestException">Its ending is that of another kind of file.</exception>
    internal static ReportKind KindOf(string path)
    {
        if (Ending().Match(path) is not { Success: true } ending) return ReportKind.Html;
        return ending.Value.ToLowerInvariant() switch
        {
            ".html" or ".htm" => ReportKind.Html,
            ".pdf" => ReportKind.Pdf,
            ".docx" => ReportKind.Docx,
            _ => throw new InvalidRequestException("report",
                $"writes an HTML page, a PDF or a DOCX, by the ending of the name, and no {ending.Value[1..]} file such as '{path}'; " +
                $"name it {path[..ending.Index]}.html, .pdf or .docx"),
        };
    }

    // Letters only: a name may end with a version or a date.
    [GeneratedRegex(@"\.[a-zA-Z]{1,5}\z")] private static partial Regex Ending();
}
