namespace ExchangeSim.Files;

/// <summary>Texts that a spreadsheet would take for a formula when it opens a file of them.</summary>
public static class SpreadsheetFormula
{
    /// <summary>Whether a text begins like one. Where people write Chinese or Japanese, signs of full width begin one, too.</summary>
    public static bool Begins(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
}
