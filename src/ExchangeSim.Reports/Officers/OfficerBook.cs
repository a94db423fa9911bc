using ExchangeSim.Reports.Lives;
using ExchangeSim.Reports.Sqlite;

namespace ExchangeSim.Reports.Officers;

/// <summary>Takes the stretch of an officer, by the indices of agency and desk and the officer's number there, from 1.</summary>
internal delegate void OfficerTakes(int agency, int desk, int officer, in WorkStretch stretch);

/// <summary>Keeps all stretches of work of a log in a database and says at the end which officers did them: requests are told in order of closing, officers are assigned in order
/// of time.</summary>
internal sealed class OfficerBook
{
    private readonly SqliteFile _file;
    private readonly SqliteInsert _stretches;
    private long _work, _stretch;

    /// <summary>Begins, with a temporary table of a database.</summary>
    internal OfficerBook(SqliteFile file)
    {
        _file = file;
        file.Execute("""
            CREATE TEMP TABLE stretch (agency INTEGER, desk INTEGER, begins INTEGER, ends INTEGER, work INTEGER, is_last INTEGER, number INTEGER, begun TEXT, done TEXT)
            """);
        _stretches = file.Into("stretch", 9);
    }

    /// <summary>The stretches of a visit that an officer does, in order; what took no time needs nobody.</summary>
    internal static IEnumerable<Simulation.Figures.TraceSegment> StretchesOf(Visit visit) => visit.Worked.Where(s => s.To > s.From);

    /// <summary>Adds what was worked during a visit; the events that began and ended it have the ids <paramref name="begun"/> and <paramref name="done"/>.</summary>
    internal void Add(Visit visit, string? begun = null, string? done = null)
    {
        var stretches = StretchesOf(visit).ToList();
        _work++;
        for (var i = 0; i < stretches.Count; i++)
        {
            var (stretch, isLast) = (stretches[i], i == stretches.Count - 1);
            _stretches.Add(stretch.Agency).Add(stretch.Desk).Add(stretch.From).Add(stretch.To).Add(_work).Add(isLast ? 1L : 0L).Add(++_stretch)
                .Add(i == 0 ? begun : null).Add(isLast ? done : null).End();
        }
    }

    /// <summary>Assigns all of them, desk by desk in order of time, and ends the use of the table.</summary>
    internal void Assign(OfficerTakes take)
    {
        using (var rows = _file.Query("SELECT begins, ends, work, is_last, agency, desk, number, begun, done FROM stretch ORDER BY agency, desk, begins, work"))
        {
            OfficerRoster? roster = null;
            var place = (Agency: -1, Desk: -1);
            while (rows.Next())
            {
                var next = ((int)rows.Whole(4), (int)rows.Whole(5));
                if (next != place)
                {
                    roster?.Assign();
                    var (agency, desk) = place = next;
                    roster = new OfficerRoster((stretch, officer) => take(agency, desk, officer, in stretch));
                }
                roster!.Add(new WorkStretch(rows.Whole(0), rows.Whole(1), rows.Whole(2), rows.Whole(3) == 1)
                {
                    Number = rows.Whole(6), Begun = TextOf(rows, 7), Done = TextOf(rows, 8),
                });
            }
            roster?.Assign();
        }
        _file.Execute("DROP TABLE stretch");
    }

    private static string? TextOf(SqliteQuery rows, int column) => rows.IsNull(column) ? null : rows.Text(column);
}
