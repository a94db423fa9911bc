using System.Text;

namespace ExchangeSim.Scenarios.Tests;

/// <summary>Random bytes and broken scenarios: whatever they hold, reading them ends with a scenario or with problems. Each test draws from its own seed, so that a failure
/// repeats.</summary>
[Trait("Category", "Slow")]
public class FuzzTests
{
    private const int RandomInputs = 60_000;
    private const int MutatedInputs = 45_000;
    // Small enough to be read in well under a millisecond, and with a bit of everything.
    private const string Small = """
        scenario: S
        start: 2022-01-03
        length: 4 wk
        agencies:
          a: &x { hours: "Mon-Fri 08:00-17:00; Sat 08:00-11:30", desks: { d: { officers: 2, speed: 110 % } } }
          b: { hours: round the clock, desks: { d: { shifts: { day: { officers: 1 } } } } }
        channels: { m: { delay: 1 s + exponential(5 min), loss: 1 %, resend-after: 4 h } }
        procedures:
          p:
            channel: m
            facts: { f: 8 %, l: "uniform(1 y, 9 y)" }
            steps:
              w: { work: "lognormal(mean 2 h, cv 1)", at: requesting d, then: s }
              s: { send: to requested, then: c }
              c: { decide: by requested d, cases: { w2: 20 % when f and not l below 3 y, e: otherwise } }
              w2: { ask: requesting d, work: 1 h, then: e }
              e: { close: "refused: f" }
        demand: { q: { procedure: p, from: each, to: any other, arrivals: 6 / wk, batch: 1 to 5 } }
        policies: { o: { says: O, changes: { agencies.*.desks.d.officers: 3 } } }
        """;

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", ":", ": ", "- ", "\n", "\n  ", "\t", "\"", "'", "|", ">", "&x ", "*x", "!t ", "<<: ", "---\n", "...\n", "%", "#", "?", ",", "@", "0", "-1",
            "1e9", "99999999999999999999", "\u00e9", "\u2028",
         "\ud83d\ude00", "steps", "then", "otherwise", "each", "8 h", "20 %", "*", ".", "null", "~", "(", ")", " or ", " not ", "include: [x]",
             "every-agency: { hours: office hours }"];

    [Fact]
    public void Random_bytes_never_crash_the_reader()
    {
        var random = new Random(20170504);
        for (var i = 0; i < RandomInputs; i++)
        {
            var bytes = new byte[random.Next(120)];
            random.NextBytes(bytes);
            // Bytes of all kinds are nearly never text, and so end early: most inputs are of printable letters.
            if (i % 4 > 0) for (var k = 0; k < bytes.Length; k++) bytes[k] = (byte)(bytes[k] % 8 == 0 ? '\n' : ' ' + (bytes[k] % 95));
            Read(Encoding.Latin1.GetString(bytes), i);
        }
    }

    [Fact]
    public void Broken_scenarios_never_crash_the_reader()
    {
        Assert.Single(ScenarioFile.ReadText(Small, "s.yaml").Problems); // the anchor
        var random = new Random(20240824);
        for (var i = 0; i < MutatedInputs; i++) Read(Mutated(random), i);
    }

    private static void Read(string text, int number)
    {
        try
        {
            var result = ScenarioFile.ReadText(text, "s.yaml", include: _ => null);
            Assert.Equal(result.Scenario is null, result.Problems.Any(p => p.IsError));
            Assert.All(result.Problems, p => Assert.True(p.Line > 0 && p.Column > 0 && p.Message.Length < 1000));
        }
        catch (Exception e)
        {
            Assert.Fail($"input {number}: {e}\n{text}");
        }
    }

    private static string Mutated(Random random)
    {
        var text = new StringBuilder(Small);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 30), text.Length - at);
            switch (random.Next(5))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, Pieces[random.Next(Pieces.Length)]); break;
                case 2: text[at] = (char)random.Next(32, 127); break;
                case 3: text.Insert(random.Next(text.Length), text.ToString(at, length)); break;
                default: text.Remove(at, 1).Insert(at, Pieces[random.Next(Pieces.Length)]); break;
            }
        }
        return text.ToString();
    }
}
