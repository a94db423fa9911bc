using DocumentFormat.OpenXml.Spreadsheet;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>How a cell looks. A program shows decimals and dates as its language has them.</summary>
internal enum BookStyle : uint { Plain, Head, Word, Whole, Number, Share, Time }

/// <summary>The styles of a workbook, in the order of <see cref="BookStyle"/>.</summary>
internal static class BookStyles
{
    private const uint TextFormat = 49, WholeFormat = 1, NumberFormat = 4, ShareFormat = 10, TimeFormat = 164;

    internal static Stylesheet All() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = TimeFormat, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" }),
        Letters(),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true, FormatId = 0 }, Formatted(TextFormat), Formatted(WholeFormat), Formatted(NumberFormat),
            Formatted(ShareFormat), Formatted(TimeFormat)),
        Usual());

    /// <summary>The usual letters, and the bold ones of heads.</summary>
    internal static Fonts Letters() => new(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
        new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }));

    /// <summary>The name of the usual style, which readers look for.</summary>
    internal static CellStyles Usual() => new(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 });

    private static CellFormat Formatted(uint format) => new() { NumberFormatId = format, ApplyNumberFormat = true, FormatId = 0 };
}
