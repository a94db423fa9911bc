using System.Text;

namespace ExchangeSim.Reports.Text;

/// <summary>Texts of a scenario in Markdown: nothing in them is taken for a mark, a link or HTML.</summary>
internal static class MarkdownText
{
    /// <summary>A text as it stands.</summary>
    internal static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '&' or '#' or '~') escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
