using ExchangeSim.Application.Faults;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Results;

/// <summary>Holds a folder of results for one process: what another one wrote there meanwhile would be mixed with it. The system lets go of it when the process ends, however
/// that comes about.</summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>The name of the file that is locked; it is there as long as the lock.</summary>
    internal const string FileName = ".exchangesim-in-use";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of an existing folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="field">The field of the request that names it.</param>
    /// <exception cref="InvalidRequestException">Another process has it.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    internal static FolderLock Take(string folder, string field = "out")
    {
        var path = Path.Combine(folder, FileName);
        while (true)
        {
            var file = Open(path, folder, field);
            if (Path.Exists(path))
            {
                TemporaryFiles.Add(path);
                return new FolderLock(file);
            }
            file.Dispose(); // the process that had it removed the file between opening and locking
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        TemporaryFiles.Forget(_file.Name);
        _file.Dispose();
    }

    private static FileStream Open(string path, string folder, string field)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException refusal) when (UnfinishedFile.IsTaken(refusal))
        {
            throw new InvalidRequestException($"another exchangesim is at work in '{folder}'; wait for it, or name another folder with --{field}");
        }
    }
}
