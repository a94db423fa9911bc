using System.Security.Cryptography;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>The token of the person who runs the server: it opens every exercise. Where none was set a new one is made at each start, and those of earlier starts, and of the
/// cluster's other servers, work as long as the cookies that hold them: a restart sends nobody away.</summary>
public sealed class HostToken
{
    private readonly HostTokenStore? _made;
    private readonly TimeProvider _time;

    /// <summary>The token.</summary>
    /// <param name="set">The token that was set, which alone is taken then; null: one is made.</param>
    /// <param name="store">Where those that were made are kept.</param>
    /// <param name="time">The clock.</param>
    public HostToken(string? set, HostTokenStore store, TimeProvider time)
    {
        (Value, _made, _time) = (set ?? Tokens.New(), set is null ? store : null, time);
        _made?.Add(Tokens.Hash(Value), time.GetUtcNow().ToUnixTimeMilliseconds(), OldestMade);
    }

    /// <summary>The token.</summary>
    public string Value { get; }

    private long OldestMade => (_time.GetUtcNow() - Callers.CookieLasts).ToUnixTimeMilliseconds();

    /// <summary>Whether it is this one, or one that was made before; takes the same time whatever is wrong with it.</summary>
    public bool Is(string? token) => token is not null
        && (CryptographicOperations.FixedTimeEquals(Tokens.Hash(token), Tokens.Hash(Value)) || _made?.Has(Tokens.Hash(token), OldestMade) == true);

    /// <inheritdoc/>
    public override string ToString() => "(a token)"; // never in a log by accident
}
