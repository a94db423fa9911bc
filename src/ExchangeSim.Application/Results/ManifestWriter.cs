using ExchangeSim.Application.Requests;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Application.Results;

/// <summary>Records, beside the files of a result, what they came from, and keeps the scenario's texts there: they can be made again when the originals have changed.</summary>
internal static class ManifestWriter
{
    /// <summary>Files that also hold what differs from run to run, such as seconds.</summary>
    private static readonly string[] MachineDependent = ["run.json"];

    /// <summary>Writes the manifest when all else is written, and answers with the paths of all files.</summary>
    internal static IReadOnlyList<string> Write(string folder, ResultRequest request, IReadOnlyList<SourceText> texts, Made made, IReadOnlyList<string> written, SavedRun? saved)
    {
        var manifest = new Manifest
        {
            Command = CommandLineText.Of(request), Request = request, Version = ProgramBuild.Version, Runtime = ProgramBuild.Runtime, Made = made, Saved = saved,
            Scenario = KeptTexts.Write(folder, texts),
            Files = [.. written.Select(path => new WrittenFile(Slashes(Path.GetRelativePath(folder, path)), ContentHash.OfFile(path),
                MachineDependent.Contains(Path.GetFileName(path))))],
        };
        manifest.Write(folder);
        return [.. written, Path.Combine(folder, Manifest.FileName)];
    }

    /// <summary>What a report says of how it was made.</summary>
    internal static Origin OriginOf(ResultRequest request, IReadOnlyList<SourceText> texts) =>
        new(CommandLineText.Of(request), texts is [var scenario, ..] ? ContentHash.OfText(scenario.Text) : null, ProgramBuild.Version);

    private static string Slashes(string path) => path.Replace('\\', '/');
}
