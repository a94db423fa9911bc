using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Exercises.Languages;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;

namespace ExchangeSim.Reports.Exercises.Manuals;

/// <summary>A guide for each objective, in which an evaluator notes and rates by hand what was seen, after HSEEP's evaluation guides.</summary>
public static class EvaluationGuides
{
    private const int LinesForTask = 3, LinesForWords = 4;
    private const string Boxes = "☐ P   ☐ S   ☐ M   ☐ U";

    /// <summary>Makes them.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="language">Their language.</param>
    public static Paper Of(PlannedExercise planned, PaperLanguage language)
    {
        var (plan, measures) = (planned.Plan, new MeasureInWords(planned, language));
        return new Paper(language.Code, language[ManualWords.EvaluationGuide], language.Of(plan.Title), language[ManualWords.ForEvaluators], language[CommonWords.Mark],
        [
            new Passage(language[HandbookWords.Quiet]),
            new Grid(language[HandbookWords.HowRated], [new("", 1), new(language[CommonWords.Rating], 3), new(language[HandbookWords.Means], 6)], RatingNames.Rows(language)),
            .. plan.Objectives.Count == 0 ? [new Passage(language[CommonWords.NoObjectives])] : plan.Objectives.SelectMany(objective => Guide(objective, measures, language)),
        ]);
    }

    private static IEnumerable<Block> Guide(Objective objective, MeasureInWords measures, PaperLanguage language)
    {
        yield return new NewPage();
        yield return new Heading(1, language.Colon(language[CommonWords.Objective], language.Of(objective.Title)));
        yield return new BlankLines(language[HandbookWords.Evaluator], 1);
        foreach (var target in objective.Targets)
        {
            yield return new Heading(2, language.Colon(language[CommonWords.Target], language.Of(target.Title)));
            foreach (var task in target.Tasks)
            {
                yield return new Heading(3, language.Colon(language[CommonWords.Task], Handbook.Named(task, language)));
                yield return new Facts([(language[CommonWords.Measure], measures.Of(task.Measure)), (language[HandbookWords.RateHere], Boxes)]);
                yield return new BlankLines(language[HandbookWords.Observed], LinesForTask);
            }
            yield return new Facts([(language[HandbookWords.TargetRating], Boxes)]);
        }
        yield return new Facts([(language[HandbookWords.ObjectiveRating], Boxes)]);
        yield return new BlankLines(language[HandbookWords.Strengths], LinesForWords);
        yield return new BlankLines(language[HandbookWords.Improve], LinesForWords);
    }
}
