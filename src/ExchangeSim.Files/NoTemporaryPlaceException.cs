namespace ExchangeSim.Files;

/// <summary>There is no place for temporary files where the environment says that it is. The user's to mend.</summary>
/// <param name="inner">What the system says.</param>
public sealed class NoTemporaryPlaceException(Exception inner) : IOException(
    $"temporary files cannot be written to the folder '{Path.GetTempPath().TrimEnd(Path.DirectorySeparatorChar)}'; let {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")} name a "
    + "folder that is there and that you may write to", inner);
