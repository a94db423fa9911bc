using System.Globalization;
using System.Text;

namespace ExchangeSim.Application.Exercises;

/// <summary>What people call themselves as a part of a file's name that every system takes: letters without their marks, words joined by hyphens.</summary>
internal static class PlainName
{
    private const int Longest = 30;

    /// <summary>The name, such as <c>nguyen-thi-hoa</c>; empty where no letter of it has a plain form.</summary>
    internal static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : Whole(letter) ?? "-");
        }
        var words = string.Join('-', plain.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return (words.Length > Longest ? words[..Longest] : words).TrimEnd('-');
    }

    // Letters that are no plain letter with a mark.
    private static string? Whole(char letter) => letter switch
    {
        'đ' or 'ð' => "d", 'ø' => "o", 'ł' => "l", 'ı' => "i", 'ß' => "ss", 'æ' => "ae", 'œ' => "oe", 'þ' => "th", '\'' or '’' => "", _ => null,
    };
}
