using System.Text.RegularExpressions;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Work;
using ExchangeSim.Files;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Results;

/// <summary>The folder that the results of a request go to: looked at before the run, held by one process, and at the end with one result in it and nothing of an earlier
/// one.</summary>
internal sealed partial class ResultFolder : IDisposable
{
    /// <summary>The folder in it that keeps replications which are over until all are.</summary>
    internal const string Replications = "replications";

    private readonly ResultRequest _request;
    private readonly IReadOnlyList<SourceText> _texts;
    private readonly FolderLock _lock;
    private readonly string _stays;

    private ResultFolder(string path, ResultRequest request, IReadOnlyList<SourceText> texts, string stays) =>
        (Path, _request, _texts, _stays, _lock) = (path, request, texts, stays, FolderLock.Take(path));

    /// <summary>Where it is.</summary>
    internal string Path { get; }

    /// <summary>Makes the folder if need be, and makes sure that the results can be written to it.</summary>
    /// <param name="path">The folder, as the user named it.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="texts">The scenario's texts.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <exception cref="InvalidRequestException">Nothing can be written there, an input or what this program did not write would be overwritten, or another process is at work
    /// there.</exception>
    internal static ResultFolder Open(string path, ResultRequest request, IReadOnlyList<SourceText> texts, InputFiles inputs)
    {
        OutputPath.Folder(path, "out");
        var planned = new PlannedFiles(path, [.. ResultNames.Of(request), Manifest.FileName, .. KeptTexts.PlacesOf(texts)]);
        planned.Check(inputs);
        try
        {
            var stays = EmptyFolders.Above(path);
            Directory.CreateDirectory(path);
            var folder = new ResultFolder(path, request, texts, stays);
            UnfinishedFile.RemoveAll(path, name => ResultNames.All.Contains(name) || ResultNames.All.Contains(System.IO.Path.GetFileNameWithoutExtension(name))
                || name == Manifest.FileName || Replication().IsMatch(name));
            return folder;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"nothing can be written to the folder '{path}': {refusal.Message.TrimEnd('.')}; name another with --out");
        }
    }

    /// <summary>Writes the results and then removes what is left of an earlier one. From before the first file on the manifest says which are complete.</summary>
    /// <param name="made">What was run.</param>
    /// <param name="files">Writes them into the folder, some after the other, and answers with their paths.</param>
    /// <param name="observer">Is told of files of the earlier result that stay.</param>
    /// <param name="saved">The run that the result continues; null: none.</param>
    /// <returns>The paths of all files.</returns>
    internal IReadOnlyList<string> Write(Made made, Func<string, IEnumerable<IReadOnlyList<string>>> files, IWorkObserver observer, SavedRun? saved = null) =>
        [.. WriteInParts(made, files, observer, saved).SelectMany(paths => paths)];

    /// <summary>The same, and answers with the paths of each part when it is recorded.</summary>
    internal IEnumerable<IReadOnlyList<string>> WriteInParts(Made made, Func<string, IEnumerable<IReadOnlyList<string>>> files, IWorkObserver observer, SavedRun? saved)
    {
        var earlier = EarlierResult.In(Path);
        var places = KeptTexts.PlacesOf(_texts);
        earlier?.KeepChanged(places, observer);
        var manifest = new ManifestWriter(Path, _request, _texts, made, saved, ResultNames.Of(_request).Concat(earlier?.Names.Except(places) ?? []));
        KeptTexts.Write(Path, _texts);
        foreach (var some in files(Path))
        {
            manifest.Add(some);
            yield return some;
        }
        earlier?.Remove([.. manifest.Names, .. places], observer);
        manifest.Complete();
        yield return [System.IO.Path.Combine(Path, Manifest.FileName)];
    }

    /// <summary>Lets others work there. A folder that was made for the results and has none, because the request was refused, goes again.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        EmptyFolders.Remove(Path, _stays);
    }

    [GeneratedRegex(@"^replication-\d+\z")] private static partial Regex Replication();
}
