using ExchangeSim.Application.Requests;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Results;

/// <summary>Records, beside the files of a result, what they came from: they can be made again when the originals have changed. The manifest is there before the first file and
/// grows with them, so that at any moment it says which are complete, whatever ends the program.</summary>
internal sealed class ManifestWriter
{
    /// <summary>Files that also hold what differs from run to run, such as seconds.</summary>
    private static readonly string[] MachineDependent = ["run.json"];

    private readonly string _folder;
    private readonly List<WrittenFile> _files = [];
    private readonly HashSet<string> _unfinished;
    private readonly Manifest _manifest;

    /// <summary>Writes the manifest of a result of which no file is there yet.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="texts">The scenario's texts.</param>
    /// <param name="made">What was run.</param>
    /// <param name="saved">The run that it continues; null: none.</param>
    /// <param name="unfinished">The files that are to be written, and those of an earlier result that are not removed yet.</param>
    internal ManifestWriter(string folder, ResultRequest request, IReadOnlyList<SourceText> texts, Made made, SavedRun? saved, IEnumerable<string> unfinished)
    {
        (_folder, _unfinished) = (folder, [.. unfinished]);
        _manifest = new Manifest
        {
            Command = CommandLineText.Of(request), Request = request, Version = ProgramBuild.Version, Runtime = ProgramBuild.Runtime, Made = made, Saved = saved,
            Scenario = KeptTexts.Of(texts), Files = [],
        };
        Write();
    }

    /// <summary>The names of the files that are complete.</summary>
    internal IEnumerable<string> Names => _files.Select(file => file.Name);

    /// <summary>Records files that are complete.</summary>
    internal void Add(IReadOnlyList<string> written)
    {
        if (written.Count == 0) return;
        _files.AddRange(written.Select(path => new WrittenFile(Path.GetRelativePath(_folder, path).Replace('\\', '/'), ContentHash.OfFile(path),
            MachineDependent.Contains(Path.GetFileName(path)), new FileInfo(path).Length)));
        _unfinished.ExceptWith(Names);
        Write();
    }

    /// <summary>All is written.</summary>
    internal void Complete()
    {
        _unfinished.Clear();
        Write();
    }

    /// <summary>What a report says of how it was made.</summary>
    internal static Origin OriginOf(ResultRequest request, IReadOnlyList<SourceText> texts) =>
        new(CommandLineText.Of(request), texts is [var scenario, ..] ? ContentHash.OfText(scenario.Text) : null, ProgramBuild.Version);

    private void Write() => (_manifest with { Files = _files, Unfinished = _unfinished.Count == 0 ? null : [.. _unfinished.Order(StringComparer.Ordinal)] }).Write(_folder);
}
