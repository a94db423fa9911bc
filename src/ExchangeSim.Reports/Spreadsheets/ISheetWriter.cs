using ExchangeSim.Reports.Tables;
using NodaTime;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>Takes the rows of a sheet of a workbook.</summary>
internal interface ISheetWriter : IRowWriter
{
    /// <summary>The zone of the local times that follow.</summary>
    DateTimeZone Zone { get; set; }
}
