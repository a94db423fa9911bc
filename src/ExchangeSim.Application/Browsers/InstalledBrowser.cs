namespace ExchangeSim.Application.Browsers;

/// <summary>Looks for a browser on this machine that draws and prints pages without a window: Chromium, Chrome or Edge.</summary>
internal static class InstalledBrowser
{
    /// <summary>The environment variable that names one.</summary>
    internal const string Variable = "EXCHANGESIM_BROWSER";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge",
        "microsoft-edge-stable", "msedge"];

    // Where installers put them that do not put them on the path: macOS, and Windows for all users and for one.
    private static readonly (string Variable, string Path)[] Places =
    [
        ("", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"), ("", "/Applications/Chromium.app/Contents/MacOS/Chromium"),
        ("", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
        ("ProgramFiles", "Google/Chrome/Application/chrome.exe"), ("ProgramFiles(x86)", "Google/Chrome/Application/chrome.exe"),
        ("LOCALAPPDATA", "Google/Chrome/Application/chrome.exe"), ("ProgramFiles(x86)", "Microsoft/Edge/Application/msedge.exe"),
        ("ProgramFiles", "Microsoft/Edge/Application/msedge.exe"),
    ];

    /// <summary>One of this machine; null: there is none.</summary>
    internal static HeadlessBrowser? Find() => Find(Environment.GetEnvironmentVariable, File.Exists) is { } program ? new HeadlessBrowser(program) : null;

    /// <summary>The program; null: there is none. What the variable names is taken, or nothing.</summary>
    /// <param name="environment">Gives an environment variable.</param>
    /// <param name="exists">Whether there is a file.</param>
    internal static string? Find(Func<string, string?> environment, Func<string, bool> exists)
    {
        if (environment(Variable) is { Length: > 0 } named) return exists(named) ? named : null;
        var folders = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var onPath = from name in Names from folder in folders from ending in (string[])["", ".exe"] select Path.Combine(folder, name + ending);
        var elsewhere = Places.Select(place => place.Variable.Length == 0 ? place.Path : environment(place.Variable) is { Length: > 0 } root ? Path.Combine(root,
            place.Path) : null);
        return onPath.Concat(elsewhere.OfType<string>()).FirstOrDefault(exists);
    }
}
