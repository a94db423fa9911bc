namespace ExchangeSim.Web.Studio.Library;

/// <summary>A scenario of one's own that is kept, with all its versions.</summary>
/// <param name="Id">Its id, which stays when it is renamed.</param>
/// <param name="Name">Its name, which its file and the scenario have.</param>
/// <param name="Created">Since when it is kept, milliseconds since 1970.</param>
/// <param name="Deleted">When it was deleted, milliseconds since 1970; null: it was not.</param>
public sealed record LibraryScenario(string Id, string Name, long Created, long? Deleted)
{
    /// <summary>Its versions, the oldest first.</summary>
    public IReadOnlyList<LibraryVersion> Versions { get; init; } = [];

    /// <summary>The version that counts: the newest that was not set aside.</summary>
    public LibraryVersion Current => Versions.Last(version => !version.IsAside);

    /// <summary>One by its number, or null.</summary>
    public LibraryVersion? Version(int number) => Versions.FirstOrDefault(version => version.Number == number);
}

/// <summary>How a version came about.</summary>
public enum VersionOrigin
{
    /// <summary>It is the starting file.</summary>
    New,
    /// <summary>It is a copy of another scenario.</summary>
    Copy,
    /// <summary>It was imported.</summary>
    Import,
    /// <summary>It was saved.</summary>
    Save,
    /// <summary>It is an earlier version again.</summary>
    Restore,
    /// <summary>It is a draft that made way for newer ones.</summary>
    Draft,
}

/// <summary>A version of a scenario.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Saved">When it was kept, milliseconds since 1970.</param>
/// <param name="Origin">How it came about.</param>
/// <param name="IsAside">Whether it is kept beside the others, because another one had been saved since it was begun.</param>
/// <param name="Text">Hash of the scenario's own text.</param>
/// <param name="Includes">What it includes of its own, beside what ships.</param>
public sealed record LibraryVersion(int Number, long Saved, VersionOrigin Origin, bool IsAside, string Text, IReadOnlyList<LibraryInclude> Includes)
{
    /// <summary>The hashes of all its texts.</summary>
    internal IEnumerable<string> Hashes() => Includes.Select(include => include.Text).Prepend(Text);

    /// <summary>Whether another version has the same texts.</summary>
    internal bool IsSameAs(LibraryVersion other) => Text == other.Text && Includes.SequenceEqual(other.Includes);
}

/// <summary>A text that a version includes.</summary>
/// <param name="File">Its path from the scenario's folder.</param>
/// <param name="Text">Hash of the text.</param>
public sealed record LibraryInclude(string File, string Text);

/// <summary>The texts of a version.</summary>
/// <param name="Main">The scenario's own text.</param>
/// <param name="Includes">What it includes of its own, by path.</param>
public sealed record LibraryTexts(string Main, IReadOnlyList<KeyValuePair<string, string>> Includes)
{
    /// <summary>A text as it is kept: with line feeds between its lines, and no mark at its beginning.</summary>
    public static string Plain(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF');
}

/// <summary>What is typed and not yet saved.</summary>
/// <param name="Writer">The window in which it is typed.</param>
/// <param name="BasedOn">The version that it began with.</param>
/// <param name="Typed">When it reached the server, milliseconds since 1970.</param>
/// <param name="Text">The scenario's own text.</param>
public sealed record LibraryDraft(string Writer, int BasedOn, long Typed, string Text);
