using System.Text;
using AnyAscii;

namespace ExchangeSim.Application.Exercises;

/// <summary>What people call themselves as a part of a file's name that every system takes: letters without their marks, of other scripts as they sound, words joined by
/// hyphens.</summary>
internal static class PlainName
{
    private const int Longest = 30;

    /// <summary>The name, such as <c>nguyen-thi-hoa</c>; empty where nothing of it has a plain form.</summary>
    internal static string Of(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Transliterate().ToLowerInvariant())
            if (letter != '\'') plain.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var words = string.Join('-', plain.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return (words.Length > Longest ? words[..Longest] : words).TrimEnd('-');
    }
}
