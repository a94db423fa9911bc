using System.Security.Cryptography;
using System.Text;

namespace ExchangeSim.Application.Results;

/// <summary>SHA-256, in lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    private const int BlockSize = 1 << 20;

    /// <summary>Of a file's bytes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stop">Stops in the middle of a large one.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static string OfFile(string path, CancellationToken stop = default)
    {
        using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        for (int n; (n = file.Read(block)) > 0;)
        {
            stop.ThrowIfCancellationRequested();
            hash.AppendData(block, 0, n);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a text in UTF-8.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
