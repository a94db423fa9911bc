using ExchangeSim.Files;
using ExchangeSim.Reports;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Results;

/// <summary>The scenario's texts as a folder of results keeps them. The copies lie to one another as the originals do, so that includes find them and a copy can be run by
/// itself.</summary>
internal static class KeptTexts
{
    /// <summary>Where each text is kept, in the folder, with '/'.</summary>
    internal static IReadOnlyList<string> PlacesOf(IReadOnlyList<SourceText> texts)
    {
        if (texts.Count == 0) return [];
        var paths = texts.Select(text => Slashes(Path.GetFullPath(text.File))).ToList();
        var root = paths.Select(Path.GetDirectoryName).Aggregate((common, next) => Common(common!, next!))!;
        return [.. paths.Select(path => $"{Manifest.Texts}/{Plain(Slashes(Path.GetRelativePath(root, path)))}")];
    }

    /// <summary>What a manifest says of them.</summary>
    internal static IReadOnlyList<KeptText> Of(IReadOnlyList<SourceText> texts) =>
        [.. texts.Zip(PlacesOf(texts), (text, copy) => new KeptText(text.File, copy, ContentHash.OfText(text.Text)))];

    /// <summary>Writes them.</summary>
    internal static void Write(string folder, IReadOnlyList<SourceText> texts)
    {
        foreach (var (text, copy) in texts.Zip(PlacesOf(texts)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, copy))!);
            OutputFile.Write(Path.Combine(folder, copy), writer => writer.Write(text.Text));
        }
    }

    private static string Common(string one, string other)
    {
        while (!(other + "/").StartsWith(one.TrimEnd('/', '\\') + "/", StringComparison.Ordinal)) one = Path.GetDirectoryName(one)!;
        return one;
    }

    private static string Plain(string name) => string.Concat(name.Select(c => VisibleText.IsControl(c) || c is '\n' or '\t' ? '_' : c));

    private static string Slashes(string path) => path.Replace('\\', '/');
}
