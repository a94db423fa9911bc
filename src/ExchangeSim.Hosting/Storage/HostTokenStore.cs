using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage;

/// <summary>Hashes of the tokens that were made for the person who runs the server, one at each start.</summary>
public sealed class HostTokenStore(ServerDatabase database)
{
    /// <summary>Keeps one, and forgets those that were made before a moment (milliseconds since 1970).</summary>
    public void Add(byte[] hash, long made, long forgetBefore)
    {
        database.WriteNow("delete from host_tokens where made < $1", forgetBefore);
        database.WriteNow("insert into host_tokens (hash, made) values ($1, $2)", hash, made);
    }

    /// <summary>Whether there is one with this hash that was made since a moment.</summary>
    public bool Has(byte[] hash, long since)
    {
        using var connection = database.Open();
        return connection.Query("select 1 from host_tokens where hash = $1 and made >= $2", row => 0, hash, since).Count > 0;
    }
}
