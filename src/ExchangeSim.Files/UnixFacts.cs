using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ExchangeSim.Files;

/// <summary>Asks the operating system what a path stands for. .NET does not tell a pipe from a file without opening it, and does not know a file's number.</summary>
/// <remarks>Linux: <c>statx</c>, whose record is the same on every processor (statx(2)). macOS: <c>stat</c> with 64-bit file numbers (stat(2)).</remarks>
internal static class UnixFacts
{
    private const int WorkingFolder = -100, BasicFacts = 0x7ff, RecordSize = 512;
    private const int TypeMask = 0xF000, Folder = 0x4000, Plain = 0x8000, Pipe = 0x1000, Socket = 0xC000;

    /// <summary>The facts, links followed; null: the system does not say.</summary>
    internal static FileFacts? Of(string path)
    {
        try
        {
            var record = new byte[RecordSize];
            if (OperatingSystem.IsLinux()) return Statx(WorkingFolder, path, 0, BasicFacts, record) == 0 ? FromLinux(record) : null;
            if (OperatingSystem.IsMacOS())
                return (RuntimeInformation.ProcessArchitecture == Architecture.X64 ? StatOfIntel(path, record) : Stat(path, record)) == 0 ? FromMac(record) : null;
            return null;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    private static FileFacts FromLinux(ReadOnlySpan<byte> record) => Facts(
        BinaryPrimitives.ReadUInt16LittleEndian(record[28..]), BinaryPrimitives.ReadInt64LittleEndian(record[40..]),
        (ulong)BinaryPrimitives.ReadUInt32LittleEndian(record[136..]) << 32 | BinaryPrimitives.ReadUInt32LittleEndian(record[140..]),
        BinaryPrimitives.ReadUInt64LittleEndian(record[32..]), BinaryPrimitives.ReadUInt32LittleEndian(record[16..]));

    private static FileFacts FromMac(ReadOnlySpan<byte> record) => Facts(
        BinaryPrimitives.ReadUInt16LittleEndian(record[4..]), BinaryPrimitives.ReadInt64LittleEndian(record[96..]),
        BinaryPrimitives.ReadUInt32LittleEndian(record), BinaryPrimitives.ReadUInt64LittleEndian(record[8..]), BinaryPrimitives.ReadUInt16LittleEndian(record[6..]));

    private static FileFacts Facts(int mode, long length, ulong volume, ulong number, ulong names)
    {
        var kind = (mode & TypeMask) switch { Plain => FileKind.Plain, Folder => FileKind.Folder, Pipe or Socket => FileKind.Pipe, _ => FileKind.Device };
        return new FileFacts(kind, kind == FileKind.Plain ? length : 0, volume, number, names);
    }

    [DllImport("libc", EntryPoint = "statx"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, [Out] byte[] record);

    [DllImport("libc", EntryPoint = "stat"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] record);

    [DllImport("libc", EntryPoint = "stat$INODE64"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatOfIntel([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [Out] byte[] record);
}
