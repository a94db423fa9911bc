namespace ExchangeSim.Model;

/// <summary>A desk is closed: its officers are off duty, and waits at it stand still. Only of an inject with a date, because the hours of a run are known before it.</summary>
public sealed record DeskClosed(string Agency, string Desk) : InjectEffect;
