using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>A piece of work before a desk.</summary>
internal sealed class Piece
{
    internal required Life Life { get; init; }
    internal required DeskRoom Desk { get; init; }
    internal required EndOfShift Rule { get; init; }
    /// <summary>When it came to the desk first.</summary>
    internal required long Came { get; init; }
    /// <summary>Place in the order in which pieces came to the desk.</summary>
    internal required long Number { get; init; }
    internal required long DueAt { get; init; }
    /// <summary>How much is still to be done, in the officers' own time.</summary>
    internal required long Left { get; set; }
    /// <summary>An officer has worked on it before.</summary>
    internal bool Begun { get; set; }
    /// <summary>The shift whose officer has it in hand; −1: nobody.</summary>
    internal int Shift { get; set; } = -1;
    internal long BegunAt { get; set; }
}
