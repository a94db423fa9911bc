using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Reports.Browser.Tests;

/// <summary>A test in a real browser; skipped where there is none, or where the charts could not be built because npm is missing.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public BrowserFactAttribute() => Skip = Reason;

    /// <summary>The browser's program, or null.</summary>
    internal static string? Browser { get; } = Browsers.Select(OnPath).FirstOrDefault(path => path is not null);

    private static string? Reason =>
        Browser is null ? $"no Chromium is installed ({string.Join(", ", Browsers)})"
        : typeof(RunWeb).Assembly.GetManifestResourceInfo("report.js") is null && OnPath("npm") is null ? "npm is not installed, so this build has no charts"
        : null;

    /// <summary>A program by its name, or null.</summary>
    internal static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => (string[])[Path.Combine(folder, program), Path.Combine(folder, program + ".exe"), Path.Combine(folder, program + ".cmd")])
                .FirstOrDefault(File.Exists);
}
