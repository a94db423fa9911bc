using System.Data.Common;
using System.Globalization;

namespace ExchangeSim.Hosting.Databases;

/// <summary>The numbered scripts that make a schema and bring an older one up to date; they are resources of this assembly.</summary>
/// <param name="folder">Whose scripts.</param>
internal sealed class Migrations(string folder)
{
    private readonly IReadOnlyList<string> _scripts = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Runs what a database lacks.</summary>
    /// <param name="connection">A connection whose transaction keeps others from doing the same at once.</param>
    /// <param name="version">The database's schema; 0: it has none.</param>
    /// <param name="where">The database, in words.</param>
    /// <returns>The schema that it has now.</returns>
    /// <exception cref="ClusterException">It was made by a later version of the program.</exception>
    internal int Run(DbConnection connection, int version, string where)
    {
        if (version > _scripts.Count)
            throw new ClusterException(string.Create(CultureInfo.InvariantCulture,
                $"{where} belongs to a later version of exchangesim (schema {version}; this one knows {_scripts.Count}); use that version, or another place"));
        foreach (var script in _scripts.Skip(version)) connection.Execute(Text(script));
        return _scripts.Count;
    }

    /// <summary>A script's text.</summary>
    internal static string Text(string script)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
