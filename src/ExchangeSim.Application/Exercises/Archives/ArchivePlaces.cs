using System.Globalization;
using ExchangeSim.Application.Results;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>Where things are in an archive.</summary>
internal static class ArchivePlaces
{
    internal const string Texts = "texts/", Rooms = "rooms/";

    /// <summary>A place for each text. Names that stay in a folder are kept, so that includes are found where the archive is unpacked; others get a number.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<string> names)
    {
        var areKept = names.All(FolderFile.IsName) && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Count;
        return [.. names.Select((name, i) => areKept ? Texts + name : string.Create(CultureInfo.InvariantCulture, $"{Texts}{i + 1:00}-{Plain(name)}"))];
    }

    internal static string OfLog(int room) => string.Create(CultureInfo.InvariantCulture, $"{Rooms}{room}.log.jsonl");

    private static string Plain(string name) => new([.. name.Split('/', '\\')[^1].Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-').Take(80)]);
}
