namespace ExchangeSim.Cli.Screen;

/// <summary>What the command line promises to scripts.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;
    /// <summary>A run failed, or its results could not be written.</summary>
    public const int Failed = 1;
    /// <summary>What the user gave (a file, an option, a name) cannot be used.</summary>
    public const int BadInput = 2;
    /// <summary>The user stopped it with Ctrl+C, SIGTERM or SIGHUP before it came to its end.</summary>
    public const int Stopped = 130;
}
