using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Tests.Views;

/// <summary>What a person reads of a decision, and of one that nobody took.</summary>
public class DecisionViewTests
{
    [Theory]
    [MemberData(nameof(ShippedExerciseTests.Plans), MemberType = typeof(ShippedExerciseTests))]
    public void Each_decision_that_ships_and_each_of_its_choices_has_a_name_of_its_own_in_each_language(string file)
    {
        var scenario = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, file))).Scenario;
        var decisions = scenario.Procedures.SelectMany(procedure => procedure.Steps).OfType<DecideStep>().ToList();
        Assert.NotEmpty(decisions);
        foreach (var decision in decisions)
            foreach (var language in new[] { "en", "fr", "vi" })
            {
                string[] names = [.. decision.Cases.Select(one => one.Then).Prepend(decision.Id).Select(id => Name(scenario, id, language))];
                Assert.Equal(names.Length, names.Distinct().Count());
            }
    }

    [Fact]
    public void A_choice_after_which_only_a_refusal_can_come_is_called_one_with_the_grounds_that_it_may_have()
    {
        var scenario = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, "vietnam-laos-review.exercise.yaml"))).Scenario;
        var information = scenario.Procedures.Single(procedure => procedure.Id == "information");
        var refusal = ChoiceView.Of(information, "say-no");
        Assert.Equal((ChoiceKind.Send, Outcome.Refused), (refusal.Kind, refusal.Ends));
        Assert.Equal(["purpose-not-allowed", "sovereignty-or-security"], refusal.Grounds);
        var search = ChoiceView.Of(information, "search");
        Assert.Equal((ChoiceKind.Work, null), (search.Kind, search.Ends));
        Assert.Empty(search.Grounds);
    }

    [Fact]
    public void A_choice_says_how_long_the_next_step_takes_on_average_where_that_is_known()
    {
        Step[] steps =
        [
            new WorkStep { Id = "search", At = new Place(Side.Requested, "ncb"), Work = Distribution.Exactly(90 * Lesson.Minute) },
            new WorkStep { Id = "translate", At = new Place(Side.Requested, "ncb"), Work = Distribution.Exactly(Lesson.Hour), IsTranslation = true },
            new AskStep { Id = "ask", Desk = "ncb", Work = new Uniform(Lesson.Hour, 3 * Lesson.Hour) },
            new WaitStep { Id = "court", Time = new Exponential(240 * Lesson.Hour) },
            new WaitStep { Id = "embassy", Time = new Mixture([Distribution.Exactly(Lesson.Hour), new Never()], [0.5, 0.5]) },
            new CloseStep { Id = "end", Outcome = Outcome.Refused },
        ];
        var procedure = Lesson.Planned.Scenario.Procedures[0] with { Steps = steps };
        Assert.Equal(new double?[] { 1.5, null, 2, 240, null, null }, steps.Select(step => ChoiceView.Of(procedure, step.Id).MeanHours));
    }

    [Fact]
    public void Choices_are_offered_in_an_order_of_their_own_for_each_request_which_is_the_same_in_every_room_and_does_not_tell_the_right_one()
    {
        var (places, offered) = (new SortedDictionary<int, int>(), new SortedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var play in new[] { 1, 2 })
        {
            using var room = Lesson.Started(); // another room of the same exercise, in which other people decide
            for (var real = 1L; room.World.Time < room.Planned.End; real += Lesson.Second)
            {
                room.Tick(real);
                foreach (var open in room.World.Open.Where(open => !open.IsQuestion).ToList())
                {
                    string[] choices = [.. DecisionView.Of(room, open).Choices.Select(choice => choice.Choice)];
                    Assert.Equal(RoomChoices.Of(room, open).Order(StringComparer.Ordinal), choices.Order(StringComparer.Ordinal));
                    var (decision, right) = ($"{open.Pending.Root} {open.Pending.Step}", RoomChoices.Of(room, open)[open.Pending.Reference]);
                    if (offered.TryAdd(decision, string.Join(' ', choices))) places[Array.IndexOf(choices, right)] = places.GetValueOrDefault(Array.IndexOf(choices, right)) + 1;
                    Assert.Equal(offered[decision], string.Join(' ', choices));
                    Assert.Null(room.Take(new Decide(open.Seat, open.Id, play == 1 ? right : choices[0]), room.At(open.Seat)!.Id, real));
                }
                foreach (var open in room.World.Open.ToList()) Assert.Null(room.Take(new AnswerQuestion(open.Seat, open.Id), room.At(open.Seat)!.Id, real));
            }
        }
        Assert.True(offered.Values.Distinct().Count() > 5);
        Assert.True(places[0] >= 4 && places[1] >= 4, string.Join(", ", places)); // the first, the second, and what is left to a third
    }

    [Fact]
    public void A_history_has_no_draws_of_the_scenario_and_says_which_decisions_nobody_took()
    {
        using var room = Lesson.Started();
        room.World.AdvanceTo(room.Planned.End);
        Assert.Contains(room.World.Taken, taken => taken.By == DecidedBy.NobodyInTime);
        var (all, alone) = (0, 0);
        foreach (var seat in room.Planned.Seats)
            foreach (var item in SeatView.Of(room, seat.Plan.Id, 0).Inbox)
                foreach (var line in FileView.Of(room, seat.Plan.Id, item.File)!.History.Where(line => line.What == TraceKind.Decided))
                {
                    all++;
                    if (line.IsByNobody) alone++;
                    Assert.Contains(room.Planned.Scenario.Procedures.SelectMany(procedure => procedure.Steps), step => step is DecideStep && step.Id == line.Step);
                }
        Assert.True(alone > 0);
        Assert.Equal(all, alone); // nobody at the seats decided anything
    }

    private static string Name(Scenario scenario, string id, string language) =>
        scenario.Words.Entries.TryGetValue(id, out var name) && name.ByLanguage.TryGetValue(language, out var text) ? text
            : throw new InvalidDataException($"{id} has no name in {language}");
}
