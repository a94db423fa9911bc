namespace ExchangeSim.Model;

/// <summary>Where a request stands that was open before a run began, and what the shortest way there has done to it.</summary>
/// <param name="Step">Index of the step that it comes to next.</param>
/// <param name="Side">The side that holds it.</param>
/// <param name="Clock">Index of the clock that runs already, −1: none, or the step starts one.</param>
/// <param name="WasSent">Whether it has been sent.</param>
public sealed record StandingPlace(int Step, Side Side, int Clock, bool WasSent)
{
    /// <summary>The place of a step; null: no request can stand there, see <see cref="Hindrance"/>.</summary>
    /// <param name="graph">The procedure.</param>
    /// <param name="step">The step's name; null: the first step at the requested agency.</param>
    public static StandingPlace? Of(ProcedureGraph graph, string? step)
    {
        foreach (var position in graph.Positions)
        {
            if (step is null ? position.Side != Side.Requested : graph.Steps[position.Step].Id != step) continue;
            var way = WayTo(graph, position);
            if (graph.Steps[position.Step] is CloseStep || IsInBranch(graph.Steps[position.Step], way)) continue;
            return new StandingPlace(position.Step, position.Side, graph.Steps[position.Step].StartsClock is null ? position.Clock : -1, way.Any(one => one is SendStep));
        }
        return null;
    }

    /// <summary>Why no request can stand at a step, in words; null: one can, or no request ever comes there.</summary>
    public static string? Hindrance(ProcedureGraph graph, string? step)
    {
        if (Of(graph, step) is not null) return null;
        if (step is null) return $"no request of '{graph.Procedure.Id}' ever stands at the requested agency";
        return graph[step] is CloseStep ? $"a request that comes to '{step}' is closed" : graph.SidesOf(graph.IndexOf(step)).Count == 0 ? null
            : $"step '{step}' lies in a branch of a fork";
    }

    private static List<Step> WayTo(ProcedureGraph graph, RequestPosition position)
    {
        var way = new List<Step>();
        for (var at = graph.Before(position); at is { } before; at = graph.Before(before)) way.Add(graph.Steps[before.Step]);
        return way;
    }

    private static bool IsInBranch(Step step, List<Step> way) => way.Count(one => one is ForkStep) > way.Append(step).Count(one => one is JoinStep);
}
