using ExchangeSim.Web.Studio.Library;

namespace ExchangeSim.Web.Api;

/// <summary>An own scenario in the list.</summary>
/// <param name="Id">Its id, which stays when it is renamed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title; null where it cannot be read.</param>
/// <param name="Question">What it asks, or null.</param>
/// <param name="Changed">When it was saved last, milliseconds since 1970.</param>
/// <param name="Deleted">When it was deleted, milliseconds since 1970; null: it was not.</param>
/// <param name="Versions">How many versions of it are kept.</param>
/// <param name="Errors">How many errors keep it from being run.</param>
/// <param name="HasDraft">Whether something was typed that is not saved.</param>
public sealed record LibraryCard(string Id, string Name, string? Title, string? Question, long Changed, long? Deleted, int Versions, int Errors, bool HasDraft)
{
    internal static LibraryCard Of(LibraryReading reading, bool hasDraft) => new(reading.Scenario.Id, reading.Scenario.Name, reading.Read.Scenario?.Title,
        reading.Read.Scenario?.Question, reading.Scenario.Current.Saved, reading.Scenario.Deleted,
        reading.Scenario.Versions.Count, reading.Read.Problems.Count(problem => problem.IsError), hasDraft);
}

/// <summary>Own scenarios.</summary>
/// <param name="IsThere">Whether this server keeps any: with a data folder it does.</param>
/// <param name="Own">Those that are not deleted.</param>
/// <param name="Deleted">Those that can be recovered.</param>
public sealed record LibraryList(bool IsThere, IReadOnlyList<LibraryCard> Own, IReadOnlyList<LibraryCard> Deleted);

/// <summary>A scenario that is to be kept.</summary>
/// <param name="Name">The name, as a person typed it; null: that of the scenario which is copied, with a number.</param>
/// <param name="From">The scenario of which it is a copy, by id; null: it begins with a small commented one.</param>
public sealed record LibraryWanted(string? Name = null, string? From = null);

/// <summary>A file that is to be imported.</summary>
/// <param name="File">Its name.</param>
/// <param name="Content">What is in it, a YAML text or a zip archive, in base 64.</param>
public sealed record LibraryImport(string File, byte[] Content);

/// <summary>Another name.</summary>
/// <param name="Name">The name, as a person typed it.</param>
public sealed record LibraryRename(string Name);

/// <summary>A scenario that is kept now.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record LibraryMade(string Id, string Name);

/// <summary>A scenario that is to be changed.</summary>
/// <param name="Card">What the list says of it.</param>
/// <param name="Version">The version that counts.</param>
/// <param name="Text">Its text.</param>
/// <param name="Includes">Paths of texts of its own that it includes.</param>
/// <param name="Versions">All versions, the newest first.</param>
/// <param name="Drafts">What was typed and not saved, the newest first.</param>
/// <param name="Problems">What was found in it.</param>
public sealed record LibraryPage(LibraryCard Card, int Version, string Text, IReadOnlyList<string> Includes, IReadOnlyList<LibraryVersionRow> Versions,
    IReadOnlyList<LibraryDraftRow> Drafts, IReadOnlyList<ProblemRow> Problems);

/// <summary>A version in the list.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Saved">When it was kept, milliseconds since 1970.</param>
/// <param name="Origin">How it came about.</param>
/// <param name="IsAside">Whether it is kept beside the others, because another one had been saved since it was begun.</param>
public sealed record LibraryVersionRow(int Number, long Saved, VersionOrigin Origin, bool IsAside);

/// <summary>A draft in the list.</summary>
/// <param name="Writer">The window in which it was typed.</param>
/// <param name="BasedOn">The version that it began with.</param>
/// <param name="Typed">When it reached the server, milliseconds since 1970.</param>
public sealed record LibraryDraftRow(string Writer, int BasedOn, long Typed);

/// <summary>A text of a scenario.</summary>
/// <param name="Text">The text.</param>
public sealed record LibraryText(string Text);

/// <summary>A text that is to be saved.</summary>
/// <param name="Text">The scenario's own text.</param>
/// <param name="BasedOn">The version that it began with.</param>
/// <param name="Writer">The window in which it was typed, whose draft is no longer needed; null: none.</param>
public sealed record LibrarySave(string Text, int BasedOn, string? Writer = null);

/// <summary>What became of a text that was saved.</summary>
/// <param name="IsCurrent">Whether it counts now. No: somebody had saved meanwhile; it is kept beside that.</param>
/// <param name="Version">The version that it is.</param>
/// <param name="Current">The version that counts.</param>
/// <param name="Problems">What was found in it.</param>
public sealed record LibrarySaveAnswer(bool IsCurrent, int Version, int Current, IReadOnlyList<ProblemRow> Problems);

/// <summary>What is typed.</summary>
/// <param name="Text">The scenario's own text.</param>
/// <param name="BasedOn">The version that it began with.</param>
public sealed record LibraryTyped(string Text, int BasedOn);

/// <summary>A draft that was kept.</summary>
/// <param name="Typed">When it was kept, milliseconds since 1970.</param>
public sealed record LibraryDraftKept(long Typed);

/// <summary>What is wrong with a text.</summary>
/// <param name="Problems">Every problem at its place, errors first, at most 200.</param>
public sealed record LibraryChecked(IReadOnlyList<ProblemRow> Problems);

/// <summary>A text whose schema is asked for.</summary>
/// <param name="Text">The scenario's own text.</param>
/// <param name="Known">The version of the schema that is known; null: none.</param>
public sealed record LibrarySchemaWanted(string Text, string? Known = null);

/// <summary>The schema of a text as it is now.</summary>
/// <param name="Version">Which schema it is; null: the text, or what it includes, cannot be read.</param>
/// <param name="Schema">The JSON schema as text, with the names that may stand in each place; null: it is the one that is known, or there is none.</param>
public sealed record LibrarySchema(string? Version, string? Schema);
