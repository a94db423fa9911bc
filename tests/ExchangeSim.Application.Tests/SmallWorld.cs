using ExchangeSim.Application.Scenarios;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests;

/// <summary>A scenario that exists as a text only, so that nothing here needs a file.</summary>
internal static class SmallWorld
{
    internal const string File = "two-neighbours.yaml";

    internal const string Text = """
        scenario: Two neighbours
        question: Would a second officer shorten the wait?
        start: 2022-01-03
        zone: Asia/Ho_Chi_Minh
        length: 8 wk
        seed: 7
        replications: 2
        agencies:
          vietnam:
            name: Police of Viet Nam
            zone: Asia/Ho_Chi_Minh
            languages: [vi]
            hours: Mon-Fri 08:00-12:00, 13:00-17:00
            desks: { ncb: { officers: 1 } }
          japan:
            name: Police of Japan
            zone: Asia/Tokyo
            languages: [ja]
            hours: Mon-Fri 09:00-17:00
            desks: { ncb: { officers: 1 } }
        channels:
          i-24-7: { name: INTERPOL I-24/7, delay: 2 min + exponential(8 min) }
        procedures:
          information:
            name: Request for information
            channel: i-24-7
            steps:
              submit: { send: to requested, then: look-up }
              look-up: { work: "lognormal(mean 4 h, cv 1)", at: requested ncb, then: reply }
              reply: { send: to requesting, then: answered }
              answered: { close: answered }
        demand:
          routine: { procedure: information, from: vietnam, to: japan, arrivals: 6 / wk }
        policies:
          second-officer:
            says: The bureau gets a second officer.
            changes: { agencies.japan.desks.ncb.officers: 2 }
        """;

    internal static ScenarioTexts Texts() => new([new SourceText(File, Text)]);

    internal static RequestContext Context() => new() { Texts = Texts(), Threads = 1 };
}
