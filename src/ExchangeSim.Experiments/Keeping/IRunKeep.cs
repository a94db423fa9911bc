namespace ExchangeSim.Experiments.Keeping;

/// <summary>Keeps the outcomes of what is over in a comparison or a sweep, so that one which is interrupted can go on where it was. Called by several threads at once.</summary>
/// <remarks>It must be of the same scenario, question, seed and build. What was kept and cannot be read any more is run again.</remarks>
public interface IRunKeep
{
    /// <summary>What was kept under a number ≥ 0; null: nothing.</summary>
    byte[]? Find(int number);

    /// <summary>Keeps an outcome: all of it or, if the process dies meanwhile, nothing.</summary>
    void Keep(int number, byte[] outcome);
}
