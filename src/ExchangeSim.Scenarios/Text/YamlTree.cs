using ExchangeSim.Files;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ExchangeSim.Scenarios.Text;

/// <summary>YAML text to nodes, with bounds on depth and number, and without the parts of YAML that are not part of the language.</summary>
internal sealed class YamlTree
{
    internal const int MostDepth = 24;
    internal const int MostNodes = 1_000_000;
    /// <summary>A file this broken is not looked at further.</summary>
    private sealed class GivingUp : Exception;

    private readonly string _file;
    private readonly ProblemList _problems;
    private readonly Parser _parser;
    private readonly IReadOnlyDictionary<(int Line, int Column), (char Opening, char Closing)> _pastedQuotes;
    private int _nodes;
    private bool _hasControls;

    private YamlTree(string text, string file, ProblemList problems)
    {
        _file = file;
        _problems = problems;
        (text, _pastedQuotes) = PastedQuotes.In(Pasted.Layout(text));
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The tree of the text; null after a problem that leaves none, or when it is empty.</summary>
    internal static Node? Read(string text, string file, ProblemList problems)
    {
        YamlTree? tree = null;
        try
        {
            tree = new YamlTree(text, file, problems);
            var root = tree.Document();
            return tree._hasControls ? null : root;
        }
        catch (YamlException e)
        {
            var (message, advice) = YamlAdvice.Of(e.Message);
            problems.Error(message == YamlAdvice.TabMessage ? FirstTab(text, file, e.Start) : tree!.At(e.Start), message, advice);
        }
        catch (GivingUp) { } // already reported
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or OverflowException)
        {
            // The parser's own slip on some broken texts, such as a list that is never closed; it tells no position.
            problems.Error(tree?._parser.Current is { } last ? tree.At(last.Start) : new Spot(file, 1, 1), "the text after this is not YAML",
                "look for a bracket, brace or quotation mark that is not closed");
        }
        return null;
    }

    private Node? Document()
    {
        Next();
        Next();
        if (_parser.Current is not DocumentStart) return null;
        Next();
        var root = Build(0);
        Next();
        Next();
        if (_parser.Current is not DocumentStart second) return root;
        _problems.Error(At(second.Start), "a second document begins here", "a scenario is one document: remove the line '---'");
        return null; // what is missing in the first is in the second
    }

    private void Next()
    {
        if (!_parser.MoveNext()) return;
        if (++_nodes <= 2 * MostNodes) return;
        Stop(_parser.Current!.Start, "the file holds more than 1,000,000 values", "split it or leave parts out");
    }

    // Null for an alias, which is reported; what it stands for is left out.
    private Node? Build(int depth)
    {
        var at = _parser.Current!;
        if (depth > MostDepth) Stop(at.Start, "the file is nested more than 24 deep", null);
        if (at is NodeEvent node) Refuse(node);
        return at switch
        {
            YamlDotNet.Core.Events.Scalar s => Single(s),
            SequenceStart => List(depth),
            MappingStart m => Map(m, depth),
            AnchorAlias a => Alias(a),
            _ => Stop(at.Start, "the text after this is not YAML", null),
        };
    }

    private Scalar Single(YamlDotNet.Core.Events.Scalar s)
    {
        var plain = s.Style == ScalarStyle.Plain;
        var spot = At(s.Start);
        var oneLine = s.Start.Line == s.End.Line && s.Style is ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        if (_pastedQuotes.TryGetValue((spot.Line, spot.Column), out var marks))
            return new Scalar(spot, WithoutControls(s.Value, spot), spot.After(1), written: marks.Opening + s.Value + marks.Closing);
        return new Scalar(spot, WithoutControls(s.Value, spot), oneLine ? spot.After(plain ? 0 : 1) : null, plain && s.Value is "" or "~" or "null");
    }

    // In double quotation marks "\e" is an escape character, which the text as it stands does not hold.
    private string WithoutControls(string value, Spot spot)
    {
        if (VisibleText.FirstControl(value) is not (>= 0 and var at)) return value;
        var (message, advice) = FileText.ControlAdvice(value, at);
        _problems.Error(spot, message, advice);
        _hasControls = true;
        return VisibleText.Without(value);
    }

    private Sequence List(int depth)
    {
        var spot = At(_parser.Current!.Start);
        var items = new List<Node>();
        for (Next(); _parser.Current is not SequenceEnd; Next())
            if (Build(depth + 1) is { } item) items.Add(item);
        return new Sequence(spot, items);
    }

    private Mapping Map(MappingStart start, int depth)
    {
        var entries = new List<Entry>();
        var seen = new Dictionary<string, Spot>(StringComparer.Ordinal);
        for (Next(); _parser.Current is not MappingEnd; Next())
        {
            var keyEvent = _parser.Current!;
            var key = Build(depth + 1) as Scalar;
            Next();
            var value = Build(depth + 1);
            if (value is null) continue;
            if (key is null) _problems.Error(At(keyEvent.Start), "a name must be a single word here", "if this is a text with brackets, put it in quotation marks");
            else if (key.Value == "<<") _problems.Error(key.Spot, "merge keys are not part of the language", "use every-agency or include");
            else if (seen.TryGetValue(key.Value, out var first))
                _problems.Error(key.Spot, $"'{Shown(key.Value)}' is written twice",
                    $"it stands already in line {first.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            else
            {
                seen.Add(key.Value, key.Spot);
                entries.Add(new Entry(key.Value, key.Spot, value));
            }
        }
        return new Mapping(At(start.Start), entries, start.Style == MappingStyle.Flow);
    }

    private Scalar? Alias(AnchorAlias alias)
    {
        _problems.Error(At(alias.Start), "aliases are not part of the language", "write the value again, or use every-agency or include");
        return null;
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) _problems.Error(At(node.Start), "anchors are not part of the language", "use every-agency or include");
        if (!node.Tag.IsEmpty) _problems.Error(At(node.Start), "tags are not part of the language", "remove it, or put a text that begins with '!' in quotation marks");
    }

    private Scalar Stop(Mark at, string message, string? advice)
    {
        _problems.Error(At(at), message, advice);
        throw new GivingUp();
    }

    private Spot At(Mark mark) => new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    // The parser tells where the line before begins.
    private static Spot FirstTab(string text, string file, Mark from)
    {
        var lines = text.Split('\n');
        for (var i = (int)Math.Max(1, from.Line) - 1; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].TrimStart(' ').Length;
            if (indent < lines[i].Length && lines[i][indent] == '\t') return new Spot(file, i + 1, indent + 1);
        }
        return new Spot(file, (int)Math.Max(1, from.Line), (int)Math.Max(1, from.Column));
    }

    internal static string Shown(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
