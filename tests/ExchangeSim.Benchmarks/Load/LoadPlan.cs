using System.Globalization;
using System.Text;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>The exercise that is played under load: a seat for each of up to ten agencies. What only one seat may ever read is marked with that seat's name.</summary>
internal static class LoadPlan
{
    internal const string File = "load.exercise.yaml", Id = "load";

    /// <summary>When leads and injects reach their seats, from the beginning, simulated.</summary>
    internal static readonly TimeSpan LeadsAfter = TimeSpan.FromMinutes(30), InjectsAfter = TimeSpan.FromHours(2);

    /// <summary>Simulated time in a unit of real time.</summary>
    internal const double Speed = 14 * 60;

    private static readonly string[] Agencies = ["vietnam", "laos", "thailand", "cambodia", "malaysia", "singapore", "indonesia", "philippines", "myanmar", "brunei"];

    /// <summary>The seats of a room, by id: as many as are wanted.</summary>
    internal static string[] SeatsOf(int count) => Agencies[..count];

    /// <summary>The most seats of a room.</summary>
    internal static int MostSeats => Agencies.Length;

    internal static string Text(int seats)
    {
        var own = SeatsOf(seats);
        var text = new StringBuilder("""
            exercise: Load
            scenario: asean-somtc-2017
            begins: 2017-05-08 08:00
            length: 14 d
            takes: 24 min
            speed: 14 h / min
            answers-within: { very-urgent: 8 h, urgent: 1 d, routine: 2 d }
            briefing: EXERCISE. Played by a program.
            seats:

            """);
        foreach (var agency in own)
            text.Append(CultureInfo.InvariantCulture, $"  {agency}: {{ name: {agency}, agency: {agency}, desks: [ncb], briefing: \"EXERCISE {Marks.Of("BRIEFING", agency)}\" }}\n");
        text.Append("leads:\n");
        foreach (var agency in own) text.Append(Lead(agency, own[(Array.IndexOf(own, agency) + 1) % own.Length]));
        text.Append("injects:\n");
        foreach (var agency in own) text.Append(CultureInfo.InvariantCulture, $$"""
              news-{{agency}}: { after: {{InjectsAfter.TotalHours}} h, to: {{agency}}, kind: news, title: News, text: "EXERCISE {{Marks.Of("INJECT", agency)}}" }

            """);
        return text.ToString();
    }

    private static string Lead(string agency, string asked) => string.Create(CultureInfo.InvariantCulture, $$"""
          own-{{agency}}:
            seat: {{agency}}
            after: {{LeadsAfter.TotalMinutes}} min
            procedure: information
            title: "EXERCISE {{Marks.Of("LEAD", agency)}}"
            text: "EXERCISE {{Marks.Of("LEAD", agency)}}"
            persons: { owner: { name: "{{Marks.Of("LEAD", agency)}}", role: suspect } }
            right: { agency: {{asked}}, urgency: [routine, urgent], needs: [asked, purpose] }

        """);
}
