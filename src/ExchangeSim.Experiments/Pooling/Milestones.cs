using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>Which milestones requests of a procedure can reach. Those that cannot are not waiting for one.</summary>
[Flags]
internal enum Milestones
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>An acknowledgement.</summary>
    Acknowledgement = 1,
    /// <summary>A first substantive reply.</summary>
    FirstReply = 2,
}

/// <summary>The milestones of each procedure of a scenario.</summary>
internal static class ProcedureMilestones
{
    /// <summary>By index of the procedure.</summary>
    internal static Milestones[] Of(Scenario scenario) => [.. scenario.Procedures.Select(Of)];

    private static Milestones Of(Procedure procedure)
    {
        var marks = procedure.Steps.OfType<SendStep>().Select(step => step.Marks).ToList();
        return (marks.Contains(Milestone.Acknowledged) ? Milestones.Acknowledgement : 0) | (marks.Contains(Milestone.FirstReply) ? Milestones.FirstReply : 0);
    }
}
