using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ExchangeSim.Reports.Web.Markup;

/// <summary>A piece of HTML. What is interpolated into it is text and is escaped, unless it is such a piece itself; so no word of a scenario can become a tag.</summary>
internal readonly partial record struct Html(string Text)
{
    /// <summary>Nothing.</summary>
    internal static readonly Html None = new("");

    /// <summary>A piece from a literal with holes.</summary>
    internal static Html Of(Literal literal) => new(literal.ToString());

    /// <summary>Several pieces, one a line.</summary>
    internal static Html Join(IEnumerable<Html> pieces) => new(string.Join('\n', pieces.Select(p => p.Text).Where(t => t.Length > 0)));

    /// <summary>Text as it reads, such as <c>a &amp;lt; b</c> for <c>a &lt; b</c>; fit for attributes in double quotes, too.</summary>
    internal static string Escape(string? text) => new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();

    /// <summary>Words of a sentence; numbers stay on the line of their units.</summary>
    internal static Html Sentence(string words) => new(Unit().Replace(Escape(words), "\u00a0"));

    public override string ToString() => Text;

    [GeneratedRegex(@"(?<=\d) (?=(?:%|d|h|min|s)\b|%|±)|(?<=±) ")]
    private static partial Regex Unit();
}

/// <summary>What the compiler makes of an interpolated string that becomes <see cref="Html"/>.</summary>
[InterpolatedStringHandler]
internal readonly struct Literal(int length, int holes)
{
    private readonly StringBuilder _text = new(length + holes * 16);

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(Html piece) => _text.Append(piece.Text);

    public void AppendFormatted(string? text) => _text.Append(Html.Escape(text));

    public void AppendFormatted(IFormattable value) => _text.Append(Html.Escape(value.ToString(null, CultureInfo.InvariantCulture)));

    public override string ToString() => _text.ToString();
}
