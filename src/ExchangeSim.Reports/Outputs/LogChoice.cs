using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Outputs;

/// <summary>Which logs of requests a run writes into a folder, and how.</summary>
/// <param name="Without">Those that are left out, by <see cref="LogFiles.Names"/>.</param>
/// <param name="With">Those that are written besides, by <see cref="LogFiles.Extras"/>.</param>
/// <param name="Csv">How CSV is written.</param>
public sealed record LogChoice(IReadOnlyList<string> Without, IReadOnlyList<string> With, CsvForm Csv)
{
    /// <summary>All of them that are written unless something else is asked for.</summary>
    public static LogChoice Usual { get; } = new([], [], CsvForm.Point);
}
