namespace ExchangeSim.Testing;

/// <summary>A scenario whose figures are known beforehand: four hours of work for each request, an hour there and an hour back, and nearly too few officers.</summary>
internal static class TwoSmallAgencies
{
    internal const string Text = """
        scenario: Two small agencies
        question: Would a second officer help?
        start: 2025-03-03
        length: 12 wk
        seed: 7
        replications: 3
        agencies:
          alpha: { zone: UTC, hours: Mon-Fri 09:00-17:00, desks: { ncb: { officers: 1 } } }
          beta:  { zone: UTC, hours: Mon-Fri 09:00-17:00, desks: { ncb: { officers: 1 } } }
        channels:
          mail: { delay: 1 h }
        procedures:
          information:
            channel: mail
            limits: { final-reply: { routine: 7 d } }
            steps:
              submit: { send: to requested, then: answer }
              answer: { work: 4 h, at: requested ncb, then: reply }
              reply:  { send: to requesting, then: end }
              end:    { close: answered }
        demand:
          asked: { procedure: information, from: alpha, to: beta, arrivals: 9 / wk }
        policies:
          two:  { says: Two officers at beta, changes: { agencies.beta.desks.ncb.officers: 2 } }
          slow: { says: Slower mail, changes: { channels.mail.delay: 2 d } }
        """;
}
