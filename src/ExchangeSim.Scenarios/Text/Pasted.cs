using System.Buffers;
using System.Text.RegularExpressions;

namespace ExchangeSim.Scenarios.Text;

/// <summary>Characters that word processors put in the place of those on a keyboard: no-break spaces, long dashes, curly quotation marks. Where they are no prose, what they
/// stand for is read. Every character keeps its place.</summary>
internal static partial class Pasted
{
    private const string Spaces = "\u00A0\u2002\u2003\u2007\u2008\u2009\u200A\u202F\u205F\u3000", Dashes = "\u2010\u2011\u2012\u2013\u2014\u2212",
        Quotes = "\u2018\u2019\u201A\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A";
    private static readonly SearchValues<char> All = SearchValues.Create(Spaces + Dashes + Quotes), AllSpaces = SearchValues.Create(Spaces);

    /// <summary>A value or a name as it would be typed.</summary>
    internal static string Plain(string text) => text.AsSpan().ContainsAny(All) ? string.Create(text.Length, text, static (plain, from) =>
    {
        for (var i = 0; i < plain.Length; i++) plain[i] = Meant(from[i]);
    }) : text;

    /// <summary>A file whose no-break spaces are spaces where they are no part of a value: at the beginning and the end of a line, behind the dash of a list, and behind the
    /// colon of a name.</summary>
    internal static string Layout(string yaml) => yaml.AsSpan().ContainsAny(AllSpaces) ? Around().Replace(yaml, match => Plain(match.Value)) : yaml;

    private static char Meant(char written) => Spaces.Contains(written) || Quotes.Contains(written) ? ' ' : Dashes.Contains(written) ? '-' : written;

    [GeneratedRegex("(?m)^[ " + Spaces + "]+|(?<=^ *)-[ " + Spaces + "]+|(?<=^[ " + Spaces + "]*(-[ " + Spaces + "]+)?[^\\s:#\"'{}\\[\\],]+:)[ " + Spaces + "]+|[ " + Spaces
        + "]+$")]
    private static partial Regex Around();
}
