namespace ExchangeSim.Exercises.Clocks;

/// <summary>What moves a room's clock at present.</summary>
public enum ClockDrive
{
    /// <summary>Not started yet: people take their seats.</summary>
    Lobby,
    /// <summary>It runs at its speed.</summary>
    Running,
    /// <summary>It stands, and commands that act in the world are refused.</summary>
    Paused,
    /// <summary>It runs as fast as it can to a time, to the next new decision of a seat with a person, to what comes to one, or to just before the deadline of a decision that
    /// waits; then it stands.</summary>
    Stepping,
    /// <summary>It runs as fast as it can to a time, whatever comes up on the way; then it stands.</summary>
    Jumping,
    /// <summary>It stands after a step or a jump; people may act, and what they did takes effect when it goes on.</summary>
    Standing,
    /// <summary>The exercise is over.</summary>
    Over,
}
