using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>A refusal that rests on one of several grounds: the file shows those that are so, and no other.</summary>
public class EvidenceTests
{
    private const string Purpose = "The purpose is private", NoTrace = "Nobody has heard of";

    // The second ground is a fact on which a later decision turns, too, so that a test can see whether it is so.
    private static readonly PlannedExercise TwoGrounds = PlannedExercise.OfTexts([Lesson.Planned.Sources[0], Lesson.Planned.Sources[1] with
    {
        Text = Lesson.Planned.Sources[1].Text.Replace("say-no: when purpose-not-allowed", "say-no: when purpose-not-allowed or no-trace", StringComparison.Ordinal)
            .Replace("        shows:\n          say-no:\n", "        shows:\n          purpose-not-allowed: " + Purpose + "\n          no-trace: " + NoTrace
                + " {person}\n          refused-before:\n", StringComparison.Ordinal).Replace("    facts:\n", "    facts:\n      refused-before: 0 %\n", StringComparison.Ordinal),
    }, .. Lesson.Planned.Sources.Skip(2)]);

    [Fact]
    public void A_refusal_with_several_possible_grounds_shows_those_that_are_so_and_never_nothing()
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        for (var seed = 1UL; seed <= 12; seed++)
        {
            var (shown, traces) = Played(seed);
            foreach (var (request, text) in shown)
            {
                seen.Add(string.Join("+", new[] { Purpose, NoTrace }.Where(one => text.Contains(one, StringComparison.Ordinal))));
                if (traces.TryGetValue(request, out var noTrace)) Assert.Equal(noTrace, text.Contains(NoTrace, StringComparison.Ordinal));
            }
        }
        Assert.Equal([NoTrace, Purpose, $"{Purpose}+{NoTrace}"], seen);
    }

    // Everything is answered and enquired into, whatever the file says.
    private static (SortedDictionary<ulong, string> Shown, SortedDictionary<ulong, bool> Traces) Played(ulong seed)
    {
        var (shown, traces) = (new SortedDictionary<ulong, string>(), new SortedDictionary<ulong, bool>());
        using var room = Lesson.Started(TwoGrounds, seed);
        for (var real = 1L; room.World.Time < room.Planned.End; real += Lesson.Second)
        {
            room.Tick(real);
            foreach (var open in room.World.Open.ToList())
            {
                if (open.IsQuestion) { Assert.Null(room.Take(new AnswerQuestion(open.Seat, open.Id), room.At(open.Seat)!.Id, real)); continue; }
                var (choices, step) = (RoomChoices.Of(room, open), room.Planned.Scenario.Procedures[0].Steps[open.Pending.Step].Id);
                if (step == "admissible" && open.Pending.Reference == 0) shown[open.Pending.Root] = EvidenceOf(room, open);
                if (step == "what-came-of-it") traces[open.Pending.Root] = open.Pending.Reference == 0;
                var choice = step switch { "admissible" => "search", "enough" => "enquire", _ => choices[open.Pending.Reference] };
                Assert.Null(room.Take(new Decide(open.Seat, open.Id, choice), room.At(open.Seat)!.Id, real));
            }
        }
        return (shown, traces);
    }

    private static string EvidenceOf(Room room, OpenDecision open) => string.Join("\n",
        FileView.Of(room, open.Seat, room.World.FileOf(open.Pending.Root))!.Evidence.Where(line => line.Step == "admissible").Select(line => line.Text.In("en")));
}
