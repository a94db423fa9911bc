using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Faults;

/// <summary>A scenario that cannot be read. The message has every problem on a line of its own, with its place.</summary>
/// <param name="problems">All problems of it, at least one of them an error.</param>
/// <param name="context">A line that is read before them, such as which values were laid over the text; null: none is needed.</param>
public sealed class InvalidScenarioException(IReadOnlyList<Problem> problems, string? context = null)
    : InvalidRequestException(string.Join(Environment.NewLine, [.. context is null ? [] : new[] { context }, .. problems.Select(problem => problem.ToString())]))
{
    /// <summary>All problems.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>A line that is read before them; null: none.</summary>
    public string? Context => context;
}
