using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>How one way to play an exercise came out at the class's own seed.</summary>
/// <param name="Points">Points out of a hundred; null: nothing could be rated.</param>
/// <param name="MeanWait">The mean wait for an answer of the cases that people had to do with, milliseconds; null: there were none.</param>
/// <param name="Answered">Cases that people had to do with and that were answered.</param>
/// <param name="Of">Cases that people had to do with.</param>
/// <param name="AgainstPlayed">How much longer a case waited than as it was played, milliseconds, with the interval over the cases; null for what was played.</param>
public sealed record TriedPlay(double? Points, double? MeanWait, int Answered, int Of, Estimate? AgainstPlayed);

/// <summary>A policy compared with what a class played. It holds from the scenario's start, so that what came before the people is the policy's, too.</summary>
/// <param name="Played">As the class played, without the policy.</param>
/// <param name="Frozen">Under the policy, people's decisions as they were where they are still possible.</param>
/// <param name="Reference">Under the policy, the reference in the people's seats.</param>
/// <param name="WithoutPolicy">Without the policy, the reference in the people's seats.</param>
/// <param name="Seeds">How many other seeds have been played.</param>
/// <param name="WaitOverSeeds">How much longer the mean wait is under the policy than without it, the reference in all seats, with the interval over the seeds, milliseconds;
/// null: not known yet.</param>
/// <param name="PointsOverSeeds">How many more points, with the interval over the seeds; null: not known yet, or nothing could be rated.</param>
public sealed record PolicyTried(
    TriedPlay Played, TriedPlay Frozen, TriedPlay Reference, TriedPlay WithoutPolicy, int Seeds, Estimate? WaitOverSeeds, Estimate? PointsOverSeeds);
