using System.Security.Cryptography;

namespace ExchangeSim.Web.Security;

/// <summary>Letters and digits that people type and do not take for one another.</summary>
internal static class CodeLetters
{
    internal const string All = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>So many of them, drawn.</summary>
    internal static string Draw(int count) => RandomNumberGenerator.GetString(All, count);

    /// <summary>A code as it was typed, in the form in which it is kept; null: it can be none of this length.</summary>
    internal static string? Read(string typed, int length)
    {
        var code = new string([.. typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return code.Length == length && code.All(letter => All.Contains(letter)) ? code : null;
    }
}
