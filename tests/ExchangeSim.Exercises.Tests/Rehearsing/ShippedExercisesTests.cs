using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rehearsing;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Exercises.Tests.Rehearsing;

/// <summary>Every exercise that ships is rehearsed before it is played.</summary>
public class ShippedExercisesTests
{
    private static readonly SortedDictionary<string, string> Marks = new(StringComparer.Ordinal) { ["en"] = "EXERCISE", ["fr"] = "EXERCICE", ["vi"] = "DIỄN TẬP" };

    private static PlannedExercise Planned(string name) => PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Lesson.Folder, name)));

    public static TheoryData<string, double, double> Shipped => new()
    {
        // The quietest and the busiest seat, in decisions a real minute: one to two, but for those who read a file for the first time.
        { "first-lesson.exercise.yaml", 0.9, 2 },
        { "alone-at-the-bureau.exercise.yaml", 1, 2 },
        { "vietnam-laos-review.exercise.yaml", 1, 2 },
        { "vietnam-cambodia-identities.exercise.yaml", 0.9, 2.1 },
        { "vietnam-japan-treaties.exercise.yaml", 0.9, 2 },
        { "asean-six-bureaus.exercise.yaml", 0.9, 2 },
        { "asean-scam-centres.exercise.yaml", 0.9, 2.1 },
    };

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_objective_can_be_reached_every_inject_fires_and_players_are_told_apart(string name, double quietest, double busiest)
    {
        var findings = new RehearsalFindings(Rehearsal.Of(Planned(name), seeds: 3, threads: 2));
        Assert.Empty(findings.Unreachable.Select(objective => objective.Id));
        Assert.Empty(findings.Unmeasured.Select(task => task.Id));
        Assert.Empty(findings.DeadInjects.Select(inject => inject.Inject.Id));
        Assert.Empty(findings.RefusedLeads.Select(lead => lead.Id));
        Assert.True(findings.IsDiscriminating, string.Join(", ", findings.Scores));
        Assert.All(findings.Seats, seat => Assert.InRange(seat.PerMinute, quietest, busiest));
    }

    // A class plays it with the scenario's own seed, and nobody can be rated for what never happens.
    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_task_is_observed_in_the_reference_play_of_the_seed_that_people_play(string name, double quietest, double busiest)
    {
        Assert.True(quietest < busiest);
        var planned = Planned(name);
        var judged = RehearsedPlay.Of(planned, planned.Scenario.Seed, PlayerModel.Reference).Judged;
        Assert.Empty(judged.Tasks.Where(task => task.Rating is null).Select(task => task.Task.Id));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void Who_plays_alone_meets_requests_that_are_rightly_refused_and_others_that_are_rightly_asked_about()
    {
        var planned = Planned("alone-at-the-bureau.exercise.yaml");
        using var room = PlayerRoom.Play(planned, planned.Scenario.Seed, PlayerModel.Reference, PlayTerms.Whole(planned), CancellationToken.None).Room;
        var right = room.World.Taken.Where(taken => !taken.Open.IsQuestion).Select(taken => RoomChoices.Of(room, taken.Open)[taken.Open.Pending.Reference]).ToList();
        Assert.True(right.Count(choice => choice is "say-no" or "take-down") is >= 2 and <= 8 && right.Count(choice => choice == "clarify") >= 2,
            string.Join(", ", right.GroupBy(choice => choice).Select(group => $"{group.Count()} {group.Key}")));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void One_person_who_plays_carelessly_by_the_file_or_perfectly_reaches_points_far_apart()
    {
        var scores = new RehearsalFindings(Rehearsal.Of(Planned("alone-at-the-bureau.exercise.yaml"), seeds: 12, threads: 2)).Scores;
        Assert.True(scores[0].High + 30 <= scores[1].Low, string.Join(", ", scores));
        Assert.True(scores[1].Median + 5 <= scores[2].Median, string.Join(", ", scores));
    }

    // In a calm room nobody is late, so that only what is decided and sent tells players apart.
    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Whoever_plays_any_of_them_alone_and_carelessly_is_far_behind_whoever_follows_the_file(string name, double quietest, double busiest)
    {
        Assert.True(quietest < busiest);
        var planned = Planned(name);
        var terms = PlayTerms.Alone(planned, planned.Plan.Seats[0].Id);
        double Points(PlayerModel player) => RehearsedPlay.Of(planned, planned.Scenario.Seed, player, terms, CancellationToken.None).Judged.Score!.Value;
        Assert.True(Points(PlayerModel.Careless) + 20 <= Points(PlayerModel.Reference), $"{Points(PlayerModel.Careless)} and {Points(PlayerModel.Reference)}");
    }

    [Fact]
    public void Every_shipped_exercise_is_among_these() =>
        Assert.Equal(Shipped.Select(row => (string)row[0]).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Lesson.Folder, "*.exercise.yaml").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void All_its_words_are_there_in_three_languages_and_what_players_read_says_that_it_is_an_exercise(string name, double quietest, double busiest)
    {
        Assert.True(quietest < busiest);
        var plan = Planned(name).Plan;
        IEnumerable<Phrase> read = [plan.Briefing, .. plan.Leads.Select(lead => lead.Text), .. plan.Injects.Select(inject => inject.Text!)];
        IEnumerable<Phrase?> others =
        [
            plan.Title, .. plan.Seats.SelectMany(seat => new[] { seat.Name, seat.Briefing }), .. plan.Leads.Select(lead => lead.Title), .. plan.Questions,
            .. plan.Leads.SelectMany(lead => lead.Persons.SelectMany(person => new[] { person.LastKnown, person.Says })),
                .. plan.Leads.SelectMany(lead => lead.Property.Select(property => property.Says)),
            .. plan.Leads.SelectMany(lead => lead.Documents.SelectMany(document => new[] { document.Title, document.IssuedBy, document.Says })),
            .. plan.Injects.SelectMany(inject => new[] { inject.Title, inject.From, inject.Expects }),
            .. plan.Objectives.SelectMany(objective => objective.Targets.SelectMany(target => target.Tasks.Select(task => task.Title).Append(target.Title))
                .Append(objective.Title)),
        ];
        Assert.All(read.Concat(others.OfType<Phrase>()), phrase => Assert.Equal(Marks.Keys, phrase.ByLanguage.Keys));
        Assert.All(read, phrase => Assert.All(phrase.ByLanguage, text => Assert.StartsWith(Marks[text.Key], text.Value, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void It_takes_as_long_as_it_says(string name, double quietest, double busiest)
    {
        Assert.True(quietest < busiest);
        var planned = Planned(name);
        Assert.InRange((planned.End - planned.Begin) / planned.Plan.Speed / planned.Plan.Takes!.Value.TotalMilliseconds, 0.95, 1.05);
    }
}
