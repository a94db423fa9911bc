namespace ExchangeSim.Files;

/// <summary>Texts that a spreadsheet would take for a formula when it opens a file of them.</summary>
public static class SpreadsheetFormula
{
    /// <summary>Whether a text begins like one. Where people write Chinese or Japanese, signs of full width begin one, too.</summary>
    public static bool Begins(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';

    /// <summary>A text of a person without what a spreadsheet would take for the beginning of a formula in a cell of its own, whichever sign it splits lines at: a comma, a
    /// semicolon or a tab before one is a space.</summary>
    public static string Unsplit(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (letters[i] is ',' or ';' or '\t' && Begins(text[(i + 1)..].TrimStart(' ', '"', '\''))) letters[i] = ' ';
        return new string(letters);
    }
}
