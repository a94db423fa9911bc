using ExchangeSim.Files;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Sqlite;

namespace ExchangeSim.Reports.Officers;

/// <summary>Which officer did each stretch of work, one after the other in the order in which the lives were added. What it needs lies on disk, so that memory does not grow with
/// a run.</summary>
internal sealed class WorkerNumbers : IDisposable
{
    private readonly SqliteFile _file;
    private readonly OfficerBook _book;
    private SqliteQuery? _rows;

    /// <summary>Begins, with a file of its own until the end.</summary>
    /// <param name="path">The file, in a folder that is there.</param>
    internal WorkerNumbers(string path)
    {
        _file = new SqliteFile(path);
        _book = new OfficerBook(_file);
    }

    /// <summary>Adds all work of a life and of those inside it.</summary>
    internal void Add(Life life)
    {
        foreach (var visit in life.AtDesks()) _book.Add(visit);
    }

    /// <summary>All lives have been added: assigns their work.</summary>
    internal void Assign()
    {
        _file.Execute("CREATE TABLE taken (number INTEGER PRIMARY KEY, officer INTEGER NOT NULL)");
        var taken = _file.Into("taken", 2);
        _book.Assign((int _, int _, int officer, in WorkStretch stretch) => taken.Add(stretch.Number).Add((long)officer).End());
        _rows = _file.Query("SELECT officer FROM taken ORDER BY number");
    }

    /// <summary>The number of the officer who did the next stretch.</summary>
    internal int Next() => _rows!.Next() ? (int)_rows.Whole(0) : throw new InvalidOperationException("more work is told than there was");

    /// <summary>Removes its file.</summary>
    public void Dispose()
    {
        _rows?.Dispose();
        _file.Dispose();
    }
}
