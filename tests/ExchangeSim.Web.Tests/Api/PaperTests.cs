using System.IO.Compression;
using System.Net;
using ExchangeSim.Application;
using ExchangeSim.Application.Exercises.Archives;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class PaperTests(Server server)
{
    [Fact]
    public async Task The_archive_of_a_room_that_was_played_verifies_without_the_server()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host, rooms: 2);
        await server.Player(code, "Anna", "hanoi");
        var path = $"/api/exercises/{id}/rooms/1/commands";
        Assert.Null((await Server.Send(host, new { @do = "start-clock" }, path: path))["refusal"]);
        Assert.Null((await Server.Send(host, new { @do = "observe", text = "A quiet start.", seat = "hanoi" }, path: path))["refusal"]);
        Assert.Null((await Server.Send(host, new { @do = "end-exercise" }, path: path))["refusal"]);
        var bytes = await host.GetByteArrayAsync(new Uri($"/api/exercises/{id}/archive", UriKind.Relative));
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        try
        {
            var verification = ArchiveVerification.Of(new RequestContext(), file);
            Assert.True(verification.IsSame, string.Join("\n", verification.Findings));
            Assert.Equal(2, verification.Archive.Exercise.Logs.Count);
            Assert.Contains("A quiet start.", verification.Archive.Exercise.Logs[0], StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
        using var sheets = new ZipArchive(await host.GetStreamAsync(new Uri($"/api/exercises/{id}/sheets.zip?language=vi", UriKind.Relative)));
        Assert.Equal(["room-1-01-anna.docx", "room-1-01-anna.html"], sheets.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Contains(",Anna,1,hanoi,", await host.GetStringAsync(new Uri($"/api/exercises/{id}/grades.csv", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("\"Anna\"", await host.GetStringAsync(new Uri($"/api/exercises/{id}/statements.jsonl", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("situation-manual.html", "Tài liệu tình huống")]
    [InlineData("handbook.html", "Sổ tay kiểm soát")]
    [InlineData("evaluation-guides.html", "Phiếu đánh giá")]
    [InlineData("after-action-report.html", "Báo cáo sau diễn tập")]
    public async Task Papers_of_an_exercise_are_files_to_keep(string paper, string says)
    {
        var host = await server.Host();
        var (id, _, _) = await Server.Exercise(host);
        var answer = await host.GetAsync(new Uri($"/api/exercises/{id}/papers/{paper}?language=vi", UriKind.Relative));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType); // never a page of the server
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var word = await host.GetAsync(new Uri($"/api/exercises/{id}/papers/{Path.ChangeExtension(paper, ".docx")}", UriKind.Relative));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Players_and_strangers_get_no_papers_and_unknown_ones_are_not_there()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (player, _) = await server.Player(code, "Anna", "hanoi");
        foreach (var path in new[] { "archive", "papers/handbook.html", "sheets.zip", "grades.csv", "statements.jsonl" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await player.GetAsync(new Uri($"/api/exercises/{id}/{path}", UriKind.Relative))).StatusCode);
        foreach (var path in new[] { "papers/other.html", "papers/after-action-report.pdf", "papers/..%2Fx.html" })
            Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(new Uri($"/api/exercises/{id}/{path}", UriKind.Relative))).StatusCode);
    }
}
