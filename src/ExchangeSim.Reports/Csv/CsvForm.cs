namespace ExchangeSim.Reports.Csv;

/// <summary>How CSV files are written: what is between columns, and what before decimals. All else is the same in both.</summary>
/// <param name="Separator">Between columns.</param>
/// <param name="Decimal">Before decimals.</param>
public sealed record CsvForm(char Separator, char Decimal)
{
    /// <summary>A comma between columns and a point before decimals, for programs: the form of RFC 4180.</summary>
    public static CsvForm Point { get; } = new(',', '.');

    /// <summary>A semicolon between columns and a comma before decimals, which spreadsheets expect where the language has a decimal comma.</summary>
    public static CsvForm Comma { get; } = new(';', ',');

    /// <summary>The form that is asked for.</summary>
    public static CsvForm Of(bool isDecimalComma) => isDecimalComma ? Comma : Point;
}
