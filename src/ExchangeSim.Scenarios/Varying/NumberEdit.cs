namespace ExchangeSim.Scenarios.Varying;

/// <summary>A change of one number in a written value, or of the value as a whole.</summary>
/// <param name="Offset">Where the characters begin that it replaces.</param>
/// <param name="Length">How many they are.</param>
/// <param name="By">What comes in their place.</param>
/// <param name="Number">The number that a factor multiplies; null where a value is set.</param>
/// <param name="Factor">The factor; null where a value is set.</param>
internal sealed record NumberEdit(int Offset, int Length, string By, decimal? Number = null, decimal? Factor = null)
{
    /// <summary>Both together: factors of one number are multiplied. Null where they cannot both be.</summary>
    internal NumberEdit? And(NumberEdit other) => Factor is { } one && other.Factor is { } two && Offset == other.Offset
        ? this with { Factor = one * two, By = NumberText.Of(Number!.Value * one * two) }
        : null;

    /// <summary>Whether both touch the same characters.</summary>
    internal bool Touches(NumberEdit other) => Offset < other.Offset + other.Length && other.Offset < Offset + Length;

    /// <summary>A text with edits that do not touch one another.</summary>
    internal static string Applied(string text, IEnumerable<NumberEdit> edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => edit.Offset)) text = text[..edit.Offset] + edit.By + text[(edit.Offset + edit.Length)..];
        return text;
    }
}
