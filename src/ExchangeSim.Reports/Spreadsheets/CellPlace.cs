using System.Globalization;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>Places of cells in a sheet, such as <c>AB12</c>.</summary>
internal static class CellPlace
{
    private const int Letters = 26;

    /// <summary>The place of a column, from 0, in a row, from 1.</summary>
    internal static string Of(int column, uint row)
    {
        var name = "";
        for (var left = column + 1; left > 0; left = (left - 1) / Letters) name = (char)('A' + (left - 1) % Letters) + name;
        return string.Create(CultureInfo.InvariantCulture, $"{name}{row}");
    }

    /// <summary>The column of a place, from 0; −1: it is no place, or beyond any sheet.</summary>
    internal static int ColumnOf(string place)
    {
        var (column, length) = (0, place.TakeWhile(char.IsAsciiLetterUpper).Count());
        if (length is 0 or > 3) return -1;
        foreach (var letter in place.AsSpan(0, length)) column = column * Letters + (letter - 'A' + 1);
        return column - 1;
    }
}
