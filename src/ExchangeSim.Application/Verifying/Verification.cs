using System.Text.Json;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Application.Verifying;

/// <summary>Makes results again, from the manifest and the texts in their folder, and compares.</summary>
/// <param name="folder">The folder.</param>
/// <param name="manifest">Its manifest.</param>
public sealed class Verification(string folder, Manifest manifest)
{
    private const int MostNamed = 5;

    private readonly List<Finding> _findings = [];

    /// <summary>What was found, file by file.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => _findings.TrueForAll(finding => finding.IsSame != false);

    /// <summary>What the results came from.</summary>
    public Manifest Manifest => manifest;

    /// <summary>Looks at the files, and then makes them again in a folder of their own, which is removed afterwards.</summary>
    internal void Run(RequestContext context)
    {
        LookAtTexts();
        if (!manifest.Made.IsComplete)
        {
            foreach (var file in manifest.Files) _findings.Add(AsWritten(file) ?? new Finding(file.Name, null, "as it was written"));
            _findings.Add(new Finding("runs", false, "this was stopped before its end, and nobody can stop another run at the same moment; run the command again to its end"));
            return;
        }
        var again = Directory.CreateTempSubdirectory("exchangesim-verify-").FullName;
        try
        {
            var texts = manifest.Scenario.Select(text => new SourceText(text.Name, Copy(text) ?? throw new InvalidRequestException($"{folder} no longer has {text.Copy}, without which nothing can be run again")));
            if (WhyNotMade(context with { Texts = new ScenarioTexts(texts) }, again) is { } reason) _findings.Add(new Finding("runs", false, reason));
            else Compare(again, Manifest.Read(again));
        }
        finally
        {
            Directory.Delete(again, recursive: true);
        }
    }

    private string? WhyNotMade(RequestContext context, string again)
    {
        try
        {
            return Remake.Make(context, manifest.Request, new OutputTargets { Folder = again }) ? null : "making them again was stopped before its end";
        }
        catch (InvalidRequestException refusal)
        {
            return $"they cannot be made again: {refusal.Message}";
        }
    }

    /// <summary>Why it may differ, in words.</summary>
    public IEnumerable<string> Reasons()
    {
        if (manifest.Scenario.Any(IsEdited)) yield return "The copy of the scenario in the folder was edited after the results were written.";
        if (manifest.Files.Any(file => AsWritten(file) is not null)) yield return "Files of the folder were edited, or are gone.";
        if (manifest.Version != ProgramBuild.Version) yield return $"Another version made them: {manifest.Version}; this is {ProgramBuild.Version}.";
        else if (manifest.Runtime != ProgramBuild.Runtime) yield return $"They were made by {manifest.Runtime}; this is {ProgramBuild.Runtime}. Same figures are claimed for the same build on the same platform.";
    }

    private void LookAtTexts()
    {
        foreach (var text in manifest.Scenario.Where(IsEdited)) _findings.Add(new Finding(text.Copy, false, "edited after the results were written, or gone"));
        if (!manifest.Scenario.Any(IsEdited)) _findings.Add(new Finding(Manifest.Texts, true, $"{Human.Of(manifest.Scenario.Count, "text")}, as they were"));
        foreach (var text in manifest.Scenario.Where(text => File.Exists(text.Name) && Changed(text)))
            _findings.Add(new Finding(text.Name, null, "has changed since; what counts is its copy in the folder"));
    }

    private void Compare(string again, Manifest now)
    {
        CompareRuns(now.Made);
        foreach (var file in manifest.Files)
        {
            if (AsWritten(file) is { } edited) _findings.Add(edited);
            if (now.Files.Any(other => other.Name == file.Name)) Compare(file, Path.Combine(folder, file.Name), Path.Combine(again, file.Name));
            else _findings.Add(new Finding(file.Name, false, "is not written now"));
        }
        foreach (var file in now.Files.ExceptBy(manifest.Files.Select(f => f.Name), f => f.Name)) _findings.Add(new Finding(file.Name, false, "is written now, and was not then"));
    }

    private void CompareRuns(Made now)
    {
        var runs = manifest.Made.Runs.SelectMany(run => run.Fingerprints.Select((fingerprint, i) => (run.Policy, i, fingerprint))).ToList();
        var other = now.Runs.SelectMany(run => run.Fingerprints.Select((fingerprint, i) => (run.Policy, i, fingerprint))).ToList();
        var differing = runs.Except(other).Concat(other.Except(runs)).Select(run => $"{run.Policy ?? "as it stands"}, replication {run.i + 1}").Distinct().ToList();
        var says = differing.Count == 0 ? $"{Human.Of(runs.Count, "run")}, each with the same fingerprint" : $"other fingerprints: {Some(differing)}";
        _findings.Add(new Finding("runs", differing.Count == 0, says));
    }

    private void Compare(WrittenFile file, string before, string now)
    {
        if (!File.Exists(before)) return;
        if (ContentHash.OfFile(before) == ContentHash.OfFile(now)) _findings.Add(new Finding(file.Name, true, "the same, byte for byte"));
        else if (Path.GetExtension(file.Name) == ".json") CompareFigures(file, before, now);
        else if (file.IsMachineDependent) _findings.Add(new Finding(file.Name, null, "not compared: it holds how long the run took"));
        else _findings.Add(new Finding(file.Name, false, FileDifferences.FirstDifference(before, now) ?? "other line ends"));
    }

    private void CompareFigures(WrittenFile file, string before, string now)
    {
        try
        {
            var differing = JsonDifferences.Of(File.ReadAllText(before), File.ReadAllText(now));
            _findings.Add(differing.Count == 0 ? new Finding(file.Name, true, "every figure the same") : new Finding(file.Name, false, Some(differing)));
        }
        catch (JsonException)
        {
            _findings.Add(new Finding(file.Name, false, "is no JSON any more"));
        }
    }

    private Finding? AsWritten(WrittenFile file)
    {
        var path = Path.Combine(folder, file.Name);
        if (!File.Exists(path)) return new Finding(file.Name, false, "is gone");
        return ContentHash.OfFile(path) == file.Sha256 ? null : new Finding(file.Name, false, "edited after it was written");
    }

    private string? Copy(KeptText text) => Path.Combine(folder, text.Copy) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    private bool IsEdited(KeptText text) => Copy(text) is not { } copy || ContentHash.OfText(copy) != text.Sha256;

    private static bool Changed(KeptText text) => ContentHash.OfText(File.ReadAllText(text.Name)) != text.Sha256;

    private static string Some(IReadOnlyList<string> all) =>
        string.Join("; ", all.Take(MostNamed)) + (all.Count > MostNamed ? $"; and {Human.Count(all.Count - MostNamed)} more" : "");
}
