using System.Text.Json;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Json;

/// <summary>Requests of a year or a month as JSON, named as the columns of the tables; <c>procedureName</c>, <c>crime</c> and <c>urgency</c> are null of all.</summary>
internal static class CalendarJson
{
    // A dictionary that is only added to is enumerated in that order.
    internal static Dictionary<string, object?> Of(CalendarRow row)
    {
        var json = new Dictionary<string, object?>
        {
            ["calendarUnit"] = CalendarTables.Unit(row.Period), ["calendarPeriod"] = row.Period.Name, ["observedDays"] = row.Period.ObservedDays, ["isWhole"] = row.Period.IsWhole,
            ["procedureName"] = row.Group.Procedure, ["crime"] = row.Group.Crime, ["urgency"] = row.Group.Urgency is { } urgency ? ValueNames.Of(urgency) : null,
        };
        foreach (var figure in CalendarTables.Figures)
        {
            json.Add(Camel(figure.Columns[0].Name), figure.Of(row)?.Value);
            json.Add(Camel(figure.Columns[1].Name), figure.Of(row)?.HalfWidth);
        }
        json.Add("sentYears", row.SentYears.Select(year => new { SentYear = year.Year, OpenMeanRequests = year.Open.Value, OpenMeanHalfWidthRequests = year.Open.HalfWidth }));
        return json;
    }

    private static string Camel(string column) =>
        JsonNamingPolicy.CamelCase.ConvertName(string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
}
