using System.Globalization;
using System.Text;
using ExchangeSim.Exercises.Forms;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Cleans the names that people give themselves: one line, no control or direction characters, not too long.</summary>
public static class PersonName
{
    /// <summary>The longest name, in characters as people count them.</summary>
    public const int Longest = 40;

    // More marks on one letter than any language writes, and more than is looked at of what somebody sends as a name.
    private const int MostMarks = 3, MostRead = 1000;

    private const int Joiner = 0x200D, EmojiLook = 0xFE0F;

    // Letters, symbols and marks by their category, which show nothing: fillers, the empty pattern of Braille, inherent vowels, selectors.
    private static bool ShowsNothing(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and < EmojiLook)
            or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>The name of somebody who is in, cleaned: earlier versions let names in of which nothing is left today.</summary>
    public static string Shown(string written) => Clean(written) ?? "?";

    /// <summary>The name, cleaned; null if nothing is left of it.</summary>
    public static string? Clean(string written)
    {
        var kept = new StringBuilder();
        var (marks, isEmoji) = (0, false);
        var runes = ComposedText.Of(written.Length <= MostRead ? written : written[..MostRead]).EnumerateRunes().Where(one => !ShowsNothing(one)).ToList();
        for (var i = 0; i < runes.Count; i++)
        {
            var (rune, category) = (runes[i], Rune.GetUnicodeCategory(runes[i]));
            if (rune.Value == Joiner && isEmoji && i + 1 < runes.Count && IsEmoji(runes[i + 1])) kept.Append(rune); // a family is one sign
            else if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator) kept.Append(' ');
            else if (category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) continue;
            else if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                if (kept.Length > 0 && kept[^1] != ' ' && ++marks <= MostMarks) kept.Append(rune); // a mark alone is on nothing
                continue;
            }
            else kept.Append(rune);
            (marks, isEmoji) = (0, IsEmoji(rune));
        }
        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var info = new StringInfo(words);
        var name = info.LengthInTextElements <= Longest ? words : info.SubstringByTextElements(0, Longest).TrimEnd();
        return name.Length == 0 ? null : name;
    }

    private static bool IsEmoji(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>The name, with a number behind it if a person else has it.</summary>
    public static string Unique(string name, IReadOnlyCollection<string> taken)
    {
        if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase)) return name;
        for (var number = 2; ; number++)
        {
            var other = string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
            if (!taken.Contains(other, StringComparer.OrdinalIgnoreCase)) return other;
        }
    }
}
