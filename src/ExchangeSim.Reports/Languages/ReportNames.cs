using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Languages;

/// <summary>What the things of a scenario are called in a report: in English by their ids, in other languages by their words, where the scenario has some.</summary>
/// <param name="scenario">The scenario; null: nothing is called otherwise than by its id.</param>
/// <param name="language">The language.</param>
internal sealed class ReportNames(Scenario? scenario, PageLanguage language)
{
    /// <summary>The ids, and words in English, as the terminal has them.</summary>
    internal static ReportNames English { get; } = new(null, PageLanguage.English);

    /// <summary>The language.</summary>
    internal PageLanguage Words => language;

    /// <summary>An agency: in other languages than English by its country, where it is the only one of it.</summary>
    internal string Agency(string? id) => id is null ? "" : language.Code != PageLanguage.English.Code && CountryOf(id) is { } country ? Countries.Of(country, language)
        : Named(null, id);

    private string? CountryOf(string id) => scenario?.Agencies.FirstOrDefault(one => one.Id == id)?.Country is { } country
        && scenario.Agencies.Count(one => one.Country == country) == 1 && Countries.Has(country) ? country : null;

    /// <summary>A desk behind its agency.</summary>
    internal string Desk(string agency, string desk) =>
        $"{Agency(agency)} {Named(scenario?.Agencies.FirstOrDefault(one => one.Id == agency)?.Desks.FirstOrDefault(one => one.Id == desk)?.Name, desk)}";

    internal string Procedure(string id) => Named(scenario?.Procedures.FirstOrDefault(one => one.Id == id)?.Name, id);

    /// <summary>A procedure; null: all requests.</summary>
    internal string Group(string? procedure) => procedure is null ? language[RunWords.All] : Procedure(procedure);

    /// <summary>A crime area.</summary>
    internal string Crime(string id) => Named(scenario?.Crimes.FirstOrDefault(one => one.Id == id)?.Name, id);

    internal string Ground(string id) => Named(null, id);

    internal string Pair(string? from, string? to) => $"{Agency(from)} → {Agency(to)}";

    /// <summary>Whose curve it is.</summary>
    internal string Of(OutcomeCurve curve) => curve.From is not null ? Pair(curve.From, curve.To) : Group(curve.Procedure);

    /// <summary>A text of the scenario.</summary>
    internal string Said(string? text) => text is null || scenario is null ? text ?? "" : language.Said(scenario, text);

    private string Named(string? name, string id) => scenario is null ? id : language.Named(scenario, name, id);
}
