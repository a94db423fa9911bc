using ExchangeSim.Model;
using ExchangeSim.Reports.Columnar;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Ocel;
using ExchangeSim.Reports.Spreadsheets;
using ExchangeSim.Reports.Sqlite;
using ExchangeSim.Reports.Xes;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The logs of requests that a run writes into a folder.</summary>
public static class LogFiles
{
    private static readonly (string Name, string[] Files, LogSize Size, Func<string, Scenario, CsvForm, IRequestLog> Begin)[] All =
    [
        ("requests", ["requests.csv"], new(50, OfAll: true), (path, scenario, form) => new RequestsCsv(path, scenario, form)),
        ("sqlite", ["run.sqlite"], new(190, OfAll: true), (path, scenario, _) => new RunDatabase(path, scenario)),
        ("xes", ["events.xes", "activities.csv"], new(1900, OfAll: false), (path, scenario, form) => new CaseLog(path, scenario, form)),
        ("xlsx", ["run.xlsx"], LogSize.Bounded, (path, scenario, _) => new RunBook(path, scenario)),
        ("ocel", ["ocel.sqlite", "ocel.json"], new(1900, OfAll: false), (path, scenario, _) => new OcelLog(path, scenario)),
    ];

    private static readonly (string Name, string[] Files, LogSize Size, Func<string, Scenario, CsvForm, IRequestLog> Begin)[] Extra =
    [
        ("parquet", ["requests.parquet"], new(15, OfAll: true), (path, scenario, _) => new RequestsParquet(path, scenario)),
        ("parquet", ["activities.parquet"], new(40, OfAll: false), (path, scenario, _) => CaseLog.InColumns(path, scenario)),
    ];

    /// <summary>What they are called.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(log => log.Name)];

    /// <summary>What those are called that are written only where they are asked for.</summary>
    public static IReadOnlyList<string> Extras => [.. Extra.Select(log => log.Name).Distinct()];

    /// <summary>The names of all their files, and of the file that describes all tables.</summary>
    public static IReadOnlyList<string> AllFiles => [.. All.Concat(Extra).SelectMany(log => log.Files), DataPackage.FileName];

    /// <summary>The same, of those that are chosen.</summary>
    public static IReadOnlyList<string> FilesOf(LogChoice choice) => [.. Chosen(choice).SelectMany(log => log.Files), DataPackage.FileName];

    /// <summary>About how many bytes those that are chosen take.</summary>
    internal static IEnumerable<(string Name, double Bytes)> SizesOf(LogChoice choice, long events, int replications) =>
        Chosen(choice).Select(log => (log.Name, log.Size.Of(events, replications)));

    /// <summary>Begins those that are chosen; if one cannot begin, none has.</summary>
    public static IReadOnlyList<IRequestLog> In(string folder, Scenario scenario, LogChoice choice)
    {
        var logs = new List<IRequestLog>();
        try
        {
            foreach (var (_, files, _, begin) in Chosen(choice)) logs.Add(begin(Path.Combine(folder, files[0]), scenario, choice.Csv));
            logs.Add(new DataPackageLog(folder, [.. logs], choice.Csv)); // last, when the others have taken their places
            return logs;
        }
        catch
        {
            foreach (var log in logs) log.Dispose();
            throw;
        }
    }

    private static IEnumerable<(string Name, string[] Files, LogSize Size, Func<string, Scenario, CsvForm, IRequestLog> Begin)> Chosen(LogChoice choice) =>
        All.Where(log => !choice.Without.Contains(log.Name)).Concat(Extra.Where(log => choice.With.Contains(log.Name)));
}
