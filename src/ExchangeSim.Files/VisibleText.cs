using System.Globalization;
using System.Text;

namespace ExchangeSim.Files;

/// <summary>Keeps what was read from elsewhere from steering a terminal or turning a line around: control characters, and the ones that override the direction of
/// writing.</summary>
public static class VisibleText
{
    /// <summary>Whether a character does something instead of being seen. Line feeds and tabs belong to texts.</summary>
    public static bool IsControl(char c) => c is not ('\n' or '\t')
        && (c < ' ' || c is >= '\x7f' and <= '\x9f' || IsDirection(c) || IsInvisible(c) || c is '\ufffe' or '\uffff');

    /// <summary>Where the first such character stands, or half of one that needs two; −1: nowhere.</summary>
    public static int FirstControl(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsControl(text[i])) return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]) || IsTag(text[i], text[i + 1])) return i;
            i++;
        }
        return -1;
    }

    /// <summary>The text with its control characters written out: an escape becomes <c>&lt;U+001B&gt;</c>.</summary>
    public static string Of(string text)
    {
        if (FirstControl(text) < 0) return text;
        var visible = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && !IsTag(text[i], text[i + 1])) visible.Append(text[i]).Append(text[++i]);
            else if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') visible.Append('\r');
            else if (IsControl(text[i]) || char.IsSurrogate(text[i])) visible.Append('<').Append(Name(text[i])).Append('>');
            else visible.Append(text[i]);
        }
        return visible.ToString();
    }

    /// <summary>What a character is called: U+001B.</summary>
    public static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    // Separators of lines and paragraphs, spaces and joiners without width: two texts that look alike would be different ones. What joins letters in Persian or in emoji stays.
    private static bool IsInvisible(char c) => c is '\u2028' or '\u2029' or '\u200b' or '\u180e' or '\ufeff' or >= '\u2060' and <= '\u2064';

    // U+E0000 to U+E007F repeat ASCII unseen.
    private static bool IsTag(char high, char low) => high == '\udb40' && low <= '\udc7f';

    // Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9); the marks that Arabic and Hebrew texts need stay.
    private static bool IsDirection(char c) => c is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
