using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether those who are consulted take part, and consultations come to an end.</summary>
internal static class ConsultChecks
{
    internal static void Run(Draft draft, Reach reach, ProblemList problems)
    {
        var procedures = reach.Procedures;
        var index = procedures.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        foreach (var procedure in procedures)
            foreach (var step in procedure.Steps.OfType<ConsultStep>())
                foreach (var absent in step.Agencies.Where(a => !draft.Reading.TakingPart.Contains(a)))
                    problems.Error(draft.At("procedures", procedure.Id, "steps", step.Id, "consult"), $"'{absent}' does not take part", "add it to taking-part");
        var circles = StronglyConnectedComponents.Find(procedures.Count, i => procedures[i].Steps.OfType<ConsultStep>().Where(c => index.ContainsKey(c.Procedure))
            .Select(c => index[c.Procedure]));
        foreach (var circle in circles)
        {
            var first = procedures[circle.Min()];
            var step = first.Steps.OfType<ConsultStep>().First(c => index.TryGetValue(c.Procedure, out var i) && circle.Contains(i));
            problems.Error(draft.At("procedures", first.Id, "steps", step.Id, "procedure"), $"procedure '{first.Id}' consults itself in the end, without end",
                "let third agencies answer under a procedure that consults nobody");
        }
    }
}
