using ADRaffy.ENSNormalize;

namespace ExchangeSim.Exercises.Forms;

/// <summary>Texts that look alike, written alike: a letter with its marks as one character where there is one (Unicode's form C), however a
/// keyboard or a system sends it.</summary>
internal static class ComposedText
{
    /// <summary>The text so; half of a pair of characters becomes the sign for what is unknown.</summary>
    internal static string Of(string text)
    {
        var wellFormed = string.Concat(text.EnumerateRunes());
        return wellFormed.All(char.IsAscii) ? wellFormed : ENSNormalize.NF.NFC(wellFormed);
    }
}
