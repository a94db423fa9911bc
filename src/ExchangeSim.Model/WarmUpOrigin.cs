namespace ExchangeSim.Model;

/// <summary>How a scenario came by its warm-up.</summary>
public enum WarmUpOrigin
{
    /// <summary>Somebody said so, or said nothing: then there is none.</summary>
    Stated,
    /// <summary>It is to be found by trial before the scenario can run.</summary>
    ToBeFound,
    /// <summary>It was found by trial.</summary>
    Found,
    /// <summary>It was looked for, but the trial did not settle: it is the best in the first half of the run.</summary>
    Unsettled,
}
