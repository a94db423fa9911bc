using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using ExchangeSim.Files;
using ExchangeSim.Reports.Web;

namespace ExchangeSim.Application.Browsers;

/// <summary>A browser that is started without a window, with a profile of its own that is removed afterwards. It is given pages of this program only, which ask for
/// nothing.</summary>
/// <param name="program">Its file.</param>
internal sealed class HeadlessBrowser(string program)
{
    private const int MostSaid = 300;
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>How long it may take.</summary>
    internal TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The charts of a page as files.</summary>
    /// <param name="page">The page.</param>
    /// <param name="stop">Ends the browser.</param>
    /// <exception cref="IOException">It does not start, does not end in time, is stopped, or gives none.</exception>
    internal IReadOnlyList<ChartPicture> Draw(HtmlPage page, CancellationToken stop)
    {
        if (!page.HasCharts) return [];
        return Work(page.WriteForPictures, (folder, address) => (ChartPicture.In(Run(folder, ["--dump-dom", address], stop)), "no charts"));
    }

    /// <summary>The page as PDF, laid out as it prints.</summary>
    /// <inheritdoc cref="Draw"/>
    internal byte[] Print(HtmlPage page, CancellationToken stop) => Work(page.Write, (folder, address) =>
    {
        var pdf = Path.Combine(folder, "page.pdf");
        var said = Run(folder, [$"--print-to-pdf={pdf}", "--no-pdf-header-footer", "--print-to-pdf-no-header", address], stop);
        return (File.Exists(pdf) ? File.ReadAllBytes(pdf) : null, said);
    });

    private T Work<T>(Action<TextWriter> write, Func<string, string, (T? Made, string Said)> work) where T : class
    {
        var folder = TemporaryFiles.NewFolder("browser");
        try
        {
            var file = Path.Combine(folder, "page.html");
            using (var writer = new StreamWriter(file, false, Utf8)) write(writer);
            var (made, said) = work(folder, new Uri(file).AbsoluteUri);
            return made ?? throw Failure($"gave nothing: {Short(said)}");
        }
        finally
        {
            Remove(folder);
        }
    }

    // What it prints; the last of what it complains about is told where it fails.
    private string Run(string folder, IEnumerable<string> arguments, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) throw Failure("was not started, because the command was stopped");
        using var process = new Process { StartInfo = StartOf(folder, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception refusal)
        {
            throw Failure($"does not start: {refusal.Message}");
        }
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Limit);
        using (limit.Token.Register(() => End(process)))
        {
            var (printed, complained) = (process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
            process.WaitForExit();
            var (text, complaints) = (printed.GetAwaiter().GetResult(), complained.GetAwaiter().GetResult());
            if (stop.IsCancellationRequested) throw Failure("was ended, because the command was stopped");
            if (limit.IsCancellationRequested) throw Failure(FormattableString.Invariant($"was ended, because it took longer than {Limit.TotalSeconds} s"));
            return process.ExitCode == 0 ? text : throw Failure($"ended with code {process.ExitCode}: {Short(complaints)}");
        }
    }

    private ProcessStartInfo StartOf(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false, CreateNoWindow = true, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Utf8, StandardErrorEncoding = Utf8,
        };
        string[] always =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-breakpad", $"--user-data-dir={Path.Combine(folder, "profile")}",
        ];
        foreach (var argument in always) start.ArgumentList.Add(argument);
        // It refuses to work for the superuser with its sandbox on.
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()) start.ArgumentList.Add("--no-sandbox");
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception over) when (over is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
            TemporaryFiles.Forget(folder);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // A part of the browser still writes there; what is left is a profile in the folder for temporary files.
        }
    }

    private IOException Failure(string what) => new($"the browser '{program}' {what}; the report as .html has the same charts, with buttons that save them");

    private static string Short(string said)
    {
        var words = said.Trim();
        return VisibleText.Of(words.Length <= MostSaid ? words : "…" + words[^MostSaid..]);
    }
}
