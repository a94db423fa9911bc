using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Reports.Run;

/// <summary>All that there is to tell about a run.</summary>
/// <param name="File">The scenario file as the user named it.</param>
/// <param name="Scenario">What was run, the policy laid over it.</param>
/// <param name="Figures">What came out.</param>
/// <param name="Engine">How the machine fared.</param>
public sealed record RunReport(string File, Scenario Scenario, RunFigures Figures, EngineFigures Engine)
{
    /// <summary>How the program is started, for hints on the screen.</summary>
    public string Program { get; init; } = "exchangesim";

    /// <summary>On the screen, the time of the save that the run was resumed from; null: it was not resumed.</summary>
    public string? ResumedFrom { get; init; }

    /// <summary>Options that reach the same run again, each preceded by a space.</summary>
    public string SameRunOptions { get; init; } = "";

    /// <summary>How it was made, where that is known.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The lives of the slowest requests, slowest first; none where nobody recorded them.</summary>
    public IReadOnlyList<RequestTrace> Traces { get; init; } = [];

    /// <summary>The language of its page, two letters; text and files of data are in English.</summary>
    public string Language { get; init; } = PageLanguage.English.Code;

    internal PageLanguage Words => new(Language);

    internal ReportNames Names => new(Scenario, Words);

    /// <summary>The row of all requests; null when there was none.</summary>
    public LatencyRow? All => Figures.Latency.FirstOrDefault(r => r.Procedure is null && r.From is null);
}
