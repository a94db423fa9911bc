using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Work;
using ExchangeSim.Exercises.Rehearsing;

namespace ExchangeSim.Application.Exercises;

/// <summary>Plays a plan with policies in all seats, to see what it is worth before people play it.</summary>
/// <param name="File">The plan's file, or the name of one that ships with the program.</param>
/// <param name="Seeds">How many seeds every kind of player plays, 1 to 1000.</param>
public sealed record RehearseRequest(string File, int Seeds = RehearseRequest.UsualSeeds)
{
    /// <summary>How many are played when nobody says otherwise.</summary>
    public const int UsualSeeds = 20;
}

/// <summary>Rehearses plans.</summary>
/// <param name="context">What the request works with.</param>
public sealed class RehearseService(RequestContext context)
{
    private const int MostSeeds = 1000;

    /// <summary>Plays the plan with every kind of player.</summary>
    /// <exception cref="InvalidRequestException">The plan has errors, or so many seeds cannot be played.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Rehearsal Rehearse(RehearseRequest request)
    {
        if (request.Seeds is < 1 or > MostSeeds) throw new InvalidRequestException("seeds", $"{request.Seeds} is not a number from 1 to {MostSeeds}");
        var planned = Plans.Read(context, request.File);
        var activity = $"rehearsing {request.Seeds * Rehearsal.Players.Count} plays";
        context.Observer.OnProgress(new WorkProgress(activity, 0));
        var report = new Lock();
        return Rehearsal.Of(planned, request.Seeds, context.Threads ?? Environment.ProcessorCount, share =>
        {
            lock (report) context.Observer.OnProgress(new WorkProgress(activity, share));
        }, context.Stop);
    }
}
