using ExchangeSim.Exercises.Plans;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Exercises.Logs;

/// <summary>What a log belongs to: the same plan, scenario, seed and build give the same room from the same commands.</summary>
/// <param name="Format">Of the log.</param>
/// <param name="Exercise">Which exercise.</param>
/// <param name="Room">Number of the room, from 1.</param>
/// <param name="Plan">Name of the plan.</param>
/// <param name="PlanHash">SHA-256 of its text.</param>
/// <param name="ScenarioHash">SHA-256 of the scenario's texts.</param>
/// <param name="Seed">Seed of all draws.</param>
/// <param name="Build">The simulation that played it.</param>
public sealed record LogHeader(string Format, string Exercise, int Room, string Plan, string PlanHash, string ScenarioHash, ulong Seed, string Build)
{
    /// <summary>The format that this build writes.</summary>
    public const string CurrentFormat = "exchangesim-exercise-log/1";

    /// <summary>This build of the simulation.</summary>
    public static string CurrentBuild { get; } =
        $"{typeof(SimulationRun).Assembly.GetName().Version?.ToString(3)} ({typeof(SimulationRun).Module.ModuleVersionId.ToString("N")[..12]})";

    /// <summary>The header of a room that begins.</summary>
    public static LogHeader Of(string exercise, int room, PlannedExercise planned, ulong seed) =>
        new(CurrentFormat, exercise, room, planned.Plan.Id, planned.PlanHash, planned.ScenarioHash, seed, CurrentBuild);

    /// <summary>Why a plan does not replay this log to the same bits, in words; null: it does.</summary>
    public string? WhyNot(PlannedExercise planned) =>
        Format != CurrentFormat ? $"the log is of the format '{Format}', and this build reads '{CurrentFormat}'"
        : PlanHash != planned.PlanHash ? "the log was written with another text of the plan"
        : ScenarioHash != planned.ScenarioHash ? "the log was written with another text of the scenario"
        : Build != CurrentBuild ? $"the log was written by the build {Build}, and this is {CurrentBuild}: figures may differ in the last digits"
        : null;
}
