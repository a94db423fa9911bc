using System.Buffers;

namespace ExchangeSim.Scenarios.Text;

/// <summary>Finds the values and names of a YAML text that stand in the quotation marks of a word processor, and quotes them as YAML does, so that commas, colons and brackets in
/// them are text. Every character keeps its place; what is no value or name as a whole stays as it is.</summary>
internal sealed class PastedQuotes
{
    private const int Longest = 2000; // characters of a value, so that no text takes long to look through
    private const string Openings = "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2018\u2019\u201A\u2039\u203A";
    // What may close each of them: in German and Swedish the same marks stand in other places than in English and French.
    private static readonly string[] Closings =
        ["\u201D\u201C", "\u201D", "\u201C\u201D\u201F", "\u201D", "\u00BB", "\u00AB\u00BB", "\u2019", "\u2019", "\u2018\u2019", "\u203A", "\u2039\u203A"];
    private static readonly SearchValues<char> All = SearchValues.Create(Openings);

    private readonly char[] _text;
    private readonly Dictionary<(int Line, int Column), (char Opening, char Closing)> _quoted = [];
    private int _at, _line = 1, _lineStart, _depth;
    private int _parent = -1; // the column, from 0, of the innermost name or dash of the line: what is indented further belongs to its value

    private PastedQuotes(string text) => _text = text.ToCharArray();

    /// <summary>The text to be parsed, and which marks stood where it now has others, by line and column from 1.</summary>
    internal static (string Text, IReadOnlyDictionary<(int Line, int Column), (char Opening, char Closing)> Quoted) In(string text)
    {
        if (!text.AsSpan().ContainsAny(All)) return (text, new Dictionary<(int, int), (char, char)>());
        var quotes = new PastedQuotes(text);
        while (quotes._at < text.Length) quotes.Token();
        return (quotes._quoted.Count == 0 ? text : new string(quotes._text), quotes._quoted);
    }

    private void Token()
    {
        var c = _text[_at];
        if (IsBreak(c)) NewLine();
        else if (c is ' ' or '\t') _at++;
        else if (c == '#') ToEndOfLine();
        else if (c is '{' or '[') Step(1);
        else if (c is '}' or ']') Step(-1);
        else if (c == ',' && _depth > 0 || c == ':') _at++;
        else if (c is '-' or '?' && IsSpace(_at + 1)) Dash();
        else if (c is '|' or '>' && _depth == 0) Literal();
        else Scalar(c);
    }

    private void Step(int deeper)
    {
        _depth = Math.Max(0, _depth + deeper);
        _at++;
    }

    private void Dash()
    {
        if (_depth == 0) _parent = _at - _lineStart;
        _at++;
    }

    private void Scalar(char first)
    {
        var column = _at - _lineStart;
        if (first is '"' or '\'') Typed(first);
        else if (Closing() is { } closing) Quote(closing);
        else Plain();
        var next = _at;
        while (next < _text.Length && _text[next] is ' ' or '\t') next++;
        if (_depth == 0 && next < _text.Length && _text[next] == ':') _parent = column;
    }

    private void Typed(char quote)
    {
        for (_at++; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] == '\\' && quote == '"' && _at + 1 < _text.Length && !IsBreak(_text[_at + 1])) _at++;
            else if (IsBreak(_text[_at])) { NewLine(); _at--; }
        }
        if (_at < _text.Length) _at++;
    }

    private void Plain()
    {
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (_depth > 0 && c is (',' or '[' or ']' or '{' or '}')) return;
            if (c == ':' && (IsSpace(_at + 1) || (_depth > 0 && _text[_at + 1] is ',' or '}' or ']' or '[' or '{'))) return;
            if (c == '#' && IsSpace(_at - 1)) return;
            if (IsBreak(c) && (_depth == 0 ? !GoesOn() : NextIsStructure())) return;
            if (IsBreak(c)) { NewLine(); _at--; }
        }
    }

    // A literal text (| or >) goes on as long as its lines are indented further than its name.
    private void Literal()
    {
        ToEndOfLine();
        while (_at < _text.Length && GoesOn())
        {
            NewLine();
            ToEndOfLine();
        }
    }

    // Whether the line after this break is blank or indented further than the value's name.
    private bool GoesOn()
    {
        var (start, at) = Next();
        return at < _text.Length && (IsBreak(_text[at]) || at - start > _parent);
    }

    private bool NextIsStructure() => Next() is var (_, at) && at < _text.Length && _text[at] is ',' or '[' or ']' or '{' or '}' or '#' or ':';

    private (int Start, int At) Next()
    {
        var start = _at + (_text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n' ? 2 : 1);
        var at = start;
        while (at < _text.Length && _text[at] is ' ' or '\t') at++;
        return (start, at);
    }

    // Where the mark stands that closes the one here; null: none does, or what is between them cannot be quoted.
    private int? Closing()
    {
        if (Openings.IndexOf(_text[_at], StringComparison.Ordinal) is not (>= 0 and var which)) return null;
        for (var at = _at + 1; at < Math.Min(_text.Length, _at + Longest) && !IsBreak(_text[at]); at++)
            if (Closings[which].Contains(_text[at], StringComparison.Ordinal) && EndsAt(at + 1)) return Mark(at) is null ? null : at;
        return null;
    }

    private bool EndsAt(int at)
    {
        var end = at;
        while (end < Math.Min(_text.Length, at + Longest) && _text[end] is ' ' or '\t') end++;
        if (end >= _text.Length || IsBreak(_text[end]) || (_text[end] == '#' && end > at)) return true;
        return _text[end] == ':' ? IsSpace(end + 1) : _depth > 0 && _text[end] is ',' or '}' or ']';
    }

    private char? Mark(int closing)
    {
        var inside = _text.AsSpan(_at + 1, closing - _at - 1);
        return !inside.Contains('\'') ? '\'' : !inside.ContainsAny('"', '\\') ? '"' : null;
    }

    private void Quote(int closing)
    {
        var mark = Mark(closing)!.Value;
        _quoted[(_line, _at - _lineStart + 1)] = (_text[_at], _text[closing]);
        _text[_at] = _text[closing] = mark;
        _at = closing + 1;
    }

    private void ToEndOfLine()
    {
        while (_at < _text.Length && !IsBreak(_text[_at])) _at++;
    }

    private void NewLine()
    {
        _at = Next().Start;
        _line++;
        _lineStart = _at;
    }

    private bool IsSpace(int at) => at < 0 || at >= _text.Length || _text[at] is ' ' or '\t' || IsBreak(_text[at]);

    private static bool IsBreak(char c) => c is '\n' or '\r';
}
