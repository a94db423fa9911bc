using ExchangeSim.Application.Faults;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Application.Requests;

/// <summary>A language that there are words in.</summary>
internal static class KnownLanguage
{
    /// <summary>Its two letters: those that were asked for, or English where none were.</summary>
    /// <param name="wanted">What was asked for.</param>
    /// <param name="of">What is to be in it, for the message.</param>
    /// <exception cref="InvalidRequestException">There are no words in it.</exception>
    internal static string Of(string? wanted, string of) => PaperLanguage.All.Contains(wanted ?? PaperLanguage.All[0]) ? wanted ?? PaperLanguage.All[0]
        : throw new InvalidRequestException("language", $"'{wanted}': there are {of} in {string.Join(", ", PaperLanguage.All)}");
}
