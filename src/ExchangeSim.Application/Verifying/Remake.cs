using ExchangeSim.Application.Comparisons;
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
    internal static bool Make(RequestContext context, ResultRequest request, OutputTargets targets) => request switch
    {
        RunRequest run => new RunService(context).Run(run, targets).IsComplete,
        ResumeRequest resume => new ResumeService(context).Resume(resume, targets).IsComplete,
        CompareRequest compare => new CompareService(context).Compare(compare, targets).IsComplete,
        SweepRequest sweep => new SweepService(context).Sweep(sweep, targets).IsComplete,
        SearchRequest search => new SweepService(context).Search(search, targets).IsComplete,
        _ => throw new ArgumentOutOfRangeException(nameof(request), request.GetType().Name, "nothing makes it"),
    };
}
