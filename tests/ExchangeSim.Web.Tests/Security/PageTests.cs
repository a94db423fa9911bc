using System.Net;
using System.Text.RegularExpressions;
using ExchangeSim.Web.Files;

namespace ExchangeSim.Web.Tests.Security;

[Collection(OneServer.Name)]
public partial class PageTests(Server server)
{
    public static TheoryData<string> Paths => new("/", "/join", "/play", "/instructor", "/debriefing", "/projector", "/evaluator");

    [GeneratedRegex("""<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""(?:src|href)="([^"#]*)["#]""")]
    private static partial Regex Addresses();

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_has_no_script_and_no_style_in_its_text_and_names_no_other_site(string path)
    {
        using var browser = server.Browser();
        var answer = await browser.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(PageFiles.Exist ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.DoesNotMatch(Inline(), text);
        Assert.All(Addresses().Matches(text).Select(match => match.Groups[1].Value), address => Assert.True(address.StartsWith('/') && !address.StartsWith("//"), address));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_answers_head_as_get_without_its_text(string path)
    {
        using var browser = server.Browser();
        var whole = await browser.GetAsync(path);
        using var asked = new HttpRequestMessage(HttpMethod.Head, path);
        var head = await browser.SendAsync(asked);
        Assert.Equal(whole.StatusCode, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        if (PageFiles.Exist) Assert.Equal((await whole.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Health_answers_head()
    {
        using var browser = server.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Head, "/health");
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(asked)).StatusCode);
    }
}
