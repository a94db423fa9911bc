using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios;

/// <summary>What a file of the language says of itself at its top. Nothing that it includes or refers to is read, and nothing else in it is checked.</summary>
/// <param name="Title">The title of a scenario or an exercise.</param>
/// <param name="Question">The question that a scenario asks; null: it does not say.</param>
public sealed record FileHeading(Phrase Title, string? Question)
{
    /// <summary>Reads it; null where there is no such file, or it has no title.</summary>
    public static FileHeading? Read(string path)
    {
        var problems = new ProblemList();
        var text = FileText.Bytes(path, new Spot(path, 1, 1), problems) is { } bytes ? FileText.Decode(bytes, path, problems) : null;
        if (text is null || YamlTree.Read(text, path, problems) is not Mapping tree) return null;
        var reading = new Reading(tree, problems);
        return (tree["exercise"] ?? tree["scenario"]) is { } title && PhraseKind.Text.Read(SlotOf(title), reading, out var phrase)
            ? new FileHeading(phrase, tree["question"] is { } question && Kinds.Text.Read(SlotOf(question), reading, out var asked) ? asked : null) : null;
    }

    private static Slot SlotOf(Entry entry) => new(entry.Key, entry.KeySpot, entry.Value);
}
