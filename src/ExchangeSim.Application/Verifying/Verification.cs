using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Files;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Verifying;

/// <summary>Makes results again, from the manifest and the texts in their folder, and compares. Nothing in the folder is trusted: what is made again follows from the record of
/// the request,
/// what is read is in the folder, and what is written goes to a folder of its own.</summary>
/// <param name="folder">The folder.</param>
/// <param name="manifest">Its manifest.</param>
public sealed class Verification(string folder, Manifest manifest)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _own = new(StringComparer.Ordinal), _compared = new(StringComparer.Ordinal);
    private bool _areTextsEdited, _areFilesEdited, _isManifestEdited, _areRunsOthers, _areNotMade, _isUnknown, _isNotAll;

    /// <summary>What was found, file by file.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What it came to.</summary>
    public Verdict Verdict => !IsSame ? Verdict.Differs : _isUnknown ? Verdict.Unknown : _isNotAll ? Verdict.SameSoFar : Verdict.Same;

    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => _findings.TrueForAll(finding => finding.IsSame != false);

    /// <summary>What the results came from.</summary>
    public Manifest Manifest => manifest;

    /// <summary>The command that makes them, from the record of the request.</summary>
    public string Command => CommandLineText.Of(manifest.Request);

    /// <summary>Looks at the files, and then makes them again in a folder of their own, which is removed afterwards.</summary>
    internal void Run(RequestContext context)
    {
        var files = new FileComparison(folder, context.Stop);
        _own.UnionWith(manifest.Files.Select(file => file.Name));
        LookAtTexts();
        if (manifest.Command != Command) Doubt("command", "the manifest has other words for it than follow from the request");
        if (manifest.Version != ProgramBuild.Version)
            _findings.Add(new Finding("version", null, $"the manifest names version {manifest.Version}; this is {ProgramBuild.Version}"));
        _isNotAll = !manifest.Made.IsComplete || manifest.Unfinished is not null;
        if (Remake.IsPossible(manifest)) MakeAgain(context, files);
        else OnlyLook(files);
        _findings.AddRange(FolderContent.Unknown(folder, manifest).ExceptBy(_compared, finding => finding.What));
    }

    private void OnlyLook(FileComparison files)
    {
        _isUnknown = true;
        _findings.Add(new Finding("runs", null, "stopped in the first replication, and nobody can stop another run at the same moment: there is nothing to compare with"));
        foreach (var file in manifest.Files) if (!CompareWithRecord(files, file)) _findings.Add(new Finding(file.Name, null, "as it was written"));
    }

    private void MakeAgain(RequestContext context, FileComparison files)
    {
        var texts = manifest.Scenario.Select(text => new SourceText(text.Name, Copy(text)
            ?? throw new InvalidRequestException($"{folder} no longer has {text.Copy}, without which nothing can be run again"))).ToList();
        var own = TemporaryFiles.NewFolder("verify");
        try
        {
            var again = Path.Combine(own, "results");
            if (WhyNotMade(context with { Texts = ScenarioTexts.Only(texts) }, own, again) is { } reason)
            {
                _findings.Add(new Finding("runs", false, reason));
                _areNotMade = true;
            }
            else Compare(files, again, Manifest.Read(again));
        }
        finally
        {
            Directory.Delete(own, recursive: true);
            TemporaryFiles.Forget(own);
        }
    }

    private string? WhyNotMade(RequestContext context, string own, string again)
    {
        try
        {
            var isComplete = Remake.Make(context, manifest, own, new OutputTargets { Folder = again });
            context.Stop.ThrowIfCancellationRequested(); // what was not made again says nothing of the results
            return isComplete || !manifest.Made.IsComplete ? null : "making them again was stopped before its end";
        }
        catch (Exception refusal) when (refusal is InvalidRequestException or IOException or UnauthorizedAccessException)
        {
            return $"they cannot be made again: {refusal.Message}";
        }
    }

    /// <summary>Why it may differ, in words.</summary>
    public IEnumerable<string> Reasons()
    {
        if (_areTextsEdited) yield return "The copy of the scenario in the folder was edited after the results were written.";
        if (_areFilesEdited) yield return "Files of the folder were edited, or are gone.";
        if (_isUnknown) yield return "The command was stopped in its first replication; run it again to its end, and the folder can be verified.";
        else if (!manifest.Made.IsComplete && IsSame) yield return "The command was stopped before its end: what it had finished is verified. The same command writes all of it.";
        if (_areNotMade) yield return $"{Manifest.FileName} and the texts in the folder describe nothing that can be run here and now.";
        if (manifest.Unfinished is not null) yield return "The program was ended while it wrote the folder; the same command writes it anew.";
        if (IsSame) yield break;
        // Files with the figures of these runs, and fingerprints of others; or files as they were written, which no command that was stopped writes.
        if (_isManifestEdited || IsNeverStopped || _areRunsOthers && _findings.TrueForAll(finding => finding.IsSame != false || finding.What == "runs"))
            yield return $"{Manifest.FileName} was edited: it does not say what was run, or what was written.";
        if (_findings.Exists(finding => finding.IsSame == false && !_own.Contains(finding.What) && !IsUnfinished(finding.What) && ResultNames.All.Contains(finding.What)))
            yield return "Files of another result are in the folder.";
        if (manifest.Version != ProgramBuild.Version) yield return $"Another version made them: {manifest.Version}; this is {ProgramBuild.Version}.";
        else if (manifest.Runtime != ProgramBuild.Runtime) yield return $"They were made by {manifest.Runtime}; this is {ProgramBuild.Runtime}. Same figures are claimed for " +
            $"the same build on the same platform.";
    }

    private bool IsNeverStopped => !manifest.Made.IsComplete && !_areFilesEdited && !_areTextsEdited
        && (manifest.Version, manifest.Runtime) == (ProgramBuild.Version, ProgramBuild.Runtime)
        && _findings.Exists(finding => finding.IsSame == false && manifest.Files.Any(file => file.Name == finding.What));

    private void LookAtTexts()
    {
        var edited = manifest.Scenario.Where(text => Copy(text) is not { } copy || ContentHash.OfText(copy) != text.Sha256).ToList();
        _areTextsEdited = edited.Count > 0;
        foreach (var text in edited) _findings.Add(new Finding(text.Copy, false, "edited after the results were written, or gone"));
        if (edited.Count == 0) _findings.Add(new Finding(Manifest.Texts, true, $"{Human.Of(manifest.Scenario.Count, "text")}, as they were"));
    }

    private void Compare(FileComparison files, string again, Manifest now)
    {
        _own.UnionWith(now.Files.Select(file => file.Name));
        CompareRuns(now.Made);
        if (!IsLike(now.Made)) Doubt(Manifest.FileName, "has another title, seed or length of the run");
        foreach (var file in manifest.Files) Compare(files, file, again, now.Files.FirstOrDefault(other => other.Name == file.Name));
        foreach (var file in now.Files.ExceptBy(manifest.Files.Select(f => f.Name), f => f.Name))
        {
            if (IsUnfinished(file.Name)) CompareUnfinished(files, file, again);
            else Doubt(file.Name, "is written now, and was not then");
        }
    }

    private void Compare(FileComparison files, WrittenFile file, string again, WrittenFile? made)
    {
        var remade = made is null ? [] : files.AgainstNew(file, again, made.IsMachineDependent).ToList();
        if (made is null) Doubt(file.Name, "is not written now");
        else if (made.Sha256 != file.Sha256 && remade is [{ IsSame: true }] && !made.IsMachineDependent)
            Doubt(file.Name, "is what it should be, but the manifest has another hash of it");
        else
        {
            CompareWithRecord(files, file);
            _findings.AddRange(remade);
        }
    }

    // It may have come to its place just before the program was ended; or it is of an earlier result.
    private void CompareUnfinished(FileComparison files, WrittenFile file, string again)
    {
        _compared.Add(file.Name);
        var path = Path.Combine(folder, file.Name);
        if (!Path.Exists(path) && !LinkedPath.IsLink(path)) _findings.Add(new Finding(file.Name, null, "unfinished: the program was ended before it was complete"));
        else if (!FolderFile.IsPlain(folder, file.Name)) _findings.Add(new Finding(file.Name, false, "is no plain file of the folder, and was not opened"));
        else if (files.AgainstNew(file, again, file.IsMachineDependent).ToList() is [{ IsSame: false }])
            _findings.Add(new Finding(file.Name, false, "is of an earlier result, or edited: the program was ended before it was recorded"));
        else _findings.Add(new Finding(file.Name, true, "complete, and the same; the program was ended before it was recorded"));
    }

    private bool IsUnfinished(string name) => manifest.Unfinished?.Contains(name) == true;

    // What speaks against the manifest, not against the files.
    private void Doubt(string what, string says)
    {
        _findings.Add(new Finding(what, false, says));
        _isManifestEdited = true;
    }

    // Whether something is wrong.
    private bool CompareWithRecord(FileComparison files, WrittenFile file)
    {
        if (files.AgainstRecord(file) is not { } wrong) return false;
        _findings.Add(wrong);
        return _areFilesEdited = true;
    }

    // The runs have a finding of their own.
    private bool IsLike(Made now) => Described(manifest.Made) == Described(now);

    private static (string, string, ulong, int, double, bool) Described(Made made) =>
        (made.Scenario, made.Title, made.Seed, made.Replications, made.SimulatedDays, made.IsComplete);

    private void CompareRuns(Made now)
    {
        var (runs, other) = (ByReplication(manifest.Made), ByReplication(now));
        var differing = runs.Except(other).Concat(other.Except(runs)).Select(run => $"{run.Policy ?? "as it stands"}, replication {run.Replication}").Distinct().ToList();
        var done = manifest.Made.IsComplete ? "" : " that had come to their end";
        var says = differing.Count == 0 ? $"{Human.Of(runs.Count, "run")}{done}, each with the same fingerprint"
            : $"other fingerprints: {FileComparison.Some(differing)}";
        _findings.Add(new Finding("runs", differing.Count == 0, says));
        _areRunsOthers = differing.Count > 0;
    }

    private static List<(string? Policy, int Replication, string Fingerprint)> ByReplication(Made made) =>
        [.. made.Runs.SelectMany(run => run.Fingerprints.Select((fingerprint, i) => (run.Policy, run.Finished?.ElementAtOrDefault(i) ?? i + 1, fingerprint)))];

    private string? Copy(KeptText text)
    {
        if (!FolderFile.IsPlain(folder, text.Copy) || FileFacts.Of(Path.Combine(folder, text.Copy)).Length > FolderFile.MostOfText) return null;
        return PlainFile.ReadText(Path.Combine(folder, text.Copy), FolderFile.MostOfText);
    }
}
