using ExchangeSim.Exercises.Plans;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Web.Tests;

/// <summary>The first lesson with leads, injects, a second channel and instruments: what pages show beyond decisions.</summary>
internal static class WidePlan
{
    private const string More = """

        leads:
          boat:
            seat: hanoi
            procedure: information
            crime: illicit-drugs
            title: { en: A boat at the river gate, fr: Un bateau au poste du fleuve, vi: Chiếc thuyền ở cửa sông }
            text:
              en: A wooden boat without papers lies at the river gate. The owner is said to live on the other side. What he is wanted for has to be asked.
              fr: Un bateau en bois sans papiers se trouve au poste du fleuve. Le propriétaire habiterait de l’autre côté.
              vi: Một chiếc thuyền gỗ không giấy tờ nằm ở cửa sông. Người chủ được cho là sống ở bên kia.
            persons: { owner: { name: Phan Van Exercise, role: suspect, born: 1980-02-11, nationality: LA, document: FIC123456, last-known: the river gate } }
            property: { boat: { kind: vessel, number: FIC-0001, says: "Wooden, nine metres" } }
            documents: { report: { title: Report of the gate, number: R-12, date: 2022-03-06, says: Found at 05:40 by the night patrol. } }
            right: { agency: laos, basis: cooperation, channel: i-24-7, urgency: [routine, urgent], needs: [asked, purpose, name, birth] }
        injects:
          call: { after: 30 min, to: hanoi, from: { en: The river gate, vi: Cửa sông }, title: { en: A call from the gate, vi: Cuộc gọi từ cửa sông },
            text: { en: The boat is about to leave., vi: Chiếc thuyền sắp rời đi. }, expects: The lead is sent as urgent. }
          storm: { after: 4 h, fires: line-down, title: { en: Storm over the line, vi: Bão làm gián đoạn đường truyền } }
          spare: { pool: yes, to: vientiane, kind: news, title: { en: Newspaper, vi: Báo chí }, text: { en: A boat was seized., vi: Một chiếc thuyền bị thu giữ. } }
        """;

    private const string MoreScenario = """

        instruments:
          cooperation: { name: Cooperation plan 2022, between: [vietnam, laos], in-force: 2022-01-01, opens: [information] }
          old-plan: { name: Cooperation plan 2020, between: [vietnam, laos], in-force: 2020-01-01, until: 2022-01-01, opens: [information] }
        injects:
          line-down: { says: The line is down, when: open requests at laos over 100000, checked-every: 1 d, lasts: 30 min, outage: i-24-7 }
        """;

    /// <summary>The plan, made of the one that ships.</summary>
    internal static PlannedExercise Of(PlannedExercise lesson) => PlannedExercise.OfTexts(
    [
        lesson.Sources[0] with { Text = lesson.Sources[0].Text + More },
        lesson.Sources[1] with { Text = lesson.Sources[1].Text.Replace("channels:\n", "channels:\n  pouch: { name: Diplomatic pouch, delay: 5 h }\n", StringComparison.Ordinal)
            .Replace("ask: requesting investigation", "ask: requesting bureau", StringComparison.Ordinal) + MoreScenario },
        .. lesson.Sources.Skip(2),
    ]);
}
