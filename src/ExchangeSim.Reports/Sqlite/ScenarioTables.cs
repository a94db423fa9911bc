using ExchangeSim.Model;

namespace ExchangeSim.Reports.Sqlite;

/// <summary>The names of a scenario as tables, and the numbers that they have there.</summary>
internal sealed class ScenarioTables
{
    // The number of the first desk of each agency, and of the first step of each procedure.
    private readonly long[] _desks, _steps;

    internal ScenarioTables(SqliteFile file, Scenario scenario)
    {
        var agencies = file.Into("agencies", 5);
        foreach (var (agency, i) in scenario.Agencies.Select((a, i) => (a, i))) agencies.Add(i + 1).Add(agency.Id).Add(agency.Name).Add(agency.Country).Add(agency.Zone.Id).End();
        var crimes = file.Into("crimes", 3);
        foreach (var (crime, i) in scenario.Crimes.Select((c, i) => (c, i))) crimes.Add(i + 1).Add(crime.Id).Add(crime.Name).End();
        _desks = Desks(file.Into("desks", 6), scenario);
        _steps = Steps(file.Into("procedures", 3), file.Into("steps", 5), scenario);
    }

    internal long? Desk(int agency, int desk) => desk < 0 ? null : _desks[agency] + desk;

    internal long Step(int procedure, int step) => _steps[procedure] + step;

    private static long[] Desks(SqliteInsert table, Scenario scenario)
    {
        var first = new long[scenario.Agencies.Count];
        var next = 1L;
        for (var agency = 0; agency < first.Length; agency++)
        {
            first[agency] = next;
            foreach (var desk in scenario.Agencies[agency].Desks)
                table.Add(next++).Add(agency + 1).Add(desk.Id).Add(desk.Name).Add(desk.Shifts.Sum(s => s.Officers)).Add(desk.HandledBy).End();
        }
        return first;
    }

    private static long[] Steps(SqliteInsert procedures, SqliteInsert steps, Scenario scenario)
    {
        var first = new long[scenario.Procedures.Count];
        var next = 1L;
        for (var procedure = 0; procedure < first.Length; procedure++)
        {
            first[procedure] = next;
            procedures.Add(procedure + 1).Add(scenario.Procedures[procedure].Id).Add(scenario.Procedures[procedure].Name).End();
            foreach (var step in scenario.Procedures[procedure].Steps) steps.Add(next++).Add(procedure + 1).Add(step.Id).Add(ValueNames.KindOf(step)).Add(step.Says).End();
        }
        return first;
    }
}
