using System.Globalization;
using System.Text;

namespace ExchangeSim.Files;

/// <summary>Reads what is given to the program: plain files of a bounded size, and nothing that could wait for ever or never end.</summary>
public static class PlainFile
{
    /// <summary>Why a path cannot be read as a plain file, in words that follow its name ("is a folder"), and what to do; null: it can, or is absent.</summary>
    /// <param name="path">The path.</param>
    /// <param name="most">Bytes at most.</param>
    public static (string Is, string Advice)? Objection(string path, long most) => FileFacts.Of(path) switch
    {
        { Kind: FileKind.Folder } => ("is a folder", "name a file in it"),
        { Kind: FileKind.Pipe } => ("is a pipe", "write what comes out of it into a file, and name that"),
        { Kind: FileKind.Device, IsOfSystem: true } => ("is written by the operating system while it is read", "copy what is in it into a file, and name that"),
        { Kind: FileKind.Device } => ("is a device", "name a plain file"),
        { Kind: FileKind.Plain } facts when facts.Length > most => ($"is larger than {Size(most)}", "leave parts out"),
        _ => null,
    };

    /// <summary>Its bytes. One that grows meanwhile is read up to one byte more than allowed.</summary>
    /// <param name="path">The path.</param>
    /// <param name="most">Bytes at most.</param>
    /// <exception cref="IOException">It is absent, is no plain file, is too large, or cannot be read; the message says which.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, int most)
    {
        if (Objection(path, most) is { } objection) throw new IOException($"'{path}' {objection.Is}; {objection.Advice}");
        using var stream = File.OpenRead(path);
        using var memory = new MemoryStream();
        var block = new byte[65536];
        for (int n; memory.Length <= most && (n = stream.Read(block)) > 0;) memory.Write(block, 0, n);
        return memory.ToArray();
    }

    /// <summary>Its text in UTF-8.</summary>
    /// <param name="path">The path.</param>
    /// <param name="most">Bytes at most.</param>
    /// <exception cref="IOException">It is absent, is no plain file, is too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadText(string path, int most) => Encoding.UTF8.GetString(Read(path, most)).TrimStart('\uFEFF');

    /// <summary>A bound in words: 8 MiB.</summary>
    public static string Size(long bytes)
    {
        string[] units = ["bytes", "KiB", "MiB", "GiB", "TiB"];
        var unit = 0;
        for (; bytes >= 1024 && bytes % 1024 == 0 && unit < units.Length - 1; unit++) bytes /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{bytes} {units[unit]}");
    }
}
