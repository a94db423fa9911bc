using ExchangeSim.Model;
using ExchangeSim.Reports.Diagrams;
using ExchangeSim.Reports.Words;
using NodaTime;

namespace ExchangeSim.Web.Api;

/// <summary>What is done at a step, as a diagram shows it.</summary>
public enum DiagramKind
{
    /// <summary>A desk works.</summary>
    Work,
    /// <summary>A desk translates.</summary>
    Translate,
    /// <summary>A message goes to the other side.</summary>
    Send,
    /// <summary>It waits for something outside.</summary>
    Wait,
    /// <summary>The way goes by what is so.</summary>
    Branch,
    /// <summary>Somebody decides.</summary>
    Decide,
    /// <summary>The other side is asked.</summary>
    Ask,
    /// <summary>Third agencies are asked.</summary>
    Consult,
    /// <summary>Several ways at once begin.</summary>
    Fork,
    /// <summary>They meet.</summary>
    Join,
    /// <summary>Requests gather until they go on together.</summary>
    Gather,
    /// <summary>The request ends.</summary>
    Close,
}

/// <summary>A procedure as a picture of two lanes: its steps, and what follows each. Nothing of it is about one request: no chance, no length, no evidence and no consequence, so
/// that players may have it.</summary>
/// <param name="Steps">Every step that a request can come to, on the side on which it is done; a request starts at the first.</param>
public sealed record ProcedureDiagram(IReadOnlyList<DiagramStep> Steps)
{
    /// <summary>The diagram of a procedure.</summary>
    public static ProcedureDiagram Of(Procedure procedure) => Of(procedure, isForStudy: false);

    /// <summary>The same for who studies a scenario: with shares and mean lengths.</summary>
    public static ProcedureDiagram ForStudy(Procedure procedure) => Of(procedure, isForStudy: true);

    private static ProcedureDiagram Of(Procedure procedure, bool isForStudy)
    {
        var flow = new ProcedureFlow(procedure);
        var nodes = InOrder(flow);
        var places = nodes.Select((node, index) => (node, index)).ToDictionary(pair => pair.node, pair => pair.index); // looked up, never enumerated
        var ways = flow.Edges.ToLookup(edge => edge.From);
        return new ProcedureDiagram(
        [
            .. nodes.Select(node => StepOf(node, [.. ways[node].Select(edge => WayOf(edge, places[edge.To], isForStudy)).Distinct().OrderBy(way => way.To).ThenBy(way => way.Kind)],
                isForStudy)),
        ]);
    }

    // From the start, what follows a step by name: a scenario names the ordinary case last, so that its own order would tell who plays what is right.
    private static List<FlowNode> InOrder(ProcedureFlow flow)
    {
        var (found, ways) = (new List<FlowNode> { flow.Nodes[0] }, flow.Edges.ToLookup(edge => edge.From, edge => edge.To));
        for (var at = 0; at < found.Count; at++)
        {
            var next = ways[found[at]].Distinct().Where(node => !found.Contains(node)).ToArray();
            found.AddRange(next.OrderBy(node => node.Step.Id, StringComparer.Ordinal).ThenBy(node => node.Side));
        }
        return found;
    }

    private static DiagramStep StepOf(FlowNode node, IReadOnlyList<DiagramWay> next, bool isForStudy)
    {
        var close = node.Step as CloseStep;
        return new DiagramStep(node.Step.Id, node.Step.Says, node.Side, KindOf(node.Step), DeskOf(node.Step), close?.Outcome, close?.Ground, next)
        {
            MeanHours = isForStudy && LengthOf(node.Step) is { NeverShare: 0 } length ? length.Mean / NodaConstants.MillisecondsPerHour : null,
        };
    }

    private static DiagramWay WayOf(FlowEdge edge, int to, bool isForStudy)
    {
        var taken = isForStudy && edge.Kind != FlowKind.Clock ? (edge.From.Step as ChoiceStep)?.Cases.FirstOrDefault(one => one.Then == edge.To.Step.Id) : null;
        return new DiagramWay(to, edge.Kind) { Share = taken?.Chance, When = taken?.When is { } condition ? ConditionWords.Of(condition) : null };
    }

