using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>The checks across nouns. What could not be bound is missing from the draft and was reported.</summary>
internal static class AllChecks
{
    /// <summary>The engine numbers agencies, and steps of all procedures together, up to here.</summary>
    internal const int MostAgenciesOrSteps = 32_000;

    /// <summary>Runs them; tells what takes part.</summary>
    internal static Reach Run(Draft draft, ProblemList problems)
    {
        if (draft.Reading.TakingPart.All.Count > MostAgenciesOrSteps) problems.Error(draft.At("agencies"), "more than 32000 agencies take part");
        if (draft.Procedures.Sum(p => p.Steps.Count) > MostAgenciesOrSteps) problems.Error(draft.At("procedures"), "the procedures have more than 32000 steps together");
        var reach = new Reach(draft);
        foreach (var procedure in draft.Procedures)
        {
            new StepChecks(draft, procedure, problems).Run();
            ForkChecks.Run(draft, procedure, problems);
        }
        DeskChecks.Run(draft, reach, problems);
        new ChannelChecks(draft, problems).Run(reach);
        ConsultChecks.Run(draft, reach, problems);
        TimeChecks.Run(draft, problems);
        RequestChecks.Run(draft, problems);
        StockChecks.Run(draft, problems);
        if (draft.Demands.Count == 0 && draft.Requests.Count == 0 && draft.Tree["demand"] is null && draft.Tree["requests"] is null
            && draft.Tree["open-at-start"] is null
            && draft.Reading.Section("demand") != Names.Any && draft.Reading.Section("requests") != Names.Any)
            problems.Error(draft.Tree.Spot, "no request ever arises", "write demand: or requests:");
        return reach;
    }
}
