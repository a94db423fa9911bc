using System.Globalization;
using ExchangeSim.Files;
using ExchangeSim.Reports.Tables;
using NodaTime;

namespace ExchangeSim.Reports.Csv;

/// <summary>Comma-separated values as RFC 4180 has them, or with semicolons and decimal commas, in a form that no spreadsheet takes for something else. A missing value is an empty
/// field.</summary>
/// <remarks>A number has seven digits behind the point: one with three would be a thousand times larger where the point separates thousands. A time has always the same length. A
/// text that a spreadsheet would take for a formula begins with an apostrophe.</remarks>
/// <param name="writer">Where to.</param>
/// <param name="form">What is between columns and before decimals; null: a comma and a point.</param>
public sealed class CsvWriter(TextWriter writer, CsvForm? form = null) : IRowWriter
{
    private const string Decimals = "0.0000000";
    private readonly CsvForm _form = form ?? CsvForm.Point;
    private readonly string _time = $"yyyy-MM-dd HH:mm:ss'{(form ?? CsvForm.Point).Decimal}'fff";
    private bool _inRow;

    /// <summary>Writes a whole table with its heading.</summary>
    public static void Write<T>(TextWriter writer, ResultTable<T> table, T of, CsvForm? form = null)
    {
        var csv = new CsvWriter(writer, form);
        csv.Head(table.Columns);
        table.Rows(csv, of);
    }

    /// <summary>Writes the heading.</summary>
    public void Head(IEnumerable<TableColumn> columns) => Row([.. columns.Select(column => column.Name)]);

    /// <summary>Adds a text.</summary>
    public CsvWriter Add(string? text)
    {
        Separate();
        if (text is not null) Put(IsFormula(text) ? "'" + text : text);
        return this;
    }

    /// <summary>Adds what stands in a scenario: a plain number has the decimals of this form, and what has a unit stays as it is written.</summary>
    public CsvWriter AddWritten(string? text)
    {
        if (text is null || !IsNumber(text)) return Add(text);
        Separate();
        Put(text.Replace('.', _form.Decimal));
        return this;
    }

    /// <summary>Adds a number; what is none, such as an infinity, is an empty field.</summary>
    public CsvWriter Add(double? number)
    {
        Separate();
        if (number is not { } n || !double.IsFinite(n)) return this;
        Span<char> text = stackalloc char[400];
        n.TryFormat(text, out var length, Decimals, CultureInfo.InvariantCulture);
        text[..length].Replace('.', _form.Decimal);
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

    /// <summary>Adds a time in UTC, to the millisecond: with a decimal comma where numbers have one, else spreadsheets take it for a text.</summary>
    public CsvWriter Add(Instant? time)
    {
        Separate();
        if (time is { } t) writer.Write(t.ToDateTimeUtc().ToString(_time, CultureInfo.InvariantCulture));
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

    IRowWriter IRowWriter.AddWritten(string? text) => AddWritten(text);

    // A negative number is none: it may be what a sweep sets a figure to.
    private static bool IsFormula(string text) => SpreadsheetFormula.Begins(text) && !IsNumber(text);

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private void Put(string text)
    {
        if (text.AsSpan().IndexOfAny([_form.Separator, '"', '\r', '\n']) < 0) writer.Write(text);
        else writer.Write($"\"{text.Replace("\"", "\"\"")}\"");
    }

    private void Separate()
    {
        if (_inRow) writer.Write(_form.Separator);
        _inRow = true;
    }
}
