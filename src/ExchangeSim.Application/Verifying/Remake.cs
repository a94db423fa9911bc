using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Sweeps;

namespace ExchangeSim.Application.Verifying;

/// <summary>Makes the results of a recorded request again.</summary>
internal static class Remake
{
    /// <summary>Makes them, and answers whether they are complete.</summary>
    /// <param name="context">What the request works with; its texts are those of the folder.</param>
    /// <param name="manifest">The record.</param>
    /// <param name="own">A folder for what else is written.</param>
    /// <param name="targets">Where the results go.</param>
    internal static bool Make(RequestContext context, Manifest manifest, string own, OutputTargets targets) => manifest.Request switch
    {
        RunRequest run => new RunService(context).Run(run, targets).IsComplete,
        ResumeRequest resume => Resume(context, resume, manifest.Saved, Path.Combine(own, "state"), targets),
        CompareRequest compare => new CompareService(context).Compare(compare, targets).IsComplete,
        SweepRequest sweep => new SweepService(context).Sweep(sweep, targets).IsComplete,
        SearchRequest search => new SweepService(context).Search(search, targets).IsComplete,
        var request => throw new ArgumentOutOfRangeException(nameof(manifest), request.GetType().Name, "nothing makes it"),
    };

    // The state is made again as well: a file of the user's may have changed since, and is outside of the folder.
    private static bool Resume(RequestContext context, ResumeRequest request, SavedRun? saved, string state, OutputTargets targets)
    {
        if (saved is null) throw new InvalidRequestException("the manifest has no record of the run that was saved; resume it again with --out");
        new SaveService(context).Save(saved, state);
        return new ResumeService(context).Resume(request, targets, state).IsComplete;
    }
}
