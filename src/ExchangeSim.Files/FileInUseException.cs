namespace ExchangeSim.Files;

/// <summary>Another process is writing a file.</summary>
/// <param name="path">The file.</param>
/// <param name="inner">What the system says.</param>
public sealed class FileInUseException(string path, Exception inner) : IOException($"another process is writing '{path}'", inner);
