namespace ExchangeSim.Web.Own;

/// <summary>Names that scenarios have which are kept elsewhere; an upload may not take one of them.</summary>
public interface IScenarioNames
{
    /// <summary>The names, without those of scenarios that were deleted.</summary>
    IReadOnlyList<string> Names { get; }
}
