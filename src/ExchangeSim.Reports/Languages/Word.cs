using System.Globalization;

namespace ExchangeSim.Reports.Languages;

/// <summary>Words of papers in the languages that exercises are played in. Holes for what is put in are <c>{0}</c>, <c>{1}</c>.</summary>
/// <param name="En">English.</param>
/// <param name="Fr">French.</param>
/// <param name="Vi">Vietnamese.</param>
internal sealed record Word(string En, string Fr, string Vi)
{
    /// <summary>French, with its own spaces.</summary>
    public string Fr { get; } = FrenchSpaces.In(Fr);

    /// <summary>The words in a language; English for one that there are none in.</summary>
    internal string In(string language) => language switch { "fr" => Fr, "vi" => Vi, _ => En };

    /// <summary>The words with their holes filled.</summary>
    internal string In(string language, params object[] values) => string.Format(CultureInfo.InvariantCulture, In(language), values);
}
