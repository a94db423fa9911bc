using ExchangeSim.Scenarios.Review;

namespace ExchangeSim.Scenarios.Tests.Review;

/// <summary>A scenario in which nothing is to be looked at, and what is said when a part is replaced.</summary>
internal static class Reviews
{
    internal const string Text = """
        scenario: Two neighbours
        start: 2022-01-03
        zone: Asia/Bangkok
        length: 26 wk
        switches: { by-form: off, unread: off }
        agencies:
          vietnam: { zone: Asia/Ho_Chi_Minh, languages: [vi], hours: Mon-Fri 08:00-17:00, holidays: { 2022-02-01: Tet }, desks: { ncb: { officers: 2 } } }
          laos:
            zone: Asia/Vientiane
            hours: Mon-Fri 08:00-17:00
            holidays: { 2022-04-14: Pi Mai }
            desks: { ncb: { officers: 2 } }
        channels:
          mail: { delay: 1 min, hours: Mon-Fri 08:00-16:00 }
          bag: { delay: 2 d }
        instruments:
          treaty:
            between: [vietnam, laos]
            signed: 2021-11-01
            in-force: 2022-03-01
            opens: [information]
            thresholds: { penalty: 1 y }
        procedures:
          information:
            channel: mail
            facts: { penalty: "uniform(1 y, 9 y)" }
            steps:
              submit: { send: to requested, then: look }
              look: { branch: { work: when instrument in force and not penalty below threshold, form: when switch by-form is on, reply: otherwise } }
              work: { work: 2 h, at: requested ncb, then: reply }
              form: { work: 1 h, at: requested ncb, then: reply }
              reply: { send: to requesting, then: answered }
              answered: { close: answered }
        demand:
          routine: { procedure: information, from: each, to: any other, arrivals: 6 / wk }
        policies:
          more: { says: One officer more., changes: { agencies.laos.desks.ncb.officers: 3 } }
        """;

    internal static IReadOnlyList<string> Of(string part = "", string instead = "", Func<string, string?>? textOf = null) =>
        [.. Review(part, instead, textOf).Warnings.Select(w => w.ToString())];

    internal static ScenarioReview Review(string part = "", string instead = "", Func<string, string?>? textOf = null)
    {
        Assert.Contains(part, Text, StringComparison.Ordinal);
        var text = part.Length == 0 ? Text : Text.Replace(part, instead, StringComparison.Ordinal);
        var read = ScenarioFile.ReadText(text, "s.yaml", include: textOf);
        Assert.Equal([], read.Problems.Select(p => p.ToString()));
        return ScenarioFile.Review("s.yaml", name => name == "s.yaml" ? text : textOf?.Invoke(name));
    }
}
