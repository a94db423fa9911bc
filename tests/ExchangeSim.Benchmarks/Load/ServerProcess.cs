using System.Diagnostics;
using System.Globalization;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>A server of exercises in a process of its own, with an empty data folder.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Token = "the load program's token";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-load-").FullName;
    private readonly Process _process;
    private readonly Task _saying;
    private bool _isWelcome = true;

    internal ServerProcess()
    {
        string[] arguments = [typeof(Cli.Program).Assembly.Location, "serve", "--port", "0", "--data", _folder, "--token", Token];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        while (Address is null && _process.StandardOutput.ReadLine() is { } line)
            if (Uri.TryCreate(line.Trim(), UriKind.Absolute, out var address)) Address = address;
        if (Address is null) throw new InvalidOperationException("the server did not start");
        _saying = Task.Run(Repeat);
    }

    // After its welcome the server says what goes wrong.
    private void Repeat()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
            if (!_isWelcome) Console.Error.WriteLine(line);
            else if (line.Contains("Ctrl+C", StringComparison.Ordinal)) _isWelcome = false;
    }

    internal Uri Address { get; } = null!;
    internal string HostToken => Token;

    /// <summary>Processor time so far, and the memory that it had at most.</summary>
    internal (TimeSpan Processor, double PeakMebibytes) Used()
    {
        _process.Refresh();
        return (_process.TotalProcessorTime, _process.PeakWorkingSet64 / 1048576.0);
    }

    internal int Id => _process.Id;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address} (process {Id})");

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _saying.Wait();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
