using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Scenarios.Tests.Exercises;

public class ExerciseFileTests
{
    private static readonly string Folder = Path.Combine(Shipped.Folder, "exercises");

    private const string Good = """
        exercise: { en: One, vi: Một }
        scenario: first-lesson.yaml
        briefing: Read and decide.
        answers-within: { routine: 2 h, urgent: 1 h, very-urgent: 30 min }
        seats:
          hanoi: { name: Ha Noi, agency: vietnam, desks: [bureau] }
        """;

    private static ExerciseReadResult Read(string text) =>
        ExerciseFile.ReadText(text, "one.exercise.yaml", name => Path.Combine(Folder, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null);

    [Fact]
    public void The_first_lesson_is_read_with_its_scenario_and_has_all_its_words_in_three_languages()
    {
        var read = ExerciseFile.Read(Path.Combine(Folder, "first-lesson.exercise.yaml"));
        Assert.Empty(read.Problems);
        var plan = read.Plan!;
        Assert.Equal(("first-lesson", 60.0, ClockMode.Rolling), (plan.Id, plan.Speed, plan.Mode));
        Assert.Equal(["vietnam", "laos"], plan.Seats.Select(seat => seat.Agency));
        Assert.Equal(6, read.Scenario!.Requests.Count);
        Phrase[] phrases = [plan.Title, plan.Briefing, .. plan.Seats.Select(seat => seat.Name), .. plan.Seats.Select(seat => seat.Briefing!), .. plan.Questions];
        Assert.All(phrases, phrase => Assert.Equal(["en", "fr", "vi"], phrase.ByLanguage.Keys));
    }

    [Fact]
    public void What_is_left_out_has_its_defaults()
    {
        var read = Read(Good);
        Assert.Empty(read.Problems);
        Assert.Equal((60.0, ClockMode.Rolling, "Một"), (read.Plan!.Speed, read.Plan.Mode, read.Plan.Title.In("vi")));
        Assert.Equal(("One", "Read and decide."), (read.Plan.Title.In("fr"), read.Plan.Briefing.In("vi")));
    }

    [Theory]
    [InlineData("agency: vietnam", "agency: vietnan", "one.exercise.yaml(6,34): error: 'vietnan' is not the name of an agency; did you mean 'vietnam'?")]
    [InlineData("desks: [bureau]", "desks: [bureu]", "one.exercise.yaml(6,51): error: 'bureu' is not the name of a desk of this agency; did you mean 'bureau'?")]
    [InlineData("scenario: first-lesson.yaml", "scenario: last-lesson.yaml", "one.exercise.yaml(2,11): error: the scenario 'last-lesson.yaml' cannot be used; its problems follow below")]
    [InlineData("briefing: Read", "breifing: Read", "one.exercise.yaml(3,1): error: exercise has no key 'breifing'; did you mean 'briefing'?")]
    [InlineData(", very-urgent: 30 min", "", "one.exercise.yaml(4,17): error: there is no limit for requests that are very-urgent; write very-urgent: such as 2 d")]
    [InlineData("seats:", "speed: 1 s / min\nseats:", "one.exercise.yaml(5,8): error: this is slower than real time or faster than a month a minute; write how much simulated time passes in which real time, such as 1 h / min")]
    [InlineData("seats:", "speed: 60\nseats:", "one.exercise.yaml(5,10): error: a unit is missing; write how much simulated time passes in which real time, such as 1 h / min")]
    [InlineData("seats:", "length: 3 d\nseats:", "one.exercise.yaml(5,9): error: the exercise would be longer than its scenario; shorten it, or lengthen the scenario")]
    [InlineData("{ en: One, vi: Một }", "{ english: One }", "one.exercise.yaml(1,13): error: 'english' is not a language; write the two small letters of ISO 639-1, such as vi")]
    [InlineData("exercise: { en: One, vi: Một }\n", "", "one.exercise.yaml(1,1): error: the exercise has no 'exercise'; write exercise: its title")]
    public void What_is_wrong_is_told_with_its_place_and_advice(string written, string wrong, string problem) => Assert.Contains(problem, Read(Good.Replace(written, wrong)).Problems.Select(p => p.ToString()));

    [Fact]
    public void A_desk_belongs_to_one_seat()
    {
        var read = Read(Good + "\n  other: { name: Other, agency: vietnam, desks: [bureau] }");
        Assert.Contains("belongs to two seats", Assert.Single(read.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("real time", 1)]
    [InlineData("1 h / min", 60)]
    [InlineData("1 d/min", 1440)]
    [InlineData("30 min / min", 30)]
    [InlineData("1 wk / h", 168)]
    public void A_speed_is_simulated_time_in_real_time(string written, double speed) => Assert.Equal(speed, Read(Good.Replace("seats:", $"speed: {written}\nseats:")).Plan!.Speed);

    [Fact]
    public void The_schema_that_ships_is_the_one_the_reader_reads_by() =>
        Assert.Equal(ExerciseSchema.Json(), File.ReadAllText(Path.Combine(Folder, "exercise.schema.json")).ReplaceLineEndings("\n"));
}
