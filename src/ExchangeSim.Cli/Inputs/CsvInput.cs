using System.CommandLine;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Cli.Inputs;

/// <summary>How CSV is written, which all commands with results share.</summary>
/// <param name="folder">The option of the folder for files.</param>
/// <param name="format">The option of what is printed.</param>
internal sealed class CsvInput(Option<string?> folder, Option<string> format)
{
    internal Option<bool> DecimalComma { get; } = new("--decimal-comma")
    {
        Description = "Write CSV with semicolons between columns and a comma before decimals, as spreadsheets in French, German or Vietnamese expect",
    };

    /// <summary>Whether it is asked for.</summary>
    /// <exception cref="InvalidRequestException">Nothing is written as CSV.</exception>
    internal bool IsDecimalComma(ParseResult parsed)
    {
        if (!parsed.GetValue(DecimalComma)) return false;
        return parsed.GetValue(folder) is not null || parsed.GetValue(format) == "csv" ? true
            : throw new InvalidRequestException("decimal-comma", "is for CSV, and this writes none; give --out DIR or --format csv too");
    }
}