    private static DiagramKind KindOf(Step step) => step.Match(
        work: s => s.IsTranslation ? DiagramKind.Translate : DiagramKind.Work, send: _ => DiagramKind.Send, wait: _ => DiagramKind.Wait, branch: _ => DiagramKind.Branch,
        decide: _ => DiagramKind.Decide, ask: _ => DiagramKind.Ask, consult: _ => DiagramKind.Consult, fork: _ => DiagramKind.Fork, join: _ => DiagramKind.Join,
        gather: _ => DiagramKind.Gather, close: _ => DiagramKind.Close);

    private static string? DeskOf(Step step) => step.Match<string?>(
        work: s => s.At.Desk, send: _ => null, wait: s => s.Desk, branch: _ => null, decide: s => s.By.Desk, ask: s => s.Desk, consult: _ => null,
        fork: _ => null, join: _ => null, gather: _ => null, close: _ => null);

    private static Distribution? LengthOf(Step step) => step.Match<Distribution?>(
        work: s => s.Work, send: _ => null, wait: s => s.Time, branch: _ => null, decide: _ => null, ask: s => s.Work, consult: _ => null,
        fork: _ => null, join: _ => null, gather: _ => null, close: _ => null);
}

/// <summary>A step of a procedure on one side.</summary>
/// <param name="Id">The step, by id.</param>
/// <param name="Says">What happens there, in the scenario's words, or null.</param>
/// <param name="Side">The side on which it is done.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Desk">The desk, by id, or null. Of a question: of the other side.</param>
/// <param name="Ends">How the request ends here, or null.</param>
/// <param name="Ground">The ground of a refusal, or null.</param>
/// <param name="Next">What can follow.</param>
public sealed record DiagramStep(string Id, string? Says, Side Side, DiagramKind Kind, string? Desk, Outcome? Ends, string? Ground, IReadOnlyList<DiagramWay> Next)
{
    /// <summary>How long it takes on average, hours ≥ 0, where it has a length that ends; null for players.</summary>
    public double? MeanHours { get; init; }
}

/// <summary>A way from a step. Of a decision, the case has the name of the step that it leads to.</summary>
/// <param name="To">The place of the step that follows in the list of steps, from 0.</param>
/// <param name="Kind">How it goes on.</param>
public sealed record DiagramWay(int To, FlowKind Kind)
{
    /// <summary>The share of those who come here, 0 to 1, if chance is involved; null for players.</summary>
    public double? Share { get; init; }
    /// <summary>The condition, as scenarios write it; null: none, and for players.</summary>
    public string? When { get; init; }
}

/// <summary>A procedure on a scenario's page.</summary>
/// <param name="Diagram">Its steps, with shares and mean lengths.</param>
/// <param name="Words">Names and sentences in other languages, by the English text or the id.</param>
/// <param name="Desks">Names of desks by their id, where every agency that has such a desk calls it so.</param>
public sealed record StudioProcedure(ProcedureDiagram Diagram, IReadOnlyDictionary<string, Phrase> Words, IReadOnlyDictionary<string, string> Desks)
{
    internal static StudioProcedure Of(Scenario scenario, Procedure procedure) =>
        new(ProcedureDiagram.ForStudy(procedure), PlayedPlan.WordsOf(scenario, PeopleTexts.Of(scenario)), DesksOf(scenario));

    private static SortedDictionary<string, string> DesksOf(Scenario scenario)
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var desk in scenario.Agencies.SelectMany(agency => agency.Desks).GroupBy(desk => desk.Id, desk => desk.Name ?? desk.Id))
            if (desk.Distinct().Count() == 1) names[desk.Key] = desk.First();
        return names;
    }
}

/// <summary>A stretch of a request's life at a step, as it was played.</summary>
/// <param name="Step">The step, by id.</param>
/// <param name="Side">The side on which it passed.</param>
/// <param name="From">From when.</param>
/// <param name="To">To when; the same for what takes no time.</param>
public sealed record PathRow(string Step, Side Side, Instant From, Instant To);

/// <summary>The way of a request through its procedure.</summary>
/// <param name="Procedure">The procedure, by id.</param>
/// <param name="Path">The steps that it came to by the end of the exercise, in order.</param>
public sealed record RequestPath(string Procedure, IReadOnlyList<PathRow> Path);
