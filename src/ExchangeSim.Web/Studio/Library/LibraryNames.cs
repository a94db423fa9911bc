using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExchangeSim.Web.Studio.Library;

/// <summary>Names of own scenarios: of what a person typed, what may be a file's name everywhere.</summary>
public static partial class LibraryNames
{
    private const int Longest = 64;

    // Each plain letter with those that stand for it in French and Vietnamese: the program has no tables of Unicode to take letters apart.
    private static readonly string[] Accented =
    [
        "aàáâãäåāăạảấầẩẫậắằẳẵặæ", "cçć", "dđð",
        "eèéêëēẹẻẽếềểễệ", "iìíîïīĩịỉ", "nñń", "oòóôõöøōơọỏốồổỗộớờởỡợœ",
        "uùúûüūũưụủứừửữự", "yýÿỳỵỷỹ",
    ];

    /// <summary>The name that is meant, in small letters without accents and with hyphens for all else; null: nothing is left of it.</summary>
    public static string? Of(string typed)
    {
        var plain = new StringBuilder();
        foreach (var letter in typed.ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? letter : Accented.FirstOrDefault(row => row.Contains(letter, StringComparison.Ordinal))?[0] ?? '-');
            if (plain.Length == 4 * Longest) break;
        }
        var name = Hyphens().Replace(plain.ToString(), "-").Trim('-');
        if (name.Length > Longest) name = name[..Longest].TrimEnd('-');
        return name.Length == 0 ? null : name;
    }

    /// <summary>The name, or the first with a number behind it that is free. What is too long for that is cut before the number.</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        var free = name;
        for (var number = 2; isTaken(free); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            free = name[..Math.Min(name.Length, Longest - ending.Length)].TrimEnd('-') + ending;
        }
        return free;
    }

    [GeneratedRegex("-+")] private static partial Regex Hyphens();
}
