using NodaTime;

namespace ExchangeSim.Model;

/// <summary>A day on which offices are closed.</summary>
public sealed record Holiday(LocalDate Date, string Name);
