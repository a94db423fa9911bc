namespace ExchangeSim.Model;

/// <summary>A time limit of an instrument for a procedure: for its final reply, or for one of its clocks.</summary>
/// <param name="Procedure">Procedure id.</param>
/// <param name="Clock">Clock id, or null for the final reply.</param>
/// <param name="Urgency">For requests of this urgency only, or null for all.</param>
/// <param name="Limit">The limit, &gt; 0.</param>
public sealed record TimeLimit(string Procedure, string? Clock, Urgency? Urgency, CalendarLength Limit);
