using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>What a figure is set to at a point.</summary>
/// <param name="Text">As the user wrote it; null where it is left as it stands.</param>
/// <param name="Position">How far it lies between the figure's first and last value, 0 to 1; null where it is none of these.</param>
/// <param name="Stands">Whether that is what the scenario says anyway.</param>
public sealed record Setting(string? Text, double? Position, bool Stands);

/// <summary>One combination of values.</summary>
/// <param name="Settings">By figure.</param>
/// <param name="Arms">What is run there: the scenario as it stands, then under each policy that is compared with it.</param>
public sealed record SweepPoint(IReadOnlyList<Setting> Settings, IReadOnlyList<Arm> Arms);
