using System.Security.Cryptography;
using System.Text;

namespace ExchangeSim.Application.Results;

/// <summary>SHA-256, in lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    /// <summary>Of a file's bytes.</summary>
    public static string OfFile(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Of a text in UTF-8.</summary>
    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
