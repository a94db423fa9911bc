using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Files;
using ExchangeSim.Simulation.Saving;
using Microsoft.Win32.SafeHandles;

namespace ExchangeSim.Application.Saving;

/// <summary>A file with the state of a run: a mark, the SHA-256 of all that follows, what the file says of itself, and for each replication what it reported so far and the
/// engine's state.</summary>
/// <remarks>The hash finds every damage. It keeps nobody from writing another file with a hash of its own, so what is read is checked as well, down to the last index.</remarks>
internal sealed class StateFile : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The largest state that is read, in bytes: 64 GiB.</summary>
    internal const long MostBytes = 64L << 30;

    private readonly SafeFileHandle _file;
    private readonly long _firstPart;

    private StateFile(string path, SafeFileHandle file)
    {
        (Path, _file) = (path, file);
        CheckHash();
        var length = RandomAccess.GetLength(file) - StateLayout.BodyAt;
        using var head = new BinaryReader(new FileSlice(file, StateLayout.BodyAt, length));
        var text = head.ReadItems<byte>();
        _firstPart = StateLayout.BodyAt + sizeof(int) + text.Length;
        Info = JsonSerializer.Deserialize<StateInfo>(text, Json) ?? throw new InvalidDataException("it says nothing of itself");
        if (Info.Build == ProgramBuild.Id) Info.Check(length - sizeof(int) - text.Length);
    }

    /// <summary>Where it is.</summary>
    internal string Path { get; }

    /// <summary>What it says of itself.</summary>
    internal StateInfo Info { get; }

    /// <summary>Opens a file and makes sure that it is whole.</summary>
    /// <exception cref="InvalidRequestException">It is not there, damaged, or of another build.</exception>
    internal static StateFile Open(string path)
    {
        if (PlainFile.Objection(path, MostBytes) is { } objection) throw new InvalidRequestException($"'{path}' {objection.Is}; {objection.Advice}");
        if (!File.Exists(path)) throw new InvalidRequestException($"there is no file '{path}'; exchangesim save writes one");
        var handle = default(SafeFileHandle);
        try
        {
            handle = File.OpenHandle(path);
            var file = new StateFile(path, handle);
            if (file.Info.Build == ProgramBuild.Id) return file;
            var saver = new string([.. file.Info.Version.Where(letter => !char.IsControl(letter)).Take(40)]);
            throw new InvalidRequestException($"'{path}' was saved by another build of exchangesim ({saver}; this is {ProgramBuild.Version}); a state goes on in the build " +
                $"that saved it, so save it again with this one");
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException or JsonException or IOException or UnauthorizedAccessException
            or NotSupportedException)
        {
            handle?.Dispose();
            throw NoState(path, damage);
        }
        catch
        {
            handle?.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file begins as a state does, of whatever build.</summary>
    internal static bool IsOne(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            Span<byte> head = stackalloc byte[StateLayout.Kind.Length];
            return RandomAccess.Read(file, head, 0) == head.Length && head.SequenceEqual(StateLayout.Kind);
        }
        catch (Exception other) when (other is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Reads a replication's part. Several may be read at once.</summary>
    /// <exception cref="InvalidRequestException">It cannot be one of this run.</exception>
    internal void Read(int replication, Action<Stream> read)
    {
        try
        {
            var (start, part) = (_firstPart, Info.Parts[replication]);
            for (var i = 0; i < replication; i++) start += Info.Parts[i].Packed;
            using var packed = new DeflateStream(new FileSlice(_file, start, part.Packed), CompressionMode.Decompress);
            using var whole = new BufferedStream(new BoundedStream(packed, part.Length), 1 << 16);
            read(whole);
            if (whole.ReadByte() >= 0) throw new InvalidDataException("it has more than a state needs");
        }
        catch (Exception damage) when (damage is InvalidDataException or EndOfStreamException)
        {
            throw NoState(Path, damage);
        }
    }

    /// <summary>What is said of a state that fits no run, which may show while the run goes on.</summary>
    internal InvalidRequestException Refusal(InvalidDataException damage) => NoState(Path, damage);

    private static InvalidRequestException NoState(string path, Exception damage) =>
        new($"'{path}' is no state of a run, or is damaged: " +
            (damage is JsonException ? "its record does not hold what it should" : IsOfUnpacking(damage) ? "a part of it cannot be unpacked" : damage.Message) +
            "; save the run again with exchangesim save");

    // .NET speaks of the entries of an archive, which a state is not.
    private static bool IsOfUnpacking(Exception damage) => damage.Source == typeof(DeflateStream).Assembly.GetName().Name;

    private void CheckHash()
    {
        using var stream = new FileSlice(_file, 0, RandomAccess.GetLength(_file));
        Span<byte> head = stackalloc byte[StateLayout.BodyAt];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(StateLayout.Mark))
            throw new InvalidDataException("it does not begin as one");
        using var rest = new BufferedStream(stream, 1 << 20);
        if (!SHA256.HashData(rest).AsSpan().SequenceEqual(head[StateLayout.HashAt..])) throw new InvalidDataException("it is not what was saved");
    }

    public void Dispose() => _file.Dispose();
}
