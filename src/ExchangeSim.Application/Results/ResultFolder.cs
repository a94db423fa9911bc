using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Work;
using ExchangeSim.Files;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Application.Results;

/// <summary>The folder that the results of a request go to: looked at before the run, held by one process, and at the end with one result in it and nothing of an earlier
/// one.</summary>
internal sealed class ResultFolder : IDisposable
{
    /// <summary>The folder in it that keeps replications which are over until all are.</summary>
    internal const string Replications = "replications";

    private readonly ResultRequest _request;
    private readonly IReadOnlyList<SourceText> _texts;
    private readonly FolderLock _lock;
    private EarlierResult? _earlier;

    private ResultFolder(string path, ResultRequest request, IReadOnlyList<SourceText> texts) =>
        (Path, _request, _texts, _lock) = (path, request, texts, FolderLock.Take(path));

    /// <summary>Where it is.</summary>
    internal string Path { get; }

    /// <summary>Makes the folder if need be, and makes sure that the results can be written to it.</summary>
    /// <param name="path">The folder, as the user named it.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="texts">The scenario's texts.</param>
    /// <param name="inputs">What the request reads.</param>
    /// <exception cref="InvalidRequestException">Nothing can be written there, an input would be overwritten, or another process is at work there.</exception>
    internal static ResultFolder Open(string path, ResultRequest request, IReadOnlyList<SourceText> texts, InputFiles inputs)
    {
        OutputPath.Folder(path, "out");
        var planned = new PlannedFiles(path, [.. ResultNames.Of(request), Manifest.FileName, .. KeptTexts.PlacesOf(texts)]);
        planned.Check(inputs);
        try
        {
            Directory.CreateDirectory(path);
            var folder = new ResultFolder(path, request, texts);
            UnfinishedFile.RemoveAll(path);
            return folder;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidRequestException($"nothing can be written to the folder '{path}': {refusal.Message.TrimEnd('.')}; name another with --out");
        }
    }

    /// <summary>The first of the results is about to take its place: what an earlier manifest says of the folder holds no longer.</summary>
    internal string BeginWriting()
    {
        _earlier = EarlierResult.Take(Path);
        return Path;
    }

    /// <summary>All results are written: removes what is left of an earlier one, writes the manifest, and answers with the paths of all files.</summary>
    internal IReadOnlyList<string> Complete(Made made, IReadOnlyList<string> written, IWorkObserver observer, SavedRun? saved = null)
    {
        var files = ManifestWriter.Write(Path, _request, _texts, made, written, saved);
        _earlier?.Remove([.. written.Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')), .. KeptTexts.PlacesOf(_texts)], observer);
        return files;
    }

    /// <summary>Lets others work there.</summary>
    public void Dispose() => _lock.Dispose();
}
