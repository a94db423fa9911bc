using System.Globalization;
using System.Text;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Cleans the names that people give themselves: one line, no control or direction characters, not too long.</summary>
public static class PersonName
{
    /// <summary>The longest name, in characters as people count them.</summary>
    public const int Longest = 40;

    // More marks on one letter than any language writes.
    private const int MostMarks = 3;

    /// <summary>The name, cleaned; null if nothing is left of it.</summary>
    public static string? Clean(string written)
    {
        var kept = new StringBuilder();
        var marks = 0;
        foreach (var rune in written.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator) kept.Append(' ');
            else if (category is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned) continue;
            else if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                if (++marks <= MostMarks) kept.Append(rune);
                continue;
            }
            else kept.Append(rune);
            marks = 0;
        }
        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var info = new StringInfo(words);
        var name = info.LengthInTextElements <= Longest ? words : info.SubstringByTextElements(0, Longest).TrimEnd();
        return name.Length == 0 ? null : name;
    }

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
