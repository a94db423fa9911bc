using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Files;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Spreadsheets;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Exercises.Lists;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Exercises;

/// <summary>What became of a plan's injects when a list was taken in.</summary>
/// <param name="Count">How many the plan has now.</param>
/// <param name="Gone">Those that it had and the list does not have, by id, in the order of the plan: they are not in it any more.</param>
public sealed record TakenInjects(int Count, IReadOnlyList<string> Gone);

/// <summary>The list of injects of a plan, out and in.</summary>
public static class InjectLists
{
    private const int Most = 8 << 20;

    /// <summary>The list as CSV.</summary>
    /// <exception cref="InvalidScenarioException">The plan has errors.</exception>
    public static string Csv(RequestContext context, string file, CsvForm? form = null)
    {
        var planned = Plans.Read(context, file);
        return CsvTable.Write(InjectList.Of(planned.Plan, planned.Scenario), (form ?? CsvForm.Point).Separator);
    }

    /// <summary>Writes the list into a new file: as a workbook where its name ends with <c>.xlsx</c>, otherwise as CSV.</summary>
    /// <exception cref="InvalidScenarioException">The plan has errors.</exception>
    /// <exception cref="InvalidRequestException">There is such a file already, or it cannot be written.</exception>
    public static void Write(RequestContext context, string file, string list, CsvForm? form = null)
    {
        var planned = Plans.Read(context, file);
        var rows = InjectList.Of(planned.Plan, planned.Scenario);
        if (!IsWorkbook(list)) OutputPath.WriteNew(list, "out", InputFiles.None, writer => writer.Write(CsvTable.Write(rows, (form ?? CsvForm.Point).Separator)));
        else OutputPath.WriteNew(list, "out", InputFiles.None, XlsxTable.Write(rows, "injects"));
    }

    /// <summary>Whether a list of this name is a workbook.</summary>
    public static bool IsWorkbook(string list) => list.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<IReadOnlyList<string>> RowsOf(string list) =>
        IsWorkbook(list) ? XlsxReader.Read(PlainFile.Read(list, Most)) : CsvTable.Read(PlainFile.ReadText(list, Most));

    /// <summary>Puts the injects of a list into a plan's file, in place of its own. The file is written only if it has no errors then.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="file">The plan's file.</param>
    /// <param name="list">The list, as CSV, or as a workbook where its name ends with <c>.xlsx</c>.</param>
    /// <returns>How many injects the plan has now, and which it had.</returns>
    /// <exception cref="InvalidRequestException">One of the files cannot be read, or the plan would have errors.</exception>
    public static TakenInjects Take(RequestContext context, string file, string list)
    {
        if (!File.Exists(file)) throw new InvalidRequestException($"there is no file '{file}'; a list is taken into a file of your own");
        if (!File.Exists(list)) throw new InvalidRequestException("from", $"'{list}': there is no such file");
        var planned = Plans.Read(context, file);
        string text;
        try
        {
            text = InjectList.Into(PlainFile.ReadText(file, Most), RowsOf(list), InjectList.Of(planned.Plan, planned.Scenario));
        }
        catch (IOException unreadable)
        {
            throw new InvalidRequestException("from", unreadable.Message);
        }
        catch (FormatException wrong)
        {
            throw new InvalidRequestException("from", $"'{list}': {wrong.Message}");
        }
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var read = ExerciseFile.ReadText(text, file.Replace('\\', '/'), name => TextOf(name, folder));
        if (read.Plan is null) throw new InvalidScenarioException(read.Problems, $"with the injects of '{list}' the exercise would read as follows; nothing was written");
        OutputFile.Write(file, writer => writer.Write(text));
        return new TakenInjects(read.Plan.Injects.Count, [.. planned.Plan.Injects.Select(inject => inject.Id).Except(read.Plan.Injects.Select(inject => inject.Id))]);
    }

    private static string? TextOf(string name, string folder)
    {
        var beside = Path.Combine(folder, name);
        var found = File.Exists(name) ? name : File.Exists(beside) ? beside : ShippedExercises.LocateScenario(name);
        return found is null ? null : PlainFile.ReadText(found, Most);
    }
}
