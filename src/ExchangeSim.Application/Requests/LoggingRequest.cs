using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Outputs;

namespace ExchangeSim.Application.Requests;

/// <summary>The fields that a run and one that continues share: which files of requests are written.</summary>
public abstract record LoggingRequest : ResultRequest
{
    /// <summary>Large files that are left out of the results' folder, by <see cref="LogFiles.Names"/>.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Large files that are written besides, by <see cref="LogFiles.Extras"/>.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The files that it wants.</summary>
    internal LogChoice Logs() => new(Without, With, CsvForm.Of(DecimalComma));
}
