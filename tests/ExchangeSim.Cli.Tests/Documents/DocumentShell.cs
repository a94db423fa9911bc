using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ExchangeSim.Cli.Tests.Documents;

/// <summary>
/// Runs the commands of a page as if in the root of the tree. What they write goes into a folder of the page's own. A command that neither reads nor
/// writes such a file is run once for all pages.
/// </summary>
internal sealed partial class DocumentShell : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Answer>> Answers = new();

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    // It holds for one build on one platform only.
    [GeneratedRegex("fingerprint [0-9a-f]{16}")]
    private static partial Regex Fingerprint();

    [GeneratedRegex("\"(?<word>[^\"]*)\"|'(?<word>[^']*)'|(?<word>\\S+)")]
    private static partial Regex Word();

    // Files that a reader writes, and folders of results.
    [GeneratedRegex(@"^(?!scenarios/)[\w./-]+\.(yaml|state|html|json|csv)$|^results[\w/-]*$")]
    private static partial Regex OwnFile();

    internal static string WithoutFingerprint(string printed) => Fingerprint().Replace(printed, "");

    /// <summary>What a line prints, which has to succeed. The line may end with <c>> FILE</c>.</summary>
    internal string Printed(string line)
    {
        var words = Word().Matches(line).Select(m => m.Groups["word"].Value).ToList();
        var isOwn = words.Any(word => OwnFile().IsMatch(word));
        var target = words.IndexOf(">") is var at and >= 0 ? _shell.At(words[at + 1]) : null;
        if (target is not null) words = words[..words.IndexOf(">")];
        string[] arguments = [.. words.Select(Located)];
        var answer = isOwn ? Shell.Run(arguments) : Answers.GetOrAdd(line, _ => new(() => Shell.Run(arguments))).Value;
        Assert.True(answer.Code == 0, $"{line}\n{answer.Error}");
        if (target is not null) File.WriteAllText(target, answer.Out);
        return answer.Out.ReplaceLineEndings("\n").Replace(_shell.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(Document.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private string Located(string word) =>
        OwnFile().IsMatch(word) ? _shell.At(word) : word.StartsWith("scenarios/", StringComparison.Ordinal) ? Path.Combine(Document.Root, word) : word;
}
