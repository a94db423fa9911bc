using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Application.Verifying;

/// <summary>Makes the results of a recorded request again.</summary>
internal static class Remake
{
    /// <summary>Makes them, and answers whether they are complete. Of a command that was stopped what it had finished is made.</summary>
    /// <param name="context">What the request works with; its texts are those of the folder.</param>
    /// <param name="manifest">The record.</param>
    /// <param name="own">A folder for what else is written.</param>
    /// <param name="targets">Where the results go.</param>
    internal static bool Make(RequestContext context, Manifest manifest, string own, OutputTargets targets) => manifest.Request switch
    {
        RunRequest run => new RunService(context).RunInParts(run, targets, Only(manifest.Made)).Last().IsComplete,
        ResumeRequest resume => new ResumeService(context).ResumeInParts(resume, targets, Saved(context, manifest, own), Only(manifest.Made)).Last().IsComplete,
        CompareRequest compare => new CompareService(context).Compare(compare, targets, Unless(manifest.Made, manifest.Made.Replications),
            compare.From is null ? null : Saved(context, manifest, own)).IsComplete,
        SweepRequest sweep => new SweepService(context).Sweep(sweep, targets, Unless(manifest.Made, manifest.Made.Replications)).IsComplete,
        SearchRequest search => new SweepService(context).Search(search, targets, Unless(manifest.Made, manifest.Made.Runs.Count)).IsComplete,
        var request => throw new ArgumentOutOfRangeException(nameof(manifest), request.GetType().Name, "nothing makes it"),
    };

    /// <summary>Whether any of it can be made again: the moment at which a run was stopped in its first replication comes no second time.</summary>
    internal static bool IsPossible(Manifest manifest) =>
        manifest.Made.IsComplete || manifest.Made.Runs is [var first, ..] && first.Finished is not [] && first.Fingerprints.Count > 0;

    private static IReadOnlyList<int>? Only(Made made) => made.IsComplete ? null : made.Runs[0].Finished;

    private static int? Unless(Made made, int done) => made.IsComplete ? null : done;

    // The state is made again as well: a file of the user's may have changed since, and is outside of the folder.
    private static string Saved(RequestContext context, Manifest manifest, string own)
    {
        if (manifest.Saved is not { } saved) throw new InvalidRequestException("the manifest has no record of the run that was saved; make the result again with --out");
        var state = Path.Combine(own, "state");
        new SaveService(context).Save(saved, state);
        return state;
    }
}
