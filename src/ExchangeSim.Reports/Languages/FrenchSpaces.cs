namespace ExchangeSim.Reports.Languages;

/// <summary>The spaces of French before : ; ? ! % » and behind «: no line breaks there, so that none begins with a lone mark.</summary>
internal static class FrenchSpaces
{
    private const char Space = '\u00a0';
    private const string Before = ":;?!%»", Behind = "«";

    /// <summary>A text with these spaces.</summary>
    /// <param name="text">It with ordinary ones.</param>
    internal static string In(string text)
    {
        var signs = text.ToCharArray();
        for (var i = 0; i < signs.Length; i++)
            if (signs[i] == ' ' && ((i + 1 < signs.Length && Before.Contains(signs[i + 1])) || (i > 0 && Behind.Contains(signs[i - 1])))) signs[i] = Space;
        return new string(signs);
    }
}
