using System.Globalization;
using ExchangeSim.Reports.Tables;
using NodaTime;

namespace ExchangeSim.Reports.Csv;

/// <summary>Comma-separated values as RFC 4180 has them, in a form that no spreadsheet takes for something else. A missing value is an empty field.</summary>
/// <remarks>A number has seven digits behind the point: one with three would be a thousand times larger where the point separates thousands. A time has always the same length. A
/// text that a spreadsheet would take for a formula begins with an apostrophe.</remarks>
public sealed class CsvWriter(TextWriter writer) : IRowWriter
{
    private const string Decimals = "0.0000000", TimeForm = "yyyy-MM-dd HH:mm:ss.fff";
    private bool _inRow;

    /// <summary>Writes a whole table with its heading.</summary>
    public static void Write<T>(TextWriter writer, ResultTable<T> table, T of)
    {
        var csv = new CsvWriter(writer);
        csv.Head(table.Columns);
        table.Rows(csv, of);
    }

    /// <summary>Writes the heading.</summary>
    public void Head(IEnumerable<TableColumn> columns) => Row([.. columns.Select(column => column.Name)]);

    /// <summary>Adds a text.</summary>
    public CsvWriter Add(string? text)
    {
        Separate();
        if (text is null) return this;
        if (IsFormula(text)) text = "'" + text;
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0) writer.Write(text);
        else writer.Write($"\"{text.Replace("\"", "\"\"")}\"");
        return this;
    }

    /// <summary>Adds a number; what is none, such as an infinity, is an empty field.</summary>
    public CsvWriter Add(double? number)
    {
        Separate();
        if (number is not { } n || !double.IsFinite(n)) return this;
        Span<char> text = stackalloc char[400];
        n.TryFormat(text, out var length, Decimals, CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public CsvWriter Add(long? number)
    {
        Separate();
        if (number is not { } n) return this;
        Span<char> text = stackalloc char[24];
        n.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
        return this;
    }

    /// <summary>Adds a time in UTC, to the millisecond.</summary>
    public CsvWriter Add(Instant? time)
    {
        Separate();
        if (time is { } t) writer.Write(t.ToDateTimeUtc().ToString(TimeForm, CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        writer.Write("\r\n");
        _inRow = false;
    }

    /// <summary>A row of texts.</summary>
    public void Row(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts) Add(text);
        End();
    }

    IRowWriter IRowWriter.Add(string? text) => Add(text);

    IRowWriter IRowWriter.Add(double? number) => Add(number);

    IRowWriter IRowWriter.Add(long? number) => Add(number);

    IRowWriter IRowWriter.Add(Instant? time) => Add(time);

    // A negative number is none: it may be what a sweep sets a figure to.
    private static bool IsFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void Separate()
    {
        if (_inRow) writer.Write(',');
        _inRow = true;
    }
}
