using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Papers;

/// <summary>A document for people to print, to read and to write in. It says what is in it, not how it looks;
/// <see cref="PaperHtml"/> and <see cref="PaperDocx"/> lay it out.</summary>
/// <param name="Language">Its language, two letters.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Audience">For whom it is, in words.</param>
/// <param name="Mark">What stands at the top and at the bottom of every page; empty: nothing.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Paper(string Language, string Kind, string Title, string Audience, string Mark, IReadOnlyList<Block> Blocks)
{
    /// <summary>What stands at the top of every page; empty: nothing.</summary>
    internal string Head => Mark.Length == 0 ? "" : $"{Mark} · {Mark} · {Mark}";

    /// <summary>What stands at the bottom of every page.</summary>
    internal string Foot => $"{(Mark.Length == 0 ? "" : Mark + " · ")}{new PaperLanguage(Language).Colon(Kind, Title)}";
}

/// <summary>A part of a document: a closed set.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>A heading.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Its words.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>Words; each line of them is a paragraph.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsAside">Whether it is a hint beside the matter.</param>
public sealed record Passage(string Text, bool IsAside = false) : Block;

/// <summary>A list without order.</summary>
public sealed record Bullets(IReadOnlyList<string> Items) : Block;

/// <summary>Names with what they stand for.</summary>
public sealed record Facts(IReadOnlyList<(string Name, string Words)> Lines) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Weight">How wide it is compared with the others.</param>
/// <param name="IsFigure">Whether it has figures, which line up on the right.</param>
public sealed record Column(string Title, int Weight = 2, bool IsFigure = false);

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with a cell for every column.</param>
public sealed record Grid(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>The rows that stand for all the others, from 0.</summary>
    public IReadOnlyList<int> Totals { get; init; } = [];
}

/// <summary>A picture.</summary>
/// <param name="Words">What it shows, for those who do not see it.</param>
/// <param name="Png">Its bytes, as PNG.</param>
/// <param name="Width">Its width, in CSS pixels.</param>
/// <param name="Height">Its height, in CSS pixels.</param>
public sealed record Picture(string Words, byte[] Png, int Width, int Height) : Block;

/// <summary>Room to write in.</summary>
/// <param name="Label">What is to be written.</param>
/// <param name="Lines">How many lines.</param>
public sealed record BlankLines(string Label, int Lines) : Block;

/// <summary>What follows begins on a new page.</summary>
public sealed record NewPage : Block;
