using System.Globalization;
using System.Text.RegularExpressions;

namespace ExchangeSim.Hosting.Storage.Sqlite;

/// <summary>What is wrong with a data folder, said in a sentence to whoever runs the server: that is no fault of the program, and its stack helps nobody.</summary>
public static partial class DataFolderFault
{
    // https://sqlite.org/rescode.html
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Damaged = 11, Full = 13, CannotOpen = 14, NoDatabase = 26;
    // Of Linux and of Windows.
    private const int NoSpace = 28, NoSpaceOfWindows = 112, ReadOnlyDisk = 30, NoFolder = 20, Exists = 17;

    private const string Otherwise = "or name another folder with --data";

    // Where a failure comes through a room's silo it is another exception, with the same words.
    [GeneratedRegex(@"SQLite Error (?<code>\d{1,4}): '")] private static partial Regex Code();

    /// <summary>A failure at the start of a server, in words; null: it is something else.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="folder">The data folder.</param>
    /// <returns>A <see cref="ClusterException"/> where another folder is to be given, an <see cref="IOException"/> where the disk is to be mended.</returns>
    public static Exception? AtStart(Exception failure, string folder)
    {
        var code = CodeOf(failure);
        if (WordsOf(code, failure, folder) is not { } words) return null;
        return code is Full or InputOutput ? new IOException(words, failure) : new ClusterException(words);
    }

    /// <summary>A failure while a server runs, in words; null: it is something else.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="folder">The data folder.</param>
    public static string? WhileServing(Exception failure, string folder) => WordsOf(CodeOf(failure), failure, folder);

    private static string? WordsOf(int? code, Exception failure, string folder) => code switch
    {
        null => null,
        Full => $"there is no space left on the disk of {folder}; nothing more is taken until there is some, and nothing that was taken is lost",
        ReadOnly => $"the data folder {folder} cannot be written; make it and the files in it writable for the user who runs the server, {Otherwise}",
        CannotOpen => $"{Path.Combine(folder, "exchangesim.db")} cannot be opened; it must be a file that the user who runs the server may read and write: move away what is " +
            $"there, {Otherwise}",
        NoDatabase => $"{Path.Combine(folder, "exchangesim.db")} is no database of exchangesim; move it away, {Otherwise}",
        Damaged => $"{Path.Combine(folder, "exchangesim.db")} is damaged; put a copy of the folder in its place, {Otherwise}",
        InputOutput => $"the disk of {folder} cannot be read or written; look at the disk, {Otherwise}",
        Busy or Locked => $"the database of {folder} does not answer; another program may have it open",
        _ => null, // a fault of this program, whose stack helps
    };

    private static int? CodeOf(Exception failure)
    {
        if (Code().Match(failure.ToString()) is { Success: true } said) return int.Parse(said.Groups["code"].Value, CultureInfo.InvariantCulture) & 0xFF;
        return failure switch
        {
            UnauthorizedAccessException => ReadOnly,
            IOException file => (file.HResult & 0xFFFF) switch
            {
                NoSpace or NoSpaceOfWindows => Full,
                ReadOnlyDisk => ReadOnly,
                Exists or NoFolder => CannotOpen,
                _ => null,
            },
            _ => null,
        };
    }
}
