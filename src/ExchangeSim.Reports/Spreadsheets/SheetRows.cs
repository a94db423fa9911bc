using System.Globalization;
using System.Xml;
using ExchangeSim.Reports.Tables;
using NodaTime;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>Writes the rows of a sheet, cell by cell with their types. A time is two cells: in UTC and in the zone of <see cref="Zone"/>.</summary>
internal sealed class SheetRows : ISheetWriter
{
    internal const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly XmlWriter _sheet;
    private readonly IReadOnlyList<TableColumn> _columns;
    private int _column, _cell;
    private bool _isOpen;

    internal SheetRows(XmlWriter sheet, IReadOnlyList<TableColumn> columns)
    {
        (_sheet, _columns) = (sheet, columns);
        foreach (var column in columns)
        {
            Text(column.Name, BookStyle.Head);
            if (column.Type == ColumnType.Time) Text(LocalName(column), BookStyle.Head);
        }
        Finish();
    }

    /// <summary>How many rows there are so far, with that of the heads.</summary>
    internal uint Count { get; private set; }

    public DateTimeZone Zone { get; set; } = DateTimeZone.Utc;

    /// <summary>What the column beside a time in UTC is called.</summary>
    internal static string LocalName(TableColumn column) => column.Name[..^"utc".Length] + "local";

    public IRowWriter Add(string? text)
    {
        if (text is null) _cell++;
        else Text(text, BookStyle.Word);
        _column++;
        return this;
    }

    public IRowWriter Add(double? number)
    {
        if (number is { } n && double.IsFinite(n)) Number(n, _columns[_column].Name.EndsWith("share", StringComparison.Ordinal) ? BookStyle.Share : BookStyle.Number);
        else _cell++;
        _column++;
        return this;
    }

    public IRowWriter Add(long? number)
    {
        if (number is { } n) Number(n, BookStyle.Whole);
        else _cell++;
        _column++;
        return this;
    }

    public IRowWriter Add(Instant? time)
    {
        if (time is { } t)
        {
            Number(t.ToDateTimeUtc().ToOADate(), BookStyle.Time);
            Number(t.InZone(Zone).ToDateTimeUnspecified().ToOADate(), BookStyle.Time);
        }
        else _cell += 2;
        _column++;
        return this;
    }

    public void End()
    {
        if (_column != _columns.Count) throw new InvalidOperationException($"a row of {_columns.Count} columns got {_column} values");
        Finish();
    }

    private void Finish()
    {
        if (_isOpen) _sheet.WriteEndElement();
        (_column, _cell, _isOpen) = (0, 0, false);
    }

    // A text stands in its cell and can be no formula.
    private void Text(string text, BookStyle style)
    {
        Begin(style, "inlineStr");
        _sheet.WriteStartElement("is", Namespace);
        _sheet.WriteStartElement("t", Namespace);
        _sheet.WriteAttributeString("xml", "space", null, "preserve");
        _sheet.WriteString(XlsxTable.Clean(text));
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
        _sheet.WriteEndElement();
    }

    private void Number(double number, BookStyle style)
    {
        Begin(style, null);
        _sheet.WriteElementString("v", Namespace, number.ToString("R", CultureInfo.InvariantCulture));
        _sheet.WriteEndElement();
    }

    private void Begin(BookStyle style, string? type)
    {
        if (!_isOpen)
        {
            Count++;
            _sheet.WriteStartElement("row", Namespace);
            _sheet.WriteAttributeString("r", Count.ToString(CultureInfo.InvariantCulture));
            _isOpen = true;
        }
        _sheet.WriteStartElement("c", Namespace);
        _sheet.WriteAttributeString("r", CellPlace.Of(_cell++, Count));
        _sheet.WriteAttributeString("s", ((uint)style).ToString(CultureInfo.InvariantCulture));
        if (type is not null) _sheet.WriteAttributeString("t", type);
    }
}
