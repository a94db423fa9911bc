using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Csv;

/// <summary>A log that writes a table as CSV.</summary>
internal interface ITableLog
{
    /// <summary>The table, once its file has taken its place; null if it has not.</summary>
    TableShape? Written { get; }
}
