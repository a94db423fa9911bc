using System.Diagnostics;

namespace ExchangeSim.Benchmarks.Rooms;

/// <summary>A server of exercises in a process of its own.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly Process _process;

    private ServerProcess(Process process, string link) => (_process, Link) = (process, new Uri(link));

    /// <summary>The link of the person who runs it, with the token behind #.</summary>
    internal Uri Link { get; }

    /// <summary>Where browsers reach it.</summary>
    internal Uri Address => new(Link.GetLeftPart(UriPartial.Authority));

    /// <summary>Starts one, and returns when it listens.</summary>
    /// <param name="program">The program's assembly.</param>
    /// <param name="options">Options of <c>serve</c>.</param>
    /// <param name="environment">More variables of its environment.</param>
    internal static async Task<ServerProcess> Start(string program, IEnumerable<string> options, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [program, "serve", .. options]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            if (line.Contains('#', StringComparison.Ordinal) && line.TrimStart().StartsWith("http://", StringComparison.Ordinal)) return new ServerProcess(process, line.Trim());
        process.Dispose();
        throw new InvalidOperationException("the server did not start");
    }

    /// <summary>Ends it as a power cut would.</summary>
    internal async Task Kill()
    {
        _process.Kill();
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(Limit);
        }
        _process.Dispose();
    }
}
