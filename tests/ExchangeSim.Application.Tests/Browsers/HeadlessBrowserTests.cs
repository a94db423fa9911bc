using ExchangeSim.Application.Browsers;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Runs;
using ExchangeSim.Reports.Web;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Application.Tests.Browsers;

/// <summary>Browsers that do not do what they should; what a real one does is tested where there is one.</summary>
public sealed class HeadlessBrowserTests : IDisposable
{
    private static readonly Lazy<HtmlPage> Page = new(() => RunWeb.Of(new RunService(SmallWorld.Context()).Run(new RunRequest { File = SmallWorld.File }).Report));

    private readonly OwnFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private HeadlessBrowser? Doing(string script, TimeSpan? limit = null)
    {
        if (OperatingSystem.IsWindows()) return null;
        var path = _folder.At("browser");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new HeadlessBrowser(path) { Limit = limit ?? TimeSpan.FromMinutes(8) };
    }

    private static string Failure(HeadlessBrowser browser, CancellationToken stop = default) => Assert.Throws<IOException>(() => browser.Print(Page.Value, stop)).Message;

    [Fact]
    public void One_that_fails_is_told_with_its_last_words()
    {
        if (Doing("echo some trouble >&2; exit 3") is not { } browser) return;
        Assert.Contains("ended with code 3: some trouble; the report as .html has the same charts, with buttons that save them", Failure(browser), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_writes_nothing_is_told_and_its_folder_is_gone()
    {
        var noted = $"for a in \"$@\"; do case \"$a\" in --user-data-dir=*) echo \"${{a#*=}}\" > {_folder.At("profile")};; esac; done";
        if (Doing($"{noted}; echo nothing to print") is not { } browser) return;
        Assert.Contains("gave nothing: nothing to print", Failure(browser), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(File.ReadAllText(_folder.At("profile")).Trim())));
    }

    [Fact]
    public void One_that_does_not_end_is_ended_with_what_it_started()
    {
        if (Doing($"sleep 600 & echo $! > {_folder.At("child")}; wait", TimeSpan.FromSeconds(2)) is not { } browser) return;
        Assert.Contains("was ended, because it took longer than 2 s", Failure(browser), StringComparison.Ordinal);
        var child = File.ReadAllText(_folder.At("child")).Trim();
        Assert.True(!Directory.Exists($"/proc/{child}") || File.ReadAllText($"/proc/{child}/stat").Contains(" Z ", StringComparison.Ordinal));
    }

    [Fact]
    public void One_is_ended_when_the_command_is_stopped_and_not_started_after_that()
    {
        if (Doing($"mkfifo {_folder.At("begun")}; : > {_folder.At("begun")}; sleep 600 & wait") is not { } browser) return;
        using var stop = new CancellationTokenSource();
        var seen = Task.Run(() =>
        {
            SpinWait.SpinUntil(() => File.Exists(_folder.At("begun")));
            File.ReadAllText(_folder.At("begun")); // waits for the browser
            stop.Cancel();
        }, CancellationToken.None);
        Assert.Contains("was ended, because the command was stopped", Failure(browser, stop.Token), StringComparison.Ordinal);
        Assert.Contains("was not started, because the command was stopped", Failure(browser, stop.Token), StringComparison.Ordinal);
        Assert.True(seen.IsCompleted);
    }

    [Fact]
    public void One_that_is_none_is_told() =>
        Assert.Contains("does not start", Failure(new HeadlessBrowser(_folder.At("nothing"))), StringComparison.Ordinal);
}
