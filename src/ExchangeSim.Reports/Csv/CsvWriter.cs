using System.Globalization;

namespace ExchangeSim.Reports.Csv;

/// <summary>Comma-separated values as RFC 4180 has them, numbers in the invariant culture. A missing value is an empty field.</summary>
public sealed class CsvWriter(TextWriter writer)
{
    private bool _inRow;

    /// <summary>Adds a text.</summary>
    public CsvWriter Add(string? text)
    {
        Separate();
        if (text is null) return this;
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0) writer.Write(text);
        else writer.Write($"\"{text.Replace("\"", "\"\"")}\"");
        return this;
    }

    /// <summary>Adds a number with at most <paramref name="decimals"/> digits behind the point; not one of these is an empty field.</summary>
    public CsvWriter Add(double? number, string decimals = "0.#######")
    {
        Separate();
        Span<char> text = stackalloc char[64];
        if (number is { } n && double.IsFinite(n) && n.TryFormat(text, out var length, decimals, CultureInfo.InvariantCulture)) writer.Write(text[..length]);
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public CsvWriter Add(long number)
    {
        Separate();
        Span<char> text = stackalloc char[24];
        number.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
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

    private void Separate()
    {
        if (_inRow) writer.Write(',');
        _inRow = true;
    }
}
