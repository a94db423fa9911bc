namespace ExchangeSim.Reports.Json;

/// <summary>What a JSON document says first of itself: <c>format</c>, which of them it is, and <c>formatVersion</c>. Each has a schema of its name in
/// docs/reference/schemas.</summary>
public static class JsonFormat
{
    /// <summary>A run.</summary>
    public const string Run = "exchangesim/run";
    /// <summary>A comparison.</summary>
    public const string Comparison = "exchangesim/comparison";
    /// <summary>A sweep.</summary>
    public const string Sweep = "exchangesim/sweep";
    /// <summary>A search for the least that meets a target.</summary>
    public const string Search = "exchangesim/search";
    /// <summary>A rehearsal of an exercise.</summary>
    public const string Rehearsal = "exchangesim/rehearsal";
    /// <summary>The manifest of a folder of results.</summary>
    public const string Manifest = "exchangesim/manifest";

    /// <summary>The version of runs, comparisons, sweeps and searches: since the second, fields are named as the columns of tables are. A version rises when a field goes, or
    /// means something else; a field that is added changes nothing for who reads the others.</summary>
    public const int ResultVersion = 2;
    /// <summary>The version of rehearsals.</summary>
    public const int RehearsalVersion = 1;
    /// <summary>The version of manifests.</summary>
    public const int ManifestVersion = 1;
}
