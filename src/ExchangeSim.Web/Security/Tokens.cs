using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ExchangeSim.Web.Security;

/// <summary>Long random tokens; what is kept of them is a hash.</summary>
public static class Tokens
{
    private const int Bytes = 24;

    /// <summary>A new one, 32 characters that may stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a token.</summary>
    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <summary>A short name that is no secret.</summary>
    internal static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
}
