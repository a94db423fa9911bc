using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Exercises.AfterAction;
using ExchangeSim.Reports.Exercises.Grades;
using ExchangeSim.Reports.Exercises.Manuals;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Papers;
using ExchangeSim.Scenarios.Exercises.Lists;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Exercises;

/// <summary>The papers and lists of exercises, as files.</summary>
public static class PaperFiles
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Html = "text/html; charset=utf-8";

    /// <summary>The languages that there are.</summary>
    public static IReadOnlyList<string> Languages => PaperLanguage.All;

    /// <summary>What is made before an exercise: situation manual, handbook, evaluation guides.</summary>
    public static IEnumerable<MadeFile> Before(PlannedExercise planned, string language)
    {
        var words = new PaperLanguage(language);
        return [.. Both("situation-manual", SituationManual.Of(planned, words)), .. Both("handbook", Handbook.Of(planned, words)),
            .. Both("evaluation-guides", EvaluationGuides.Of(planned, words))];
    }

    /// <summary>What is made after an exercise: the report, a sheet for each participant, grades and statements.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="rooms">Its rooms as they were left.</param>
    /// <param name="language">The language of the papers.</param>
    /// <param name="findings">What the debriefing computed; null: nothing.</param>
    /// <param name="form">How CSV is written; null: for programs.</param>
    public static IEnumerable<MadeFile> After(PlannedExercise planned, IReadOnlyList<Room> rooms, string language,
        ExerciseFindings? findings = null, CsvForm? form = null)
    {
        foreach (var file in Report(planned, rooms, language, findings)) yield return file;
        foreach (var room in rooms)
            foreach (var file in Sheets(room, language)) yield return file;
        yield return Grades(planned, rooms, form);
        yield return Statements(rooms);
    }

    /// <summary>The after-action report and improvement plan.</summary>
    public static IEnumerable<MadeFile> Report(PlannedExercise planned, IReadOnlyList<Room> rooms, string language,
        ExerciseFindings? findings = null) =>
        Both("after-action-report", AfterActionReport.Of(planned, rooms, new PaperLanguage(language), ProgramBuild.Version, findings));

    /// <summary>A sheet for each participant of a room.</summary>
    public static IEnumerable<MadeFile> Sheets(Room room, string language) => Attendance.In(room).SelectMany((person, i) => Both(
        FormattableString.Invariant($"participants/room-{room.Header.Room}-{i + 1:00}{Plain(person.Name)}"), ParticipantSheet.Of(room, person, new PaperLanguage(language))));

    /// <summary>The sheet of one participant.</summary>
    /// <param name="room">The room, as it was left.</param>
    /// <param name="person">The participant.</param>
    /// <param name="language">Its language.</param>
    public static IEnumerable<MadeFile> Sheet(Room room, Attendance person, string language) => Both("sheet", ParticipantSheet.Of(room, person, new PaperLanguage(language)));

    /// <summary>The grades, as CSV.</summary>
    public static MadeFile Grades(PlannedExercise planned, IReadOnlyList<Room> rooms, CsvForm? form = null) =>
        new("grades.csv", "text/csv; charset=utf-8", Bytes(CsvTable.Write(GradeTable.Of(planned, rooms.SelectMany(Grade.In), form), (form ?? CsvForm.Point).Separator)));

    /// <summary>The xAPI statements, as JSON lines.</summary>
    public static MadeFile Statements(IReadOnlyList<Room> rooms)
    {
        var writer = new StringWriter();
        foreach (var room in rooms) XapiStatements.Write(writer, room);
        return new MadeFile("statements.jsonl", "application/jsonl; charset=utf-8", Bytes(writer.ToString()));
    }

    private static IEnumerable<MadeFile> Both(string name, Paper paper)
    {
        var writer = new StringWriter();
        PaperHtml.Write(writer, paper);
        return [new MadeFile(name + ".html", Html, Bytes(writer.ToString())), new MadeFile(name + ".docx", Docx, PaperDocx.Write(paper))];
    }

    // The number of the person before it keeps names apart that come to the same.
    private static string Plain(string name) => PlainName.Of(name) is { Length: > 0 } plain ? "-" + plain : "";

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    /// <exception cref="InvalidRequestException">There are no papers in this language.</exception>
    internal static string Language(string wanted) => KnownLanguage.Of(wanted, "papers");
}
