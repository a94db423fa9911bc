using ExchangeSim.Model;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Application.Traces;

/// <summary>The fictional case file of a request as lines of text.</summary>
internal static class CaseFileLines
{
    /// <summary>The lines, the notice that it is fictional first.</summary>
    internal static IReadOnlyList<string> Of(Scenario scenario, in ClosedRequest request)
    {
        var file = CaseFiles.For(request.Key, scenario.Procedures[request.Procedure].Id, request.Crime < 0 ? "no crime area" : scenario.Crimes[request.Crime].Id,
            scenario.Agencies[request.Requesting].Country, scenario.Agencies[request.Requested].Country);
        return
        [
            CaseFile.Notice,
            $"{file.Reference}: {file.Summary}",
            Person("subject", file.Subject),
            .. file.Associates.Select(a => Person("associate", a)),
            .. file.Vehicles.Select(v => $"vehicle    {v.Plate}, {v.Colour} {v.Model}"),
            .. file.Accounts.Select(a => $"account    {a.Number}, {a.Bank}"),
            .. file.Phones.Select(p => $"telephone  {p}"),
        ];
    }

    private static string Person(string role, CasePerson person) => $"{role,-11}{person.Name}, born {person.Born:yyyy-MM-dd}, passport {person.Passport}, {person.Address}";
}
