using ExchangeSim.Model;
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
    private static readonly (string Name, string[] Files, Func<string, Scenario, IRequestLog> Begin)[] All =
    [
        ("requests", ["requests.csv"], (path, scenario) => new RequestsCsv(path, scenario)),
        ("sqlite", ["run.sqlite"], (path, scenario) => new RunDatabase(path, scenario)),
        ("xes", ["events.xes", "activities.csv"], (path, scenario) => new CaseLog(path, scenario)),
        ("xlsx", ["run.xlsx"], (path, scenario) => new RunBook(path, scenario)),
        ("ocel", ["ocel.sqlite", "ocel.json"], (path, scenario) => new OcelLog(path, scenario)),
    ];

    /// <summary>What they are called.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(log => log.Name)];

    /// <summary>The names of their files, but for those of some, and of the file that describes all tables.</summary>
    public static IReadOnlyList<string> FilesWithout(IReadOnlyCollection<string> without) =>
        [.. All.Where(log => !without.Contains(log.Name)).SelectMany(log => log.Files), DataPackage.FileName];

    /// <summary>Begins all of them but some; if one cannot begin, none has.</summary>
    public static IReadOnlyList<IRequestLog> In(string folder, Scenario scenario, IReadOnlyCollection<string> without)
    {
        var logs = new List<IRequestLog>();
        try
        {
            foreach (var (name, files, begin) in All) if (!without.Contains(name)) logs.Add(begin(Path.Combine(folder, files[0]), scenario));
            logs.Add(new DataPackageLog(folder, [.. logs])); // last, when the others have taken their places
            return logs;
        }
        catch
        {
            foreach (var log in logs) log.Dispose();
            throw;
        }
    }
}
