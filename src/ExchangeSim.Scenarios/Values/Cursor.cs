using System.Globalization;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Walks over a written value, word by word.</summary>
internal sealed class Cursor(string text)
{
    internal int Offset { get; private set; }

    internal bool IsAtEnd
    {
        get
        {
            SkipSpaces();
            return Offset >= text.Length;
        }
    }

    /// <summary>What is left, for messages.</summary>
    internal string Rest => Text.YamlTree.Shown(text[Math.Min(Offset, text.Length)..].Trim());

    internal void GoTo(int offset) => Offset = offset;

    internal Fault Fail(string message, string? advice = null)
    {
        SkipSpaces();
        return new Fault(Math.Min(Offset, text.Length), message, advice);
    }

    /// <summary>A fault unless everything was read.</summary>
    internal Fault? Leftover(string? advice = null) => IsAtEnd ? null : Fail($"'{Rest}' is not understood here", advice);

    internal bool IsNext(char sign) => !IsAtEnd && text[Offset] == sign;

    internal bool Take(char sign)
    {
        if (IsAtEnd || text[Offset] != sign) return false;
        Offset++;
        return true;
    }

    /// <summary>Takes the words if they stand next, whole, with any spaces between them.</summary>
    internal bool Take(string words)
    {
        var start = Offset;
        foreach (var word in words.Split(' '))
        {
            if (PeekWord() == word) { Offset += word.Length; continue; }
            Offset = start;
            return false;
        }
        return true;
    }

    /// <summary>The letters, digits and '-' that stand next; empty if there are none.</summary>
    internal string PeekWord()
    {
        SkipSpaces();
        var end = Offset;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_')) end++;
        return text[Offset..end];
    }

    internal string TakeWord()
    {
        var word = PeekWord();
        Offset += word.Length;
        return word;
    }

    /// <summary>A number without sign, such as 2 or 0.5.</summary>
    internal double? Number()
    {
        SkipSpaces();
        var end = Offset;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.')) end++;
        if (end == Offset || end - Offset > 20 || !double.TryParse(text.AsSpan(Offset, end - Offset), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number)) return null;
        Offset = end;
        return number;
    }

    /// <summary>What is wrong with the number that was read, and what to write instead, if it goes on with a comma, as in <c>0,5</c>, or an exponent, as in <c>1e3</c>; else
    /// null.</summary>
    internal (string Message, string Advice)? Unusual() => DecimalComma() is { } comma ? ("a number has a point, not a comma", comma)
        : Exponent() is { } digits ? ("a number is written with all its digits", digits) : null;

    private string? Exponent()
    {
        if (Offset == 0 || !char.IsAsciiDigit(text[Offset - 1]) || Offset + 1 >= text.Length || text[Offset] is not ('e' or 'E')) return null;
        var (from, to) = (Offset, Offset + 1);
        while (from > 0 && (char.IsAsciiDigit(text[from - 1]) || text[from - 1] == '.')) from--;
        if (text[to] is '+' or '-') to++;
        var digits = to;
        while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
        if (to == digits) return null;
        return double.TryParse(text.AsSpan(from, to - from), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 1e-6 and <= 1e15
            ? string.Create(CultureInfo.InvariantCulture, $"write {(decimal)number:0.############}") : "write it without an exponent";
    }

    private string? DecimalComma()
    {
        if (Offset == 0 || Offset + 1 >= text.Length || text[Offset] != ',' || !char.IsAsciiDigit(text[Offset - 1]) || !char.IsAsciiDigit(text[Offset + 1])) return null;
        var (from, to) = (Offset, Offset + 1);
        while (from > 0 && char.IsAsciiDigit(text[from - 1])) from--;
        while (to < text.Length && char.IsAsciiDigit(text[to])) to++;
        var (before, behind) = (text[from..Offset], text[(Offset + 1)..to]);
        return behind.Length == 3 && before != "0" ? $"write {before}.{behind} with a decimal point, or {before}{behind} without a separator"
            : $"write {before}.{behind}, with a decimal point";
    }

    /// <summary>Only the letters that stand next, as in a unit.</summary>
    internal string Letters()
    {
        SkipSpaces();
        var start = Offset;
        while (Offset < text.Length && char.IsAsciiLetter(text[Offset])) Offset++;
        return text[start..Offset];
    }

    private void SkipSpaces()
    {
        while (Offset < text.Length && text[Offset] is ' ' or '\n' or '\t' or '\r') Offset++;
    }
}
