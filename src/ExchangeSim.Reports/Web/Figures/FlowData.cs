namespace ExchangeSim.Reports.Web.Figures;

/// <summary>Who asks whom, as a map or as a matrix.</summary>
internal sealed record FlowData(string Kind, IReadOnlyList<FlowAgency> Agencies, IReadOnlyList<Flow> Flows);

/// <summary>An agency, and the country where it is drawn.</summary>
internal sealed record FlowAgency(string Name, string? Country);

/// <summary>The requests of one pair.</summary>
/// <param name="From">Index of the requesting agency.</param>
/// <param name="To">Index of the requested agency.</param>
/// <param name="Count">Requests sent.</param>
/// <param name="Hours">Mean latency, if there is one.</param>
/// <param name="Label">The same in words.</param>
internal sealed record Flow(int From, int To, long Count, double? Hours, string Label);
