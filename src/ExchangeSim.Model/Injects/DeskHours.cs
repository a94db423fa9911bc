namespace ExchangeSim.Model;

/// <summary>Officers of all shifts of a desk work other hours. Only of an inject with a date, because the hours of a run are known before it.</summary>
public sealed record DeskHours(string Agency, string Desk, WeeklyHours Hours) : InjectEffect;
