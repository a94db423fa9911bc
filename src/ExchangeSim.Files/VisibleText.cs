using System.Globalization;
using System.Text;

namespace ExchangeSim.Files;

/// <summary>Keeps what was read from elsewhere from steering a terminal, turning a line around, or hiding something: characters that nobody sees.</summary>
public static class VisibleText
{
    /// <summary>Whether a character does something instead of being seen. Line feeds and tabs belong to texts.</summary>
    public static bool IsControl(char c) => !char.IsSurrogate(c) && InvisibleCharacters.Has(c);

    /// <summary>Where the first such character stands, or half of one that needs two, or a selector of variants without a character in front of it; −1: nowhere.</summary>
    public static int FirstControl(ReadOnlySpan<char> text)
    {
        for (int i = 0, length; i < text.Length; i += length)
            if (IsHidden(text, i, out length)) return i;
        return -1;
    }

    /// <summary>The text with its control characters written out: an escape becomes <c>&lt;U+001B&gt;</c>.</summary>
    public static string Of(string text) => FirstControl(text) < 0 ? text : Written(text, isLine: false);

    /// <summary>The same in one line: line feeds and tabs are written out as well.</summary>
    public static string Line(string text) => FirstControl(text) < 0 && !text.AsSpan().ContainsAny('\n', '\t') ? text : Written(text, isLine: true);

    /// <summary>The text without these characters.</summary>
    public static string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (int i = 0, length; i < text.Length; i += length)
            if (!IsHidden(text, i, out length)) kept.Append(text.AsSpan(i, length));
        return kept.ToString();
    }

    /// <summary>What a character is called: U+001B.</summary>
    public static string Name(char c) => Name((int)c);

    /// <summary>What the character is called that begins at a place: U+E0041, even where it takes two places.</summary>
    public static string NameAt(string text, int at) =>
        Name(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at]);

    private static string Name(int codePoint) => "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    private static string Written(string text, bool isLine)
    {
        var visible = new StringBuilder(text.Length + 16);
        for (int i = 0, length; i < text.Length; i += length)
        {
            var isWritten = IsHidden(text, i, out length);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') isWritten = isLine;
            if (isWritten || (isLine && text[i] is '\n' or '\t')) visible.Append('<').Append(NameAt(text, i)).Append('>');
            else visible.Append(text.AsSpan(i, length));
        }
        return visible.ToString();
    }

    private static bool IsHidden(ReadOnlySpan<char> text, int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c is >= ' ' and < '\x7f') return false;
        if (!char.IsSurrogate(c)) return InvisibleCharacters.Has(c) || (InvisibleCharacters.IsSelector(c) && !HasBase(text, at));
        if (!char.IsHighSurrogate(c) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return true;
        length = 2;
        var codePoint = char.ConvertToUtf32(c, text[at + 1]);
        return InvisibleCharacters.Has(codePoint) || (InvisibleCharacters.IsSelector(codePoint) && !HasBase(text, at));
    }

    // A selector behind another, or behind a space, chooses nothing: rows of them carry hidden texts.
    private static bool HasBase(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || char.IsWhiteSpace(text[at - 1])) return false;
        var before = at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? char.ConvertToUtf32(text[at - 2], text[at - 1]) : text[at - 1];
        return !InvisibleCharacters.IsSelector(before);
    }
}
