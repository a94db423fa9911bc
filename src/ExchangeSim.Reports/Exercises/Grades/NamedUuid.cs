using System.Security.Cryptography;
using System.Text;

namespace ExchangeSim.Reports.Exercises.Grades;

/// <summary>UUIDs that follow from a name (RFC 9562, version 5): the same name gives the same one.</summary>
internal static class NamedUuid
{
    // Of this program; drawn once.
    private static readonly Guid Space = new("6f0e7a54-5d0b-4c39-9a2b-1d6cf1a9c3e7");

    /// <remarks>SHA-1 is what version 5 is made of; nothing is kept secret by it.</remarks>
    internal static string Of(string name)
    {
        var bytes = SHA1.HashData([.. Space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x50);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
