using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web;

/// <summary>How a report was made: facts, the command that makes it again, notes, and the terms it uses.</summary>
internal static class Making
{
    internal static Html Of(IReadOnlyList<(string Name, string Words)> facts, Origin? origin, IReadOnlyList<string> notes, PageLanguage? language = null) => Html.Of($"""
        <dl>
        {Html.Join(facts.Select(f => Html.Of($"<dt>{f.Name}</dt><dd>{f.Words}</dd>")))}
        {(origin is null ? Html.None : From(origin, language ?? PageLanguage.English))}
        </dl>
        <h3>{(language ?? PageLanguage.English)[PageWords.ReadRight]}</h3>
        <ul>
        {Html.Join(notes.Concat(PageWords.Terms.Select(term => (language ?? PageLanguage.English)[term])).Select(t => Html.Of($"<li>{t}</li>")))}
        </ul>
        """);

    private static Html From(Origin origin, PageLanguage language) => Html.Of($"""
        {(origin.TextHash is null ? Html.None : Html.Of($"<dt>{language[PageWords.Hash]}</dt><dd>{origin.TextHash}</dd>"))}
        <dt>{language[PageWords.Program]}</dt><dd>ExchangeSim {origin.Version}</dd>
        <dt>{language[PageWords.Again]}</dt><dd><code>{origin.Command}</code></dd>
        """);
}
