using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Shipped;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Application.Exercises;

/// <summary>Exercise files as requests name them.</summary>
public static class Plans
{
    /// <summary>Reads a plan and its scenario.</summary>
    /// <param name="context">What the request works with.</param>
    /// <param name="file">Its file, or the name of one that ships with the program.</param>
    /// <exception cref="InvalidScenarioException">It has errors; the exception lists them all.</exception>
    public static PlannedExercise Read(RequestContext context, string file)
    {
        // A plan in any folder finds a scenario that ships by its name.
        var read = ExerciseFile.Read(ShippedExercises.Locate(file) ?? file, ShippedExercises.LocateScenario);
        if (read.Plan is null) throw new InvalidScenarioException(read.Problems);
        foreach (var warning in read.Problems) context.Observer.OnWarning(warning.ToString());
        return PlannedExercise.Of(read);
    }
}
