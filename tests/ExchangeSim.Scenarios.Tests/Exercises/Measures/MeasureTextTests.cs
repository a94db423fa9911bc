using ExchangeSim.Model;
using ExchangeSim.Scenarios.Exercises;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Exercises.Measures;

public class MeasureTextTests
{
    private static readonly string Folder = Path.Combine(Shipped.Folder);

    private static ExerciseReadResult Read(string measure, string more = "", string scenario = "vietnam-laos-plan-2022", string begins = "2022-03-01") =>
        ExerciseFile.ReadText($$"""
        exercise: One
        scenario: {{scenario}}.yaml
        briefing: Read and decide.
        begins: {{begins}}
        length: 2 wk
        answers-within: 1 d
        seats:
          hanoi: { name: Ha Noi, agency: vietnam, desks: [ncb] }
        objectives:
          answer:
            title: Answer
            targets:
              soon: { title: Soon, tasks: { one: { title: One, measure: "{{measure}}"{{more}} } } }
        """, "one.exercise.yaml", name => Path.Combine(Folder, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null);

    private static TaskMeasure Measured(string text, bool withJapan = false)
    {
        var read = withJapan ? Read(text, scenario: "vietnam-japan-2017", begins: "2018-03-01") : Read(text);
        Assert.Empty(read.Problems);
        return read.Plan!.Objectives[0].Targets[0].Tasks[0].Measure;
    }

    [Theory]
    [InlineData("share of information from laos answered within 8 h >= 95 %", Comparison.AtLeast, 0.95)]
    [InlineData("refusals without a ground = 0", Comparison.Exactly, 0)]
    [InlineData("provisional arrests lapsed = 0", Comparison.Exactly, 0)]
    [InlineData("time from missing-data to first-reply <= 3 d", Comparison.AtMost, 3 * 86_400_000.0)]
    [InlineData("asked laos before 2022-03-05", Comparison.AtLeast, 1)]
    [InlineData("p90 of information ≤ 3 d", Comparison.AtMost, 3 * 86_400_000.0)]
    [InlineData("share within limit of nationality-check to vietnam marked urgent >= 80 %", Comparison.AtLeast, 0.8)]
    public void A_measure_is_a_figure_a_comparison_and_a_value(string text, Comparison comparison, double value)
    {
        var measure = Measured(text);
        Assert.Equal((text, comparison, value), (measure.Text, measure.Comparison, measure.Value));
    }

    [Fact]
    public void Its_words_say_which_requests_are_meant_and_what_is_to_happen()
    {
        var filter = new RequestFilter("information", "laos");
        Assert.Equal(new RequestShare(filter, RequestEvent.Answered, Duration.FromHours(8)), Measured("share of information from laos answered within 8 h >= 95 %").Figure);
        Assert.Equal(new RequestShare(filter, RequestEvent.Acknowledged), Measured("share of information from laos acknowledged >= 95 %").Figure);
        Assert.Equal(new RequestCount(new RequestFilter("extradition"), RequestEvent.Lapsed), Measured("provisional arrests lapsed = 0").Figure);
        Assert.Equal(new RequestCount(new RequestFilter(null, null, "laos", "illicit-drugs"), RequestEvent.Refused),
            Measured("requests to laos about illicit-drugs refused <= 2").Figure);
        Assert.Equal(new DecisionCount(DecisionFault.Breach, new RequestFilter(), "hanoi"), Measured("breaches by hanoi = 0").Figure);
        Assert.Equal(new DecisionShare(DecisionMerit.InTime, Duration.FromHours(2), new RequestFilter(Urgency: Urgency.Urgent), null),
            Measured("share of decisions marked urgent taken within 2 h >= 90 %").Figure);
        Assert.Equal(new DecisionShare(DecisionMerit.Right, null, new RequestFilter(), "hanoi"), Measured("share of decisions by hanoi taken right >= 90 %").Figure);
        Assert.Equal(new LeadShare(true, Duration.FromDays(1), null), Measured("share of leads sent right within 1 d >= 80 %").Figure);
        Assert.Equal(new RequestTime(TimeStatistic.P90, new RequestFilter("information", null, "laos")), Measured("p90 of information to laos <= 3 d").Figure);
        Assert.Equal(new AgencyAsked("laos", "information", null, "hanoi", Duration.FromDays(85) + Duration.FromHours(9)),
            Measured("asked laos for information by hanoi before 2022-03-01 09:00").Figure);
    }

    [Fact]
    public void A_moment_is_a_step_a_clock_or_a_fact()
    {
        var figure = Assert.IsType<MomentTime>(Measured("median time from traced to frozen <= 30 d", withJapan: true).Figure);
        Assert.Equal((TimeStatistic.Median, ("asset-recovery", "freeze-request"), ("asset-recovery", "in-force")),
            (figure.Statistic, figure.From.Steps.Single(), figure.To.Steps.Single()));
        Assert.Equal([("extradition", "hand-in")], Assert.IsType<MomentTime>(Measured("time from papers to hand-in <= 40 d", withJapan: true).Figure).To.Steps);
    }

    [Theory]
    [InlineData("share of informaton answered >= 95 %", "(13,75): error: 'informaton' is not the name of a procedure; did you mean 'information'?")]
    [InlineData("share of information answered >= 95", "(13,101): error: a share has a %; such as 95 %")]
    [InlineData("share of information answered", "(13,95): error: what is wanted is missing; write <=, >= or = and a value, such as >= 95 %")]
    [InlineData("share of information from lao answered >= 9 %", "(13,92): error: 'lao' is not the name of an agency; did you mean 'laos'?")]
    [InlineData("good will = 3", "(13,66): error: 'good' is not the name of a procedure; known: information")]
    [InlineData("time from triage to serch <= 3 d", "(13,86): error: 'serch' is no step, no clock and no fact of a procedure; did you mean 'search'?")]
    [InlineData("asked laos before 2022-03-99", "(13,83): error: '2022-03-99' is not a day, nor a day and a time")]
    [InlineData("breaches by hanoy = 0", "(13,78): error: 'hanoy' is not the name of a seat of this exercise; did you mean 'hanoi'?")]
    [InlineData("breaches = 0 always", "(13,79): error: 'always' is not understood here")]
    public void What_is_wrong_with_a_measure_is_told_with_its_place(string measure, string problem)
    {
        var problems = Read(measure).Problems.Select(p => p.ToString()).ToList();
        Assert.True(problems.Any(said => said.StartsWith("one.exercise.yaml" + problem, StringComparison.Ordinal)), string.Join("\n", problems));
    }

    [Fact]
    public void Limits_of_ratings_go_the_way_of_the_measure()
    {
        var task = Read("share answered >= 95 %", ", critical: no, some: 85 %, major: 60 %").Plan!.Objectives[0].Targets[0].Tasks[0];
        Assert.Equal((false, 0.85, 0.6), (task.IsCritical, task.Some, task.Major));
        Assert.Contains("the value falls from what is wanted", Read("share answered >= 95 %", ", some: 97 %").Problems.Single().Message);
        Assert.Contains("the value rises from what is wanted", Read("p90 of information <= 3 d", ", some: 5 d, major: 4 d").Problems.Single().Message);
    }
}
