namespace ExchangeSim.Files;

/// <summary>Folders and files that nobody but the user who runs the program reads. What is there already keeps the rights that it has.</summary>
public static class PrivateFiles
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite, OfFolder = OfFile | UnixFileMode.UserExecute;

    /// <summary>Makes a folder where there is none.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path); // of a user's own folder, as that is
        else Directory.CreateDirectory(path, OfFolder);
    }

    /// <summary>Opens a file for reading and writing, and makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="share">What others may do with it meanwhile.</param>
    public static FileStream Open(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OfFile;
        return new FileStream(path, options);
    }
}
