namespace ExchangeSim.Files;

/// <summary>What a name on the disk stands for, links followed.</summary>
public enum FileKind
{
    /// <summary>Nothing, or something that cannot be looked at.</summary>
    Absent,
    /// <summary>A file with content of a known size.</summary>
    Plain,
    /// <summary>A folder.</summary>
    Folder,
    /// <summary>A pipe or a socket: what is written to it goes to another program, what is read from it may never come.</summary>
    Pipe,
    /// <summary>A device such as a terminal, or a file that the operating system makes up while it is read.</summary>
    Device,
}
