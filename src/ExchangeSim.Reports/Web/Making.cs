using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web;

/// <summary>How a report was made: facts, the command that makes it again, notes, and the terms it uses.</summary>
internal static class Making
{
    private static readonly string[] Terms =
    [
        "How long a request took runs from its sending to the final reply; what its own side did before sending it is not in it.",
        "Open requests are neither dropped nor counted as short: all that is known of them is that they take longer than they had taken by then (Kaplan–Meier).",
        "± and bands are intervals over replications or over requests. They show chance, not how wrong the assumptions may be.",
        "In time: of the requests that have a limit and whose fate is known, the share that closed within it. Limits are yardsticks; late is no breach.",
        "The same scenario, seed and program give the same figures and fingerprint on any number of threads.",
    ];

    internal static Html Of(IReadOnlyList<(string Name, string Words)> facts, Origin? origin, IReadOnlyList<string> notes) => Html.Of($"""
        <dl>
        {Html.Join(facts.Select(f => Html.Of($"<dt>{f.Name}</dt><dd>{f.Words}</dd>")))}
        {(origin is null ? Html.None : From(origin))}
        </dl>
        <h3>To read the figures right</h3>
        <ul>
        {Html.Join(notes.Concat(Terms).Select(t => Html.Of($"<li>{t}</li>")))}
        </ul>
        """);

    private static Html From(Origin origin) => Html.Of($"""
        {(origin.TextHash is null ? Html.None : Html.Of($"<dt>its text (SHA-256)</dt><dd>{origin.TextHash}</dd>"))}
        <dt>program</dt><dd>ExchangeSim {origin.Version}</dd>
        <dt>made again by</dt><dd><code>{origin.Command}</code></dd>
        """);
}
