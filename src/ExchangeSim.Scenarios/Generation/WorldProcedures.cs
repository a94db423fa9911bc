namespace ExchangeSim.Scenarios.Generation;

/// <summary>The three procedures of the synthetic world as the file writes them, and the work they make, by which its desks are staffed.</summary>
internal static class WorldProcedures
{
    /// <summary>The desks of every agency.</summary>
    public static readonly string[] Desks = ["ncb", "investigation", "records", "authority"];

    /// <summary>The procedures with their shares of all requests.</summary>
    public static readonly (string Id, double Share)[] Shares = [("information", 0.85), ("nationality-check", 0.12), ("asset-tracing", 0.03)];

    /// <summary>Mean work that a request makes at a desk, in minutes, chances included.</summary>
    /// <param name="Procedure">Of which procedure.</param>
    /// <param name="AtRequesting">At the agency that asks, or at the one that is asked.</param>
    /// <param name="Desk">At which desk.</param>
    /// <param name="Minutes">How much.</param>
    /// <param name="TranslationMinutes">How much more where the two share no language.</param>
    public sealed record Work(string Procedure, bool AtRequesting, string Desk, double Minutes, double TranslationMinutes = 0);

    /// <summary>The work of <see cref="Text"/>, added up by desk.</summary>
    public static readonly Work[] All =
    [
        new("information", true, "ncb", 10 + 0.08 * 20, 25),
        new("information", false, "ncb", 5),
        new("information", false, "investigation", 25),
        new("nationality-check", true, "ncb", 6),
        new("nationality-check", false, "records", 15),
        new("asset-tracing", true, "authority", 180, 240),
        new("asset-tracing", false, "authority", 60),
        new("asset-tracing", false, "investigation", 0.9 * 300),
    ];

    /// <summary>The procedures as the file writes them.</summary>
    public const string Text = """
        procedures:
          information:
            name: Request for information
            channel: world-network
            limits: { final-reply: { very-urgent: 1 d, urgent: 3 d, routine: 7 d } }
            facts: { missing-data: 8 % }
            steps:
              draft:     { work: "lognormal(mean 10 min, cv 1)", at: requesting ncb, then: translate }
              translate: { translate: "lognormal(mean 25 min, cv 0.8)", at: requesting ncb, then: submit }
              submit:    { send: to requested, marks: acknowledged, then: triage }
              triage:    { work: "uniform(2 min, 8 min)", at: requested ncb, then: complete }
              complete:  { decide: by requested ncb, cases: { clarify: when missing-data, look-up: otherwise } }
              clarify:   { ask: requesting ncb, work: "uniform(10 min, 30 min)", then: look-up }
              look-up:   { work: "lognormal(mean 25 min, cv 1.2)", at: requested investigation, then: found }
              found:     { branch: { reply-in-part: 15 %, reply: otherwise } }
              reply:     { send: to requesting, then: answered }
              answered:  { close: answered }
              reply-in-part: { send: to requesting, then: in-part }
              in-part:   { close: partly answered }
          nationality-check:
            name: Verification of a person's nationality
            channel: world-network
            limits: { final-reply: 14 d }
            steps:
              draft:    { work: 6 min, at: requesting ncb, then: submit }
              submit:   { send: to requested, then: check }
              check:    { work: "gamma(mean 15 min, cv 0.7)", at: requested records, then: reply }
              reply:    { send: to requesting, then: answered }
              answered: { close: answered }
          asset-tracing:
            name: Tracing of assets
            channel: central-authorities
            limits: { final-reply: 90 d }
            steps:
              draft:     { work: "lognormal(mean 3 h, cv 0.8)", at: requesting authority, then: translate }
              translate: { translate: "lognormal(mean 4 h, cv 0.5)", at: requesting authority, then: submit }
              submit:    { send: to requested, then: examine }
              examine:   { work: "lognormal(mean 1 h, cv 1)", at: requested authority, then: admit }
              admit:     { decide: by requested authority, cases: { refuse: 10 %, banks: otherwise } }
              banks:     { wait: "triangular(3 d, 8 d, 40 d)", says: Banks and registers answer., then: trace }
              trace:     { work: "lognormal(mean 5 h, cv 1)", at: requested investigation, then: reply }
              reply:     { send: to requesting, then: answered }
              answered:  { close: answered }
              refuse:    { send: to requesting, then: refused }
              refused:   { close: "refused: insufficient-grounds" }

        """;
}
