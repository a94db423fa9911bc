using ExchangeSim.Application.Requests;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Sweeping;

namespace ExchangeSim.Application.Results;

/// <summary>The names of the files in a folder of results.</summary>
internal static class ResultNames
{
    /// <summary>Those that any request writes, besides the manifest and the scenario's texts.</summary>
    internal static IReadOnlySet<string> All { get; } =
        new HashSet<string>([.. RunFiles.Names, .. LogFiles.AllFiles, .. ComparisonFiles.Names, .. SweepFiles.Names, .. SweepFiles.SearchNames], StringComparer.Ordinal);

    /// <summary>Those that a request writes.</summary>
    internal static IReadOnlyList<string> Of(ResultRequest request) => request switch
    {
        LoggingRequest run => [.. RunFiles.Names, .. LogFiles.FilesOf(run.Logs())],
        CompareRequest => ComparisonFiles.Names,
        SweepRequest => SweepFiles.Names,
        SearchRequest => SweepFiles.SearchNames,
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.GetType().Name, "it writes no files"),
    };
}
