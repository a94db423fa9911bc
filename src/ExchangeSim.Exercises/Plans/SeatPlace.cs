using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Plans;

/// <summary>Where in the scenario a seat is.</summary>
public sealed class SeatPlace
{
    /// <summary>The place of a planned seat.</summary>
    public SeatPlace(SeatPlan plan, Scenario scenario)
    {
        Plan = plan;
        Agency = Enumerable.Range(0, scenario.Agencies.Count).Single(index => scenario.Agencies[index].Id == plan.Agency);
        var agency = scenario.Agencies[Agency];
        Desks = new SortedSet<int>(plan.Desks.Select(agency.DeskIndex));
        Roles = [.. agency.Desks.Select(desk => desk.Id).Where(desk => Desks.Contains(agency.DeskIndex(desk)))];
    }

    /// <summary>The seat as the plan has it.</summary>
    public SeatPlan Plan { get; }
    /// <summary>Index of its agency.</summary>
    public int Agency { get; }
    /// <summary>Indices of its desks in the agency.</summary>
    public IReadOnlySet<int> Desks { get; }
    /// <summary>Names under which procedures know these desks: their own, and those of desks whose work they do.</summary>
    public IReadOnlyList<string> Roles { get; }
}
