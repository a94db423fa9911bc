using System.Security.Cryptography;

namespace ExchangeSim.Application.Saving;

/// <summary>Where things stand in a state file.</summary>
internal static class StateLayout
{
    /// <summary>With these bytes a file begins, whatever its version.</summary>
    internal static ReadOnlySpan<byte> Kind => "ExchangeSim state "u8;

    /// <summary>With these a file of this version begins.</summary>
    internal static ReadOnlySpan<byte> Mark => "ExchangeSim state 3\n"u8;

    /// <summary>Where the hash stands.</summary>
    internal static int HashAt => Mark.Length;

    /// <summary>Where that begins of which it is the hash: everything else.</summary>
    internal static int BodyAt => HashAt + SHA256.HashSizeInBytes;
}
