namespace ExchangeSim.Model;

/// <summary>How a task was performed, by the words of HSEEP; the better, the greater.</summary>
public enum Rating
{
    /// <summary>U: unable to be performed.</summary>
    Unable,
    /// <summary>M: performed with major challenges.</summary>
    MajorChallenges,
    /// <summary>S: performed with some challenges.</summary>
    SomeChallenges,
    /// <summary>P: performed without challenges.</summary>
    Performed,
}
