using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether everything falls into the run, and the run ends.</summary>
internal static class TimeChecks
{
    internal static void Run(Draft draft, ProblemList problems)
    {
        if (draft.Length is { } length && draft.WarmUp >= length) problems.Error(draft.At("warm-up"), "the warm-up is as long as the run", "make it shorter than length");
        if (draft.UntilLastReply) CheckWaits(draft, problems);
        if (draft.Start is null) return;
        var end = draft.Start + draft.Length;
        foreach (var request in draft.Requests)
            if (request.At < draft.Start || request.At >= end) problems.Error(draft.At("requests", request.Id, "at"), $"request '{request.Id}' does not fall into the run",
                "the run goes from start for its length");
        foreach (var inject in draft.Injects)
            if (inject.At < draft.Start || inject.At >= end) problems.Error(draft.At("injects", inject.Id, "at"), $"inject '{inject.Id}' does not fall into the run",
                "the run goes from start for its length");
        foreach (var demand in draft.Demands)
        {
            if (demand.Until <= draft.Start) problems.Error(draft.At("demand", demand.Id, "stops"), $"demand '{demand.Id}' stops before the run starts");
            if (demand.From >= end) problems.Error(draft.At("demand", demand.Id, "starts"), $"demand '{demand.Id}' starts after the run has ended");
            if (draft.UntilLastReply && demand.AtMost is null && demand.Until is null)
                problems.Error(draft.At("demand", demand.Id), $"demand '{demand.Id}' never stops, but the run goes until the last reply",
                    "give it at-most or stops, or give the run a length");
        }
    }

    private static void CheckWaits(Draft draft, ProblemList problems)
    {
        foreach (var procedure in draft.Procedures)
            foreach (var wait in procedure.Steps.OfType<WaitStep>().Where(wait => wait.Time?.NeverShare > 0))
                problems.Error(draft.At("procedures", procedure.Id, "steps", wait.Id, "wait"), $"a share of the requests waits in '{wait.Id}' for ever, but the run goes until "
                    + "the last reply", "give the run a length");
    }
}
