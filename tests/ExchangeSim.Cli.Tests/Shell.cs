using System.Text.Json.Nodes;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests;

/// <summary>Runs command lines in this process, and holds the small scenarios that they are about in a folder of its own.</summary>
internal sealed class Shell : IDisposable
{
    private const string Small = """
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
            holidays: { 2022-02-01: Tet }
            desks: { ncb: { officers: 1 } }
          japan:
            name: Police of Japan
            zone: Asia/Tokyo
            languages: [ja]
            hours: Mon-Fri 09:00-17:00
            holidays: { 2022-01-10: Coming of Age }
            desks: { ncb: { officers: 1 } }
        channels:
          i-24-7: { name: INTERPOL I-24/7, delay: 2 min + exponential(8 min) }
        procedures:
          information:
            name: Request for information
            channel: i-24-7
            limits: { final-reply: 7 d }
            steps:
              submit: { send: to requested, then: judge }
              judge:
                decide: by requested ncb
                cases: { refuse: 10 %, look-up: otherwise }
              look-up: { work: "lognormal(mean 4 h, cv 1)", at: requested ncb, then: reply }
              reply: { send: to requesting, then: answered }
              answered: { close: answered }
              refuse: { close: "refused: own-national" }
        demand:
          routine: { procedure: information, from: vietnam, to: japan, arrivals: 6 / wk }
        policies:
          second-officer:
            says: The bureau gets a second officer.
            changes: { agencies.japan.desks.ncb.officers: 2 }
        """;

    internal Shell()
    {
        File.WriteAllText(Scenario, Small);
        File.WriteAllText(Broken, Small.Replace("officers: 1", "officers: -1", StringComparison.Ordinal).Replace("4 h", "4 hours", StringComparison.Ordinal));
        File.WriteAllText(Endless, Small.Replace("length: 8 wk", "length: until the last reply", StringComparison.Ordinal)
            .Replace("arrivals: 6 / wk", "arrivals: 6 / wk, at-most: 100000000", StringComparison.Ordinal));
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("exchangesim-").FullName;
    internal string Scenario => At("two-neighbours.yaml");
    internal string Broken => At("broken.yaml");
    /// <summary>A run that nobody waits for.</summary>
    internal string Endless => At("endless.yaml");

    internal string At(string name) => Path.Combine(Folder, name);

    internal static Answer Run(params string[] args) => Run(CancellationToken.None, args);

    internal static Answer Run(CancellationToken stop, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Program.Run(args, new Terminal(output, TextWriter.Synchronized(error)) { Stop = stop });
        return new Answer(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a command line answered.</summary>
internal sealed record Answer(int Code, string Out, string Error)
{
    /// <summary>All that a command printed with <c>--format json</c>, but for what may differ between machines.</summary>
    internal string Figures
    {
        get
        {
            var figures = JsonNode.Parse(Out)!.AsObject();
            Assert.True(figures.Remove("engine"));
            return figures.ToJsonString();
        }
    }
}
