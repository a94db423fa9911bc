using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using NodaTime;

namespace ExchangeSim.Application.Saving;

/// <summary>What a state file says of itself.</summary>
/// <param name="Build">The build that saved it.</param>
/// <param name="Version">Its version.</param>
/// <param name="File">The scenario's file.</param>
/// <param name="Policy">The policy that was laid over it, or null.</param>
/// <param name="Seed">The seed.</param>
/// <param name="WarmUpMilliseconds">The warm-up.</param>
/// <param name="WarmUpOrigin">Who said so.</param>
/// <param name="At">The time of the save, milliseconds from the start.</param>
/// <param name="Texts">The scenario's texts.</param>
/// <param name="Hashes">The hash of each replication's part.</param>
internal sealed record StateInfo(
    string Build, string Version, string File, string? Policy, ulong Seed, long WarmUpMilliseconds, WarmUpOrigin WarmUpOrigin, long At,
    IReadOnlyList<SourceText> Texts, IReadOnlyList<string> Hashes)
{
    /// <summary>A scenario of the texts with the warm-up of the save.</summary>
    internal Scenario Warm(Scenario scenario) => scenario with { WarmUp = Duration.FromMilliseconds(WarmUpMilliseconds), WarmUpOrigin = WarmUpOrigin };
}

/// <summary>A file with the state of a run: a ZIP archive of <c>state.json</c> and, for each replication, what it reported so far and the engine's state.</summary>
internal sealed class StateFile
{
    internal const string InfoName = "state.json";

    /// <summary>The largest state that is read, in bytes: 64 GiB.</summary>
    internal const long MostBytes = 64L << 30;

    private readonly string _path;

    private StateFile(string path, StateInfo info) => (_path, Info) = (path, info);

    internal StateInfo Info { get; }

    /// <summary>The name of a replication's part.</summary>
    internal static string NameOf(int replication) => "replication-" + (replication + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Opens a file and makes sure that it is whole.</summary>
    /// <exception cref="InvalidRequestException">It is not there, damaged, or of another build.</exception>
    internal static StateFile Open(string path)
    {
        if (PlainFile.Objection(path, MostBytes) is { } objection) throw new InvalidRequestException($"'{path}' {objection.Is}; {objection.Advice}");
        if (!File.Exists(path)) throw new InvalidRequestException($"there is no file '{path}'; exchangesim save writes one");
        try
        {
            using var archive = ZipFile.OpenRead(path);
            using var stream = EntryOf(archive, InfoName);
            var info = JsonSerializer.Deserialize<StateInfo>(stream) ?? throw new InvalidDataException("it says nothing of itself");
            if (info.Build != ProgramBuild.Id)
                throw new InvalidRequestException($"'{path}' was saved by another build of exchangesim ({info.Version}; this is {ProgramBuild.Version}); a state goes on in the build that saved it, so save it again with this one");
            for (var i = 0; i < info.Hashes.Count; i++)
            {
                using var part = EntryOf(archive, NameOf(i));
                if (Convert.ToHexStringLower(SHA256.HashData(part)) != info.Hashes[i]) throw new InvalidDataException($"{NameOf(i)} is not what was saved");
            }
            return new StateFile(path, info);
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or JsonException or IOException)
        {
            throw new InvalidRequestException($"'{path}' is no state of a run, or is damaged: {damage.Message}");
        }
    }

    /// <summary>Reads a replication's part. Several may be read at once.</summary>
    internal void Read(int replication, Action<Stream> read)
    {
        using var archive = ZipFile.OpenRead(_path);
        using var part = new BufferedStream(EntryOf(archive, NameOf(replication)), 1 << 16);
        read(part);
    }

    private static Stream EntryOf(ZipArchive archive, string name) => (archive.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing")).Open();
}
