using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage;

/// <summary>A text that was uploaded.</summary>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Text">The text.</param>
/// <param name="Kept">Since when it is kept, milliseconds since 1970.</param>
public sealed record OwnFile(string File, string Text, long Kept);

/// <summary>Uploaded exercise files and scenarios, in the server's database.</summary>
public sealed class OwnFileStore(ServerDatabase database)
{
    /// <summary>All of them, in order of their names.</summary>
    public IReadOnlyList<OwnFile> All()
    {
        using var connection = database.Open();
        return connection.Query("select file, text, kept from own_files order by file", row => new OwnFile(row.GetString(0), row.GetString(1), row.GetInt64(2)));
    }

    /// <summary>Keeps some, all or none; one with the same name is replaced.</summary>
    public void Keep(IEnumerable<OwnFile> files)
    {
        var kept = files.ToArray();
        database.Write(connection => kept.Sum(file => connection.Execute(
            "insert into own_files (file, text, kept) values ($1, $2, $3) on conflict (file) do update set text = excluded.text, kept = excluded.kept",
            file.File, file.Text, file.Kept))).GetAwaiter().GetResult();
    }

    /// <summary>Removes one.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string file) => database.WriteNow("delete from own_files where file = $1", file) > 0;
}
