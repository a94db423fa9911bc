using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Reports.Comparison;

/// <summary>All that there is to tell about a comparison.</summary>
/// <param name="Scenario">The scenario as it stands.</param>
/// <param name="Figures">What came out.</param>
public sealed record ComparisonReport(Scenario Scenario, ComparisonFigures Figures)
{
    /// <summary>How it was made, where that is known.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The lives of the slowest requests of the scenario as it stands, slowest first; none where nobody recorded them.</summary>
    public IReadOnlyList<RequestTrace> Traces { get; init; } = [];

    /// <summary>The language of its page, two letters; text and files of data are in English.</summary>
    public string Language { get; init; } = PageLanguage.English.Code;

    internal PageLanguage Words => new(Language);

    internal ReportNames Names => new(Scenario, Words);

    /// <summary>The policies without the baseline.</summary>
    public IEnumerable<PolicyFigures> Policies => Figures.Policies.Skip(1);
}
