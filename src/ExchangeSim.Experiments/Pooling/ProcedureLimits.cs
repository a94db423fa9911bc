using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>Whether requests of each procedure of a scenario can have a time limit, from the procedure or from an instrument.</summary>
internal static class ProcedureLimits
{
    /// <summary>By index of the procedure.</summary>
    internal static bool[] Of(Scenario scenario) => [.. scenario.Procedures.Select(procedure => procedure.Limits.Count > 0
        || scenario.Instruments.Any(instrument => instrument.TimeLimits.Any(limit => limit.Procedure == procedure.Id)))];
}
