namespace ExchangeSim.Exercises.Worlds;

/// <summary>Names of files. They are made of a hash with the room's seed, so that the request's draws cannot be derived from them.</summary>
internal static class FileId
{
    // Without letters that are taken for others, and without vowels, so that no words come out.
    private const string Letters = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private const int ShortLength = 5, FullLength = 12;

    internal static string Of(ulong hash) => Write(hash, FullLength);

    internal static string Short(ulong hash) => Write(hash, ShortLength);

    private static string Write(ulong hash, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++, hash /= (ulong)Letters.Length) text[i] = Letters[(int)(hash % (ulong)Letters.Length)];
        return new string(text);
    }
}
