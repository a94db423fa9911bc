namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>How a rehearsal's players play.</summary>
public enum PlayerModel
{
    /// <summary>Decides late, overlooks deadlines, takes a case at random in three of ten decisions; sends two of three leads, late and with gaps.</summary>
    Careless,
    /// <summary>Decides as the scenario would, with the time that reading takes; sends every lead as the plan says is right after some minutes.</summary>
    Reference,
    /// <summary>Decides as the scenario would as soon as something comes up, and sends every lead at once and right.</summary>
    Perfect,
}
