using ExchangeSim.Model;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Diagrams;

/// <summary>What diagrams say of a step, shortly: ways out of it are edges and not repeated.</summary>
internal static class DiagramText
{
    /// <summary>The sides in words.</summary>
    internal static string Of(Side side) => side == Side.Requesting ? "Requesting agency" : "Requested agency";

    /// <summary>The name of the step and a line or two about it.</summary>
    internal static IReadOnlyList<string> Of(Step step) =>
        [step.Id, .. step is ChoiceStep or ForkStep ? By(step) : StepWords.Of(step), .. StepWords.Clocks(step)];

    /// <summary>All that is known of the step, for those who ask for more.</summary>
    internal static string Notes(Step step) => string.Join('\n', [.. step.Says is { } says ? (string[])[says] : [], .. StepWords.Of(step), .. StepWords.Clocks(step)]);

    private static string[] By(Step step) => step is DecideStep decide ? [$"{decide.By.Desk} decides"] : [];
}
