namespace ExchangeSim.Scenarios.Figures;

/// <summary>What a comment says a figure rests on.</summary>
public enum FigureBasis
{
    /// <summary>It says nothing of that, or there is none.</summary>
    Unsaid,
    /// <summary>It is assumed.</summary>
    Assumed,
    /// <summary>A source is named, such as S47.</summary>
    Source,
}

/// <summary>A number as it is written in a scenario's text.</summary>
/// <param name="Path">Its place: the names that lead to it, the outermost first; items of a list have their number in brackets, from 1.</param>
/// <param name="Part">What it is called inside a value of several numbers, such as <c>mean</c>; null: the value holds no other.</param>
/// <param name="From">Where it begins, in characters (UTF-16) from the beginning of the text.</param>
/// <param name="Digits">How many characters its number has, with its sign.</param>
/// <param name="Length">How many characters it has with its unit.</param>
/// <param name="Written">As it is written, with its unit.</param>
/// <param name="Unit">The unit, such as <c>h</c>, <c>/ wk</c> or <c>%</c>; empty: none.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Comment">The comment beside or above it, or beside a name that leads to it; null: there is none.</param>
/// <param name="Basis">What the comment says that it rests on.</param>
/// <param name="Says">What the language says that it is; null: nothing.</param>
/// <param name="Least">The least value that it may have, or null.</param>
/// <param name="Most">The greatest value that it may have, or null.</param>
public sealed record Figure(IReadOnlyList<string> Path, string? Part, int From, int Digits, int Length, string Written, string Unit, int Line, string? Comment, FigureBasis Basis,
    string? Says, double? Least, double? Most);

/// <summary>A change of some characters of a text.</summary>
/// <param name="From">Where it begins, in characters (UTF-16) from the beginning of the text.</param>
/// <param name="Length">How many characters it replaces.</param>
/// <param name="By">What comes in their place.</param>
public sealed record FigureEdit(int From, int Length, string By)
{
    /// <summary>The text with the change.</summary>
    public string In(string text) => string.Concat(text.AsSpan(0, From), By, text.AsSpan(From + Length));
}
