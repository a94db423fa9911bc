using ExchangeSim.Model;

namespace ExchangeSim.Reports.Ocel;

/// <summary>What objects are called. Each type has its own beginning, since a request may be called as an agency is.</summary>
internal static class OcelNames
{
    internal static string Agency(Scenario scenario, int index) => $"agency:{scenario.Agencies[index].Id}";

    internal static string Desk(Scenario scenario, int agency, int index) => $"desk:{scenario.Agencies[agency].Id}.{scenario.Agencies[agency].Desks[index].Id}";

    internal static string Officer(Scenario scenario, int agency, int index, int number) =>
        $"officer:{scenario.Agencies[agency].Id}.{scenario.Agencies[agency].Desks[index].Id}.{number}";
}
