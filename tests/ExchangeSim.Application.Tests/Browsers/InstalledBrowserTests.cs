using ExchangeSim.Application.Browsers;

namespace ExchangeSim.Application.Tests.Browsers;

public class InstalledBrowserTests
{
    private static string? Found(string[] files, params (string Name, string Value)[] environment) =>
        InstalledBrowser.Find(name => environment.FirstOrDefault(one => one.Name == name).Value, file => files.Contains(file.Replace('\\', '/')));

    [Fact]
    public void One_on_the_path_is_taken_in_the_order_of_their_names() => Assert.Equal("/b/chromium", Found(["/a/google-chrome", "/b/chromium"], ("PATH",
        string.Join(Path.PathSeparator,
        "/a", "/b"))));

    [Fact]
    public void What_the_variable_names_is_taken_or_none()
    {
        Assert.Equal("/own/browser", Found(["/a/chromium", "/own/browser"], ("PATH", "/a"), (InstalledBrowser.Variable, "/own/browser")));
        Assert.Null(Found(["/a/chromium"], ("PATH", "/a"), (InstalledBrowser.Variable, "/own/nothing")));
    }

    [Fact]
    public void Installers_of_macOS_and_Windows_put_them_off_the_path()
    {
        Assert.Equal("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", Found(["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]));
        Assert.Equal("C/Microsoft/Edge/Application/msedge.exe", Found(["C/Microsoft/Edge/Application/msedge.exe"], ("ProgramFiles(x86)", "C"))?.Replace('\\', '/'));
        Assert.Null(Found([]));
    }
}
