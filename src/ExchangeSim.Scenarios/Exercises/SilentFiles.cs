using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;

namespace ExchangeSim.Scenarios.Exercises;

/// <summary>Warns of decisions for which people of an exercise would find nothing to read in the file. Where a step shows something but not for all of its cases, its scenario
/// says so itself.</summary>
internal static class SilentFiles
{
    /// <summary>Reports them.</summary>
    /// <param name="f">The plan.</param>
    /// <param name="seats">Its key of the seats, where they are reported.</param>
    /// <param name="planned">The seats.</param>
    /// <param name="forPeople">Which requests reach people.</param>
    /// <param name="scenario">The scenario.</param>
    internal static void Report(Fields f, Key seats, IReadOnlyList<SeatPlan> planned, ForPeople forPeople, Scenario scenario)
    {
        if (f.Map[seats.Name] is not { } entry) return;
        foreach (var procedure in scenario.Procedures.Where(one => forPeople.Procedures.Count == 0 || forPeople.Procedures.Contains(one.Id)))
            foreach (var step in procedure.Steps.OfType<DecideStep>().Where(step => step.Shows.Count == 0 && planned.Any(seat => Decides(seat, step, scenario))))
                f.Reading.Problems.Add(entry.KeySpot, $"step '{step.Id}' of {procedure.Id} shows nothing for any of its cases, so people find nothing in the file to decide by",
                    $"write shows: at step '{step.Id}' of the scenario", isError: false);
    }

    private static bool Decides(SeatPlan seat, DecideStep step, Scenario scenario)
    {
        var agency = scenario.Agencies.FirstOrDefault(one => one.Id == seat.Agency);
        var desk = agency?.Desks.FirstOrDefault(one => one.Id == step.By.Desk);
        return desk is not null && seat.Desks is not null && seat.Desks.Contains(desk.HandledBy ?? desk.Id);
    }
}
