using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;
using NodaTime;

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

    [Fact]
    public void A_seat_that_decides_at_a_step_without_evidence_is_warned_of()
    {
        var read = ExerciseFile.ReadText(Good, "one.exercise.yaml", name => File.ReadAllText(Path.Combine(Folder, name)) is var text && name == "first-lesson.yaml"
            ? WithoutEvidence(text) : text);
        Assert.Equal("one.exercise.yaml(5,1): warning: step 'give' of information shows nothing for any of its cases, so people find nothing in the file to decide by; " +
            "write shows: at step 'give' of the scenario", Assert.Single(read.Problems).ToString());
        var filtered = ExerciseFile.ReadText(Good.Replace("desks: [bureau]", "desks: [investigation]", StringComparison.Ordinal), "one.exercise.yaml", name =>
            WithoutEvidence(File.ReadAllText(Path.Combine(Folder, name))));
        Assert.Empty(filtered.Problems);
    }

    private static string WithoutEvidence(string scenario)
    {
        var from = scenario.IndexOf("        shows:\n          leave-out:", StringComparison.Ordinal);
        return scenario.Remove(from, scenario.IndexOf("        if-wrong:", from, StringComparison.Ordinal) - from);
    }

    [Theory]
    [InlineData("agency: vietnam", "agency: vietnan", "one.exercise.yaml(6,34): error: 'vietnan' is not the name of an agency; did you mean 'vietnam'?")]
    [InlineData("desks: [bureau]", "desks: [bureu]", "one.exercise.yaml(6,51): error: 'bureu' is not the name of a desk of this agency; did you mean 'bureau'?")]
    [InlineData("scenario: first-lesson.yaml", "scenario: last-lesson.yaml",
        "one.exercise.yaml(2,11): error: the scenario 'last-lesson.yaml' cannot be used; its problems follow below")]
    [InlineData("briefing: Read", "breifing: Read", "one.exercise.yaml(3,1): error: exercise has no key 'breifing'; did you mean 'briefing'?")]
    [InlineData(", very-urgent: 30 min", "", "one.exercise.yaml(4,17): error: there is no limit for requests that are very-urgent; write very-urgent: such as 2 d")]
    [InlineData("seats:", "speed: 1 s / min\nseats:", "one.exercise.yaml(5,8): error: this is slower than real time or faster than a month a minute; write how much simulated " +
        "time passes in which real time, such as 1 h / min")]
    [InlineData("seats:", "speed: 60\nseats:", "one.exercise.yaml(5,10): error: a unit is missing; write how much simulated time passes in which real time, such as 1 h / min")]
    [InlineData("seats:", "length: 3 d\nseats:", "one.exercise.yaml(5,9): error: the exercise would be longer than its scenario; shorten it, or lengthen the scenario")]
    [InlineData("{ en: One, vi: Một }", "{ english: One }", "one.exercise.yaml(1,13): error: 'english' is not a language; write the two small letters of ISO 639-1, such as vi")]
    [InlineData("exercise: { en: One, vi: Một }\n", "", "one.exercise.yaml(1,1): error: the exercise has no 'exercise'; write exercise: its title")]
    [InlineData("desks: [bureau]", "desks: [bureau], officers-may-move: some",
        "one.exercise.yaml(6,79): error: 'some' is neither yes nor no nor a number of officers from 0 to 1000; write no, yes, or the most officers that may be moved, such as 2")]
    public void What_is_wrong_is_told_with_its_place_and_advice(string written, string wrong, string problem) =>
        Assert.Contains(problem, Read(Good.Replace(written, wrong)).Problems.Select(p => p.ToString()));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("officers-may-move: no\n", "", 0)]
    [InlineData("officers-may-move: 2\n", "", 2)]
    [InlineData("officers-may-move: no\n", ", officers-may-move: 3", 3)]
    [InlineData("officers-may-move: 2\n", ", officers-may-move: yes", null)]
    [InlineData("", ", officers-may-move: no", 0)]
    public void Officers_move_within_what_the_seat_says_or_else_the_exercise(string all, string own, int? most)
    {
        var read = Read(Good.Replace("seats:", all + "seats:").Replace("desks: [bureau]", "desks: [bureau]" + own));
        Assert.Empty(read.Problems);
        Assert.Equal(most, Assert.Single(read.Plan!.Seats).MostMoved);
    }

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
    public void The_schema_that_ships_is_the_one_the_reader_reads_by()
    {
        var file = Path.Combine(Folder, "exercise.schema.json");
        if (Environment.GetEnvironmentVariable("EXCHANGESIM_UPDATE_DOCUMENTS") == "1") File.WriteAllText(file, ExerciseSchema.Json());
        Assert.Equal(ExerciseSchema.Json(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private const string WithLead = Good + """

        leads:
          the-boat:
            seat: hanoi
            after: 1 h
            procedure: information
            crime: illicit-drugs
            title: { en: The boat, vi: Chiếc thuyền }
            text: A boat without a name lies at the river gate.
            persons: { owner: { name: Phan Van Exercise, role: witness, born: 1980-02-11, nationality: VN, last-known: the river gate } }
            property: { boat: { kind: vessel, number: XX-0001, says: Wooden } }
            documents: { report: { title: Report of the gate, number: R-12, date: 2022-03-06 } }
            right: { agency: laos, basis: police-practice, channel: i-24-7, urgency: [routine, urgent], needs: [asked, name] }
        injects:
          call: { after: 30 min, to: hanoi, from: The gate, title: A call, text: The boat is leaving., expects: The lead is sent as urgent. }
          paper: { at: 2022-03-07 12:00, kind: news, title: Newspaper, text: A boat was seized. }
          spare: { pool: yes, title: Spare, text: Nothing more is known. }
        """;

    [Fact]
    public void Leads_and_injects_are_read_with_what_is_right_and_when_they_are_due()
    {
        var plan = Read(WithLead).Plan!;
        var lead = Assert.Single(plan.Leads);
        Assert.Equal(("the-boat", "hanoi", Duration.FromHours(1), "information", "illicit-drugs"), (lead.Id, lead.Seat, lead.After, lead.Procedure, lead.Crime));
        Assert.Equal(("Phan Van Exercise", PersonRole.Witness, "VN"), (lead.Persons[0].Name, lead.Persons[0].Role, lead.Persons[0].Nationality));
        Assert.Equal((PropertyKind.Vessel, "R-12"), (lead.Property[0].Kind, lead.Documents[0].Number));
        Assert.Equal(["laos"], lead.Right.Agencies);
        Assert.Equal([Urgency.Routine, Urgency.Urgent], lead.Right.Urgencies);
        Assert.Equal(["asked", "name"], lead.Right.Needs);
        Assert.Equal([Duration.FromMinutes(30), Duration.FromHours(4), null], plan.Injects.Select(inject => inject.After));
        Assert.Equal([InjectKind.Message, InjectKind.News, InjectKind.Message], plan.Injects.Select(inject => inject.Kind));
        Assert.True(plan.Injects[2].IsUnplanned);
    }

    [Theory]
    [InlineData("seat: hanoi", "seat: hanoy", "(9,11): error: 'hanoy' is not the name of a seat of this exercise; did you mean 'hanoi'?")]
    [InlineData("agency: laos", "agency: vietnam", "(18,12): error: agency 'vietnam' would ask itself; name the agency that can help")]
    [InlineData("basis: police-practice", "basis: police-practise", "(18,35): error: 'police-practise' is not the name of a legal basis; did you mean 'police-practice'?")]
    [InlineData("needs: [asked, name]", "needs: [asked, warrant]", "(18,12): error: the form for information has no field 'warrant'")]
    [InlineData("after: 1 h", "after: 11 h", "(10,12): error: this is after the exercise is over; write an earlier time, or lengthen the exercise")]
    [InlineData("at: 2022-03-07 12:00", "at: 2022-03-07 07:00", "(21,16): error: this is before the exercise begins; write a later time, or let it begin earlier with begins:")]
    [InlineData("after: 30 min, to: hanoi", "to: hanoi", "(20,3): error: nobody knows when inject 'call' is due; write after: 2 h, or at: a date, or pool: yes")]
    [InlineData("pool: yes", "pool: yes, after: 1 h", "(22,18): error: an inject of the pool has no time; leave out at and after, or pool")]
    [InlineData(", text: Nothing more is known.", "", "(22,3): error: inject 'spare' has no text; write text: what people read")]
    [InlineData("kind: news, ", "fires: flood, ", "(21,41): error: 'flood' is not the name of an inject of the scenario")]
    [InlineData("pool: yes", "pool: yes, unless: asked laos", "(22,31): error: an inject of the pool begins only when it is fired; leave out unless, or pool")]
    [InlineData("after: 30 min", "after: 30 min, unless: breaches = 0", "(20,34): error: an inject waits for what people ask, and for nothing else; write asked AGENCY")]
    [InlineData("after: 30 min", "after: 30 min, unless: asked lao", "(20,40): error: 'lao' is not")]
    [InlineData("role: witness", "role: wittness", "(15,56): error: 'wittness' is not known here; did you mean 'witness'?")]
    public void What_is_wrong_with_a_lead_or_an_inject_is_told_with_its_place_and_advice(string written, string wrong, string problem) =>
        Assert.Contains(Read(WithLead.Replace(written, wrong)).Problems.Select(p => p.ToString()),
            said => said.StartsWith("one.exercise.yaml" + problem, StringComparison.Ordinal));

    [Fact]
    public void An_inject_may_wait_for_what_people_ask()
    {
        var read = Read(WithLead.Replace("after: 30 min", "after: 30 min, unless: asked laos for information out of the-boat by hanoi"));
        Assert.Empty(read.Problems);
        Assert.Equal(new AgencyAsked("laos", "information", "the-boat", "hanoi", null), read.Plan!.Injects[0].Unless!.Figure);
    }

    [Fact]
    public void An_exercise_may_begin_later_than_its_scenario_and_its_length_counts_from_then()
    {
        var read = Read(WithLead.Replace("seats:", "begins: 2022-03-07 09:00\nlength: 9 h\nseats:"));
        Assert.Empty(read.Problems);
        Assert.Equal((Duration.FromHours(1), Duration.FromHours(3)), (read.Plan!.Begins, read.Plan.Injects[1].After));
        Assert.Contains("longer than its scenario", Assert.Single(Read(Good.Replace("seats:", "begins: 2022-03-07 09:00\nlength: 10 h\nseats:")).Problems).Message);
        Assert.Contains("the scenario does not run then", Assert.Single(Read(Good.Replace("seats:", "begins: 2022-03-06\nseats:")).Problems).Message);
    }
}
