using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Which procedure can run between which agencies: by demand, by listed requests, by what is open at the start, and by the consultations of those.</summary>
internal sealed class Reach
{
    private readonly HashSet<(string Procedure, string From, string To)> _uses = [];
    private readonly Dictionary<string, Procedure> _procedures;
    private readonly List<string> _leads;
    private readonly Func<Procedure, ProcedureGraph> _graphOf;

    internal Reach(Draft draft)
    {
        _graphOf = draft.GraphOf;
        _procedures = draft.Procedures.ToDictionary(p => p.Id, StringComparer.Ordinal);
        _leads = [.. draft.Crimes.Select(c => c.Lead).OfType<string>().Distinct()];
        var open = new Stack<(string Procedure, string From, string To)>();
        foreach (var request in draft.Requests) Add((request.Procedure, request.Origin, request.Destination), open);
        foreach (var stock in draft.OpenAtStart)
            foreach (var pair in stock.Pairs) Add((stock.Procedure, pair.Origin, pair.Destination), open);
        foreach (var demand in draft.Demands)
            foreach (var flow in demand.Flows)
                foreach (var to in flow.Destinations) Add((demand.Procedure, flow.Origin, to.Id), open);
        while (open.TryPop(out var use)) Consultations(use, open);
        var kept = Named();
        Procedures = [.. draft.Procedures.Where(p => kept.Contains(p.Id))];
    }

    // A consultation of nobody is skipped in a run; what it names must be there all the same.
    private HashSet<string> Named()
    {
        var named = _uses.Select(u => u.Procedure).ToHashSet(StringComparer.Ordinal);
        var open = new Stack<string>(named);
        while (open.TryPop(out var id))
            foreach (var consult in _procedures.GetValueOrDefault(id)?.Steps.OfType<ConsultStep>() ?? [])
                if (named.Add(consult.Procedure)) open.Push(consult.Procedure);
        return named;
    }

    /// <summary>The procedures that run or that one of these names, in the order of the file.</summary>
    internal IReadOnlyList<Procedure> Procedures { get; }

    internal IEnumerable<(string From, string To)> Pairs(string procedure) => _uses.Where(u => u.Procedure == procedure).Select(u => (u.From, u.To));

    /// <summary>The agencies that can be on a side of a procedure.</summary>
    internal IReadOnlyList<string> On(Side side, string procedure) =>
        [.. Pairs(procedure).Select(p => side == Side.Requesting ? p.From : p.To).Distinct().Order(StringComparer.Ordinal)];

    private void Add((string, string, string) use, Stack<(string, string, string)> open)
    {
        if (_uses.Add(use)) open.Push(use);
    }

    // The side that consults is the requesting side of the nested request. Which side that is depends on the path, so both are assumed; who is a party is not asked.
    private void Consultations((string Procedure, string From, string To) use, Stack<(string, string, string)> open)
    {
        if (!_procedures.TryGetValue(use.Procedure, out var procedure)) return;
        var graph = _graphOf(procedure);
        foreach (var consult in procedure.Steps.OfType<ConsultStep>())
            foreach (var third in consult.Agencies.Count > 0 ? consult.Agencies : _leads)
                if (third != use.From && third != use.To)
                    foreach (var holder in graph.SidesOf(graph.IndexOf(consult.Id))) Add((consult.Procedure, holder == Side.Requesting ? use.From : use.To, third), open);
    }
}
