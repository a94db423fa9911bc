using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Application.Results;

/// <summary>Whether the name of a report's file fits what is written into it, an HTML page.</summary>
internal static partial class ReportName
{
    /// <exception cref="InvalidRequestException">Its ending is that of another kind of file.</exception>
    internal static void Check(string path)
    {
        if (Ending().Match(path) is { Success: true } ending && ending.Value is not (".html" or ".htm"))
            throw new InvalidRequestException("report", $"would write an HTML page into '{path}', and no {ending.Value[1..]} file is written; name it {path[..ending.Index]}.html");
    }

    // Letters only: a name may end with a version or a date.
    [GeneratedRegex(@"\.[a-zA-Z]{1,5}$")] private static partial Regex Ending();
}
