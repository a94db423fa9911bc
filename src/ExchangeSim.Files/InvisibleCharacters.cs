using System.Globalization;

namespace ExchangeSim.Files;

/// <summary>Characters that nobody sees, by their properties in Unicode: controls, formats, separators of lines, what may be left out of display, and what is no
/// character.</summary>
internal static class InvisibleCharacters
{
    // Default_Ignorable_Code_Point of DerivedCoreProperties.txt, as far as it is not of category Cf, and without the selectors of variants; and the Braille pattern without a dot.
    private static readonly (int First, int Last)[] Ignorable =
        [(0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x2065, 0x2065), (0x2800, 0x2800), (0x3164, 0x3164), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE00FF),
            (0xE01F0, 0xE0FFF)];

    // Signs of category Cf that are seen: Prepended_Concatenation_Mark of PropList.txt.
    private static readonly (int First, int Last)[] Seen =
        [(0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2), (0x110BD, 0x110BD), (0x110CD, 0x110CD)];

    /// <summary>Whether nobody sees it, and no script needs it.</summary>
    internal static bool Has(int codePoint)
    {
        if (codePoint is >= ' ' and < 0x7F or '\n' or '\t') return false;
        if (IsJoiner(codePoint)) return false;
        return CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Format => !IsIn(Seen, codePoint),
            _ => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF || IsIn(Ignorable, codePoint),
        };
    }

    /// <summary>Whether it chooses how the character in front of it is drawn, as in emoji, Mongolian and names in Chinese characters.</summary>
    internal static bool IsSelector(int codePoint) => codePoint is >= 0x180B and <= 0x180D or 0x180F or >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    // Letters of Persian and of the scripts of India, and emoji, are joined or kept apart by these two.
    private static bool IsJoiner(int codePoint) => codePoint is 0x200C or 0x200D;

    private static bool IsIn((int First, int Last)[] ranges, int codePoint) => Array.Exists(ranges, range => range.First <= codePoint && codePoint <= range.Last);
}
