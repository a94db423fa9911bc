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
    public async Task Where_there_is_no_page_a_browser_gets_one_that_says_so_and_a_program_what_the_interface_answers()
    {
        using var browser = server.Browser();
        async Task<HttpResponseMessage> Ask(string path, string accept)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.Add("Accept", accept);
            return await browser.SendAsync(asked);
        }

        var page = await Ask("/nothing/here", "text/html,application/xhtml+xml,*/*;q=0.8");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        if (PageFiles.Exist) Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        var problem = await Ask("/nothing/here", "application/json");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (problem.StatusCode, problem.Content.Headers.ContentType!.MediaType));
        var called = await Ask("/api/nothing", "text/html");
        Assert.Equal(HttpStatusCode.NotFound, called.StatusCode);
        Assert.NotEqual("text/html", called.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Health_answers_head()
    {
        using var browser = server.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Head, "/health");
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(asked)).StatusCode);
    }
}
