using System.CommandLine;
using ExchangeSim.Application.Faults;

namespace ExchangeSim.Cli.Inputs;

/// <summary>How CSV is written, which all commands with results share.</summary>
/// <param name="folder">The option of the folder for files.</param>
/// <param name="format">The option of what is printed; null: the command prints no CSV.</param>
internal sealed class CsvInput(Option<string?> folder, Option<string>? format = null)
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
        if (parsed.GetValue(folder) is not null || (format is not null && parsed.GetValue(format) == "csv")) return true;
        throw new InvalidRequestException("decimal-comma", $"is for CSV, and this writes none; give --out DIR {(format is null ? "" : "or --format csv ")}too");
    }
}
