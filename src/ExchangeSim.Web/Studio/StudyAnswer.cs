using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Runs;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Web.Studio;

/// <summary>The most important figures of a study; all are in its report.</summary>
/// <param name="Confidence">Confidence of the intervals, 0 to 1.</param>
/// <param name="Replications">How many replications it has.</param>
/// <param name="Numbers">Of a run: its figures.</param>
/// <param name="Goals">Of a comparison: how the policies do by each goal.</param>
public sealed record StudyAnswer(double Confidence, int Replications, IReadOnlyList<StudyNumber> Numbers, IReadOnlyList<StudyGoal> Goals)
{
    /// <summary>What a reader must know to read the figures right, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
    /// <summary>Of a comparison: how long an answer is waited for, by procedure. What is refused, lapsed or never answered counts the whole horizon.</summary>
    public IReadOnlyList<StudyHorizon> Horizons { get; init; } = [];

    private const double RunConfidence = 0.95; // of the intervals of every run

    /// <summary>Those of a run.</summary>
    internal static StudyAnswer Of(RunOutcome outcome)
    {
        var (figures, all) = (outcome.Report.Figures, outcome.Report.All);
        var runs = (double)Math.Max(1, figures.Replications); // what was stopped in the first one has its counts
        StudyNumber?[] numbers =
        [
            StudyNumber.Of("wait", "hours", all?.WaitHours, all?.HorizonHours),
            StudyNumber.Of("within-horizon", "share", all?.AnsweredWithinHorizon, all?.HorizonHours),
            StudyNumber.Of("within-limit", "share", all?.AnsweredWithinLimit), StudyNumber.Of("median", "hours", all?.MedianHours),
            new("sent-per-run", "count", figures.Requests.Sent / runs, null, null),
            new("open-per-run", "count", figures.Requests.Open / runs, null, null),
        ];
        return new StudyAnswer(RunConfidence, figures.Replications, [.. numbers.OfType<StudyNumber>()], []) { Notes = [.. figures.Notes.Select(note => note.Text)] };
    }

    /// <summary>Those of a comparison.</summary>
    internal static StudyAnswer Of(CompareOutcome outcome)
    {
        var figures = outcome.Report.Figures;
        return new StudyAnswer(figures.Confidence, figures.Replications, [], [.. figures.Goals.Select((goal, i) => new StudyGoal(
            MetricWords.Of(goal), goal.MoreIsBetter, goal.Metric.IsTime ? "hours" : goal.Metric.IsCount ? "count" : "share", figures.Baseline.Goals[i].Figure?.Baseline,
            figures.Baseline.Goals[i].Place,
            [.. figures.Ranked(i).Where(policy => policy.Policy is not null).Select(policy => StudyPolicy.Of(policy, policy.Goals[i]))]))])
        {
            Notes = [.. figures.Notes.Select(note => note.Text)], Horizons = [.. figures.Horizons.Select(one => new StudyHorizon(one.Procedure, one.Hours))],
        };
    }
}

/// <summary>How long an answer is waited for under a procedure.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Hours">The horizon.</param>
public sealed record StudyHorizon(string Procedure, double Hours);

/// <summary>A figure of a run.</summary>
/// <param name="Name">What it is: wait, within-horizon, within-limit, median, sent-per-run or open-per-run, both on average (before: sent and open, of all runs together).</param>
/// <param name="Unit">Hours, share (0 to 1) or count.</param>
/// <param name="Value">The figure.</param>
/// <param name="HalfWidth">Half the width of its interval; null: it has none.</param>
/// <param name="RestrictedTo">Of a mean of times of which some had not ended: the bound in hours up to which it is known; null: it is the mean of all.</param>
/// <param name="HorizonHours">How long an answer is waited for, of what depends on that; null: it does not, or that is another time for each procedure.</param>
public sealed record StudyNumber(string Name, string Unit, double Value, double? HalfWidth, double? RestrictedTo, double? HorizonHours = null)
{
    internal static StudyNumber? Of(string name, string unit, Estimate? estimate, double? horizon = null) =>
        estimate is { } known ? new StudyNumber(name, unit, known.Value, known.HalfWidth, known.RestrictedTo, horizon) : null;
}

/// <summary>How the policies of a comparison do by a goal.</summary>
/// <param name="Goal">The goal, as it may be written on the command line.</param>
/// <param name="MoreIsBetter">Whether more is better.</param>
/// <param name="Unit">Hours, share (0 to 1) or count.</param>
/// <param name="AsThingsStand">The figure without a policy; null: it is not known.</param>
/// <param name="Place">The place of the scenario without a policy, from 1.</param>
/// <param name="Policies">The policies, by their place.</param>
public sealed record StudyGoal(string Goal, bool MoreIsBetter, string Unit, double? AsThingsStand, int Place, IReadOnlyList<StudyPolicy> Policies);

/// <summary>How a policy does by a goal.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Says">What it means, in words.</param>
/// <param name="Place">Its place, from 1.</param>
/// <param name="Value">Its figure; null: it is not known.</param>
/// <param name="Difference">The figure less that as things stand.</param>
/// <param name="HalfWidth">Half the width of the difference's interval.</param>
/// <param name="Certainty">Sure, depends (on what the scenario only assumes), likely, chance, same, or unknown: whether the difference can be none of chance's making.</param>
/// <param name="RestrictedTo">Of means of times of which some had not ended: the bound in hours up to which they are known; null: they are the means of all.</param>
public sealed record StudyPolicy(string Policy, string? Says, int Place, double? Value, double? Difference, double? HalfWidth, CertaintyGrade Certainty,
    double? RestrictedTo = null)
{
    internal static StudyPolicy Of(PolicyFigures policy, GoalFigures goal) => new(policy.Policy!, policy.Says, goal.Place, goal.Figure?.Policy, goal.Figure?.Difference,
        goal.Figure?.HalfWidth, goal.Figure is { } figure ? Reports.Comparison.Certainty.Of(figure) : CertaintyGrade.Unknown,
        goal.Figure?.RestrictedTo);
}
