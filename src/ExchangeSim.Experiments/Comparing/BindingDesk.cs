using System.Text.Json.Serialization;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The desk that holds requests up most: the one at which they waited longest, for its hours or its officers.</summary>
/// <param name="Agency">Its agency.</param>
/// <param name="Desk">The desk.</param>
/// <param name="ShareOfTime">Share of all the time of all requests that was spent waiting there, 0 to 1.</param>
/// <param name="ShareForOfficers">Share of that wait for which its officers were busy with other work, 0 to 1.</param>
/// <param name="Utilisation">Share of their time on duty that its officers worked, 0 to 1; null where they were never on duty.</param>
public sealed record BindingDesk(string Agency, string Desk, double ShareOfTime, double ShareForOfficers, [property: JsonPropertyName("utilisationShare")] double? Utilisation);
