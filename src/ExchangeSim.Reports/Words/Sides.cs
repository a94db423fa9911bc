using ExchangeSim.Model;

namespace ExchangeSim.Reports.Words;

/// <summary>On which side of a request each step of a procedure stands.</summary>
public static class Sides
{
    /// <summary>The side by step id, found by walking from the first step; a step that only a clock leads to stands where its place says, else at the requesting agency.</summary>
    public static IReadOnlyDictionary<string, Side> Of(Procedure procedure)
    {
        var steps = procedure.Steps.ToDictionary(s => s.Id);
        var sides = new Dictionary<string, Side>();
        Walk(procedure.Steps[0].Id, Side.Requesting);
        foreach (var step in procedure.Steps) Walk(step.Id, Place(step) ?? Side.Requesting);
        return sides;

        void Walk(string start, Side at)
        {
            var waiting = new Stack<(string Id, Side Side)>([(start, at)]);
            while (waiting.TryPop(out var next))
            {
                if (!steps.TryGetValue(next.Id, out var step) || !sides.TryAdd(next.Id, Place(step) ?? next.Side)) continue;
                var after = step is SendStep send ? send.To : sides[next.Id];
                foreach (var follower in Followers(step)) waiting.Push((follower, after));
            }
        }
    }

    /// <summary>The steps that may come after it, clocks aside.</summary>
    public static IEnumerable<string> Followers(Step step) => step switch
    {
        DecideStep d => d.Cases.Select(c => c.Then),
        ForkStep f => [.. f.Branches, f.JoinAt],
        _ => step.Then is { } then ? [then] : [],
    };

    private static Side? Place(Step step) => step switch
    {
        WorkStep w => w.At.Side,
        DecideStep d => d.By.Side,
        SendStep s => s.To == Side.Requested ? Side.Requesting : Side.Requested,
        _ => null,
    };
}
