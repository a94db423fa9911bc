using System.Globalization;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Reports.Exercises.Grades;

/// <summary>Grades as a table that learning platforms and spreadsheets take: a row for each participant, headings first. Names of columns do not depend on a language.</summary>
public static class GradeTable
{
    private static readonly string[] Before = ["identifier", "name", "room", "seats", "grade", "max_grade", "grade_of"],
        After = ["decisions", "decisions_in_time", "decisions_right", "requests_sent", "requests_right"];

    /// <summary>The table.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="grades">The grades of its rooms.</param>
    /// <param name="form">What stands before decimals; null: a point.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(PlannedExercise planned, IEnumerable<Grade> grades, CsvForm? form = null) =>
    [
        [.. Before, .. planned.Plan.Objectives.SelectMany(objective => new[] { $"{objective.Id}_rating", $"{objective.Id}_points" }), .. After],
        .. grades.Select(grade => Row(grade, form ?? CsvForm.Point)),
    ];

    private static IReadOnlyList<string> Row(Grade grade, CsvForm form)
    {
        return
        [
            grade.Person.Participant, SpreadsheetFormula.Unsplit(grade.Person.Name), Number(grade.Room),
            string.Join(' ', grade.Person.Sittings.Select(sitting => sitting.Seat).Distinct()),
            grade.Points is { } points ? Number(points) : "", "100", grade.Points is null ? "" : grade.IsOfSeat ? "seat" : "room",
            .. grade.Objectives.SelectMany(objective => new[] { RatingWords.LetterOr(objective.Rating), objective.Rating is { } rating ? Number(RatingRules.Points(rating)) : "" }),
            Number(grade.Decisions), Number(grade.InTime), Number(grade.Right), Number(grade.Sent), Number(grade.SentRight),
        ];

        string Number(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture).Replace('.', form.Decimal);
    }
}
