namespace ExchangeSim.Experiments.Figures;

/// <summary>What became of the counted requests, all replications together. Sent = the six outcomes after it, exactly.</summary>
/// <param name="Sent">Requests that were sent.</param>
/// <param name="Answered">Answered in full.</param>
/// <param name="PartlyAnswered">Answered in part.</param>
/// <param name="Refused">Refused.</param>
/// <param name="Withdrawn">Taken back.</param>
/// <param name="Lapsed">A time limit ended them.</param>
/// <param name="Open">Sent, and open at the end of their run.</param>
/// <param name="Unsent">Arose but were never sent, whether they closed before that or not. Not part of <see cref="Sent"/>.</param>
public sealed record RequestCounts(long Sent, long Answered, long PartlyAnswered, long Refused, long Withdrawn, long Lapsed, long Open, long Unsent);
