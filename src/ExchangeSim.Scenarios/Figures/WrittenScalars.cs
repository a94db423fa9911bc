using System.Globalization;
using ExchangeSim.Scenarios.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ExchangeSim.Scenarios.Figures;

/// <summary>A name or a value with the characters that it takes in the text.</summary>
/// <param name="Path">The names that lead to it; of a name, with itself.</param>
/// <param name="IsName">Whether it is a name, before a colon.</param>
/// <param name="From">Where it begins, with its quotation mark.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Value">What it means.</param>
/// <param name="Style">How it is written.</param>
internal sealed record WrittenScalar(IReadOnlyList<string> Path, bool IsName, int From, int To, int Line, string Value, ScalarStyle Style)
{
    /// <summary>Whether it is written in one of the ways that have a value's characters one by one.</summary>
    internal bool IsVerbatim => Style is ScalarStyle.Plain or ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    /// <summary>Characters of quotation marks on each side.</summary>
    internal int Quote => Style == ScalarStyle.Plain ? 0 : 1;
}

/// <summary>The names and values of a text where they stand. What they mean for a scenario is not looked at.</summary>
internal sealed class WrittenScalars
{
    private readonly List<WrittenScalar> _found = [];
    private readonly Parser _parser;

    private WrittenScalars(string text) => _parser = new Parser(new StringReader(PastedQuotes.In(Pasted.Layout(text)).Text));

    /// <summary>All of them, in the order of the text; null: it is not YAML, or deeper or longer than scenarios may be.</summary>
    internal static IReadOnlyList<WrittenScalar>? In(string text)
    {
        try
        {
            var walk = new WrittenScalars(text);
            walk._parser.Consume<StreamStart>();
            while (walk._parser.TryConsume<DocumentStart>(out _))
            {
                walk.Value([]);
                walk._parser.Consume<DocumentEnd>();
            }
            return walk._found;
        }
        // The parser's own slips on some broken texts are among these.
        catch (Exception broken) when (broken is YamlException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private void Value(IReadOnlyList<string> path)
    {
        if (path.Count > YamlTree.MostDepth || _found.Count > YamlTree.MostNodes) throw new InvalidOperationException("too deep or too long");
        if (_parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar)) Add(scalar, path, isName: false);
        else if (_parser.TryConsume<SequenceStart>(out _))
            for (var item = 1; !_parser.TryConsume<SequenceEnd>(out _); item++) Value([.. path, string.Create(CultureInfo.InvariantCulture, $"[{item}]")]);
        else if (_parser.TryConsume<MappingStart>(out _))
            while (!_parser.TryConsume<MappingEnd>(out _)) Entry(path);
        else throw new InvalidOperationException("aliases are no part of the language");
    }

    private void Entry(IReadOnlyList<string> path)
    {
        var name = _parser.Consume<YamlDotNet.Core.Events.Scalar>();
        IReadOnlyList<string> inside = [.. path, name.Value];
        Add(name, inside, isName: true);
        Value(inside);
    }

    private void Add(YamlDotNet.Core.Events.Scalar scalar, IReadOnlyList<string> path, bool isName) => _found.Add(new WrittenScalar(path, isName, (int)scalar.Start.Index,
        (int)scalar.End.Index, (int)scalar.Start.Line, scalar.Value, scalar.Style));
}
