using ExchangeSim.Application.Requests;
using ExchangeSim.Files;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Application.Results;

/// <summary>Whether a manifest that was read can be one that this program wrote. Everything in it may have been changed by anybody.</summary>
internal static class ManifestCheck
{
    private const int MostTexts = 200, MostFiles = 1000, LongestWord = 200, MostRuns = 5_000_000, LongestName = 4000, HashLength = 64;

    /// <summary>What is wrong with it, in words; null: nothing.</summary>
    internal static string? Fault(Manifest manifest) => FormatFault(manifest) ?? TextFault(manifest.Scenario) ?? FileFault(manifest.Files) ?? UnfinishedFault(manifest.Unfinished)
        ?? ProgramFault(manifest.Version) ?? ProgramFault(manifest.Runtime) ?? RunFault(manifest) ?? RequestBounds.Fault(manifest.Request) ?? SavedFault(manifest.Saved);

    private static string? FormatFault(Manifest manifest) =>
        manifest.Format != JsonFormat.Manifest ? "it is no manifest" : manifest.FormatVersion < 1 ? "it has a format that there cannot be" : null;

    private static string? TextFault(IReadOnlyList<KeptText> texts)
    {
        if (texts.Count is 0 or > MostTexts) return $"it names {texts.Count} texts of a scenario";
        if (texts.Any(text => text?.Name is not { Length: > 0 and <= LongestName } || text.Name.Contains('\0', StringComparison.Ordinal)))
            return "a text of the scenario has no name";
        if (texts.FirstOrDefault(text => !FolderFile.IsName(text.Copy) || !text.Copy.StartsWith(Manifest.Texts + "/", StringComparison.Ordinal)) is { } outside)
            return $"'{outside.Copy}' is no name of a text in the folder {Manifest.Texts}";
        if (texts.Any(text => !IsHash(text.Sha256))) return "a text of the scenario has no hash";
        return texts.DistinctBy(text => text.Copy).Count() < texts.Count || texts.DistinctBy(text => text.Name).Count() < texts.Count ? "a text of the scenario is named twice"
            : null;
    }

    private static string? FileFault(IReadOnlyList<WrittenFile> files)
    {
        if (files.Count > MostFiles) return $"it names {files.Count} files";
        if (files.Any(file => file is null)) return "a file has no name";
        if (files.FirstOrDefault(file => !FolderFile.IsName(file.Name) || file.Name == Manifest.FileName) is { } outside)
            return $"'{outside.Name}' is no name of a file in the folder";
        if (files.Any(file => !IsHash(file.Sha256))) return "a file has no hash";
        if (files.Any(file => file.Bytes < 0)) return "a file has a length that there cannot be";
        return files.DistinctBy(file => file.Name).Count() < files.Count ? "a file is named twice" : null;
    }

    private static string? UnfinishedFault(IReadOnlyList<string>? names) => names switch
    {
        null => null,
        { Count: > MostFiles } => $"it names {names.Count} unfinished files",
        _ => names.FirstOrDefault(name => !FolderFile.IsName(name)) is { } outside ? $"'{outside}' is no name of a file in the folder"
            : names.Any(name => name is null) ? "an unfinished file has no name" : null,
    };

    private static string? ProgramFault(string text) =>
        text.Length is 0 or > LongestWord || VisibleText.FirstControl(text) >= 0 || text.AsSpan().ContainsAny('\n', '\t') ? "what made it has no name" : null;

    private static string? RunFault(Manifest manifest)
    {
        var runs = manifest.Made.Runs;
        if (runs.Any(run => run?.Fingerprints is null || run.Fingerprints.Any(print => print is not { Length: <= HashLength }))) return "a run has no fingerprints";
        if (runs.Sum(run => (long)run.Fingerprints.Count) > MostRuns) return "it names more runs than there can be";
        if (manifest.Made.Replications is < 0 or > ushort.MaxValue) return "it has a number of replications that there cannot be";
        if (Wanted(manifest.Request) is { } wanted && (manifest.Made.Replications > wanted || manifest.Made.IsComplete && manifest.Made.Replications < wanted))
            return $"it asked for {wanted} replications and made {manifest.Made.Replications}";
        return runs.Any(run => run.Finished is { } finished && !CanBe(finished, run)) || !manifest.Made.IsComplete && !CanBeStopped(manifest)
            ? "it was stopped after replications that it cannot have finished" : null;
    }

    private static int? Wanted(ResultRequest request) => request switch
    {
        RunRequest run => run.Replications,
        CompareRequest compare => compare.Replications,
        _ => null,
    };

    private static bool CanBe(IReadOnlyList<int> finished, RunFingerprints run) => finished.Count == 0
        ? run.Fingerprints.Count <= 1
        : finished.Count == run.Fingerprints.Count && finished[0] >= 1 && finished[^1] <= ushort.MaxValue && finished.Zip(finished.Skip(1)).All(pair => pair.First < pair.Second);

    private static bool CanBeStopped(Manifest manifest) => manifest.Request is RunRequest or ResumeRequest
        ? manifest.Made.Runs is [{ Finished: not null }]
        : manifest.Made.Replications >= 1 && manifest.Made.Runs.Count >= 1 && manifest.Made.Runs.All(run => run.Finished is null);

    private static string? SavedFault(SavedRun? saved) => saved switch
    {
        null => null,
        { Replications: < 1 or > ushort.MaxValue } => "the saved run has no replications",
        { At: <= 0 } or { WarmUpMilliseconds: < 0 } => "the saved run has no time",
        _ => Enum.IsDefined(saved.WarmUpOrigin) ? null : "the saved run has no warm-up",
    };

    private static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigitLower);
}
