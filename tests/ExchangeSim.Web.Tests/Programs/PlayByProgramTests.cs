using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Net.Http.Json;

namespace ExchangeSim.Web.Tests.Programs;

/// <summary>The player of docs/how-to/play-by-program.md, as it stands there, plays the first lesson.</summary>
[Collection(OneServer.Name)]
public partial class PlayByProgramTests(Server server)
{
    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();

    [PythonFact]
    public async Task The_player_of_the_documentation_decides_every_request_by_its_evidence_and_ends_with_the_exercise()
    {
        using var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var room = $"/api/exercises/{id}/rooms/1";
        using var stop = new CancellationTokenSource(Within.Usual);
        var players = new[] { Start(code, "Robot"), Start(code, "Second robot") };
        try
        {
            foreach (var player in players) Assert.Contains("sits at", await player.StandardOutput.ReadLineAsync(stop.Token), StringComparison.Ordinal);
            Assert.Null((await Order(host, room, new { @do = "set-clock", mode = "calm" }))["refusal"]); // it waits for decisions, so that none is missed
            Assert.Null((await Order(host, room, new { @do = "start-clock" }))["refusal"]);
            Assert.Null((await Order(host, room, new { @do = "set-clock", speed = 40_000 }))["refusal"]);
            foreach (var player in players)
            {
                var said = await player.StandardOutput.ReadToEndAsync(stop.Token);
                await player.WaitForExitAsync(stop.Token);
                Assert.True(player.ExitCode == 0, await player.StandardError.ReadToEndAsync(stop.Token));
                Assert.Matches("over; [1-9][0-9]* decisions", said);
            }
        }
        finally
        {
            foreach (var player in players) End(player);
        }
        var decisions = (await host.GetFromJsonAsync<JsonNode>(room))!["view"]!["decisions"]!.AsArray();
        Assert.NotEmpty(decisions);
        Assert.All(decisions, row => Assert.Equal(("person", row!["referenceChoice"]!.ToString()), (row["by"]!.ToString(), row["choice"]!.ToString())));
    }

    private static Task<JsonNode> Order(HttpClient host, string room, object command) => Server.Send(host, command, path: room + "/commands");

    private Process Start(string code, string name)
    {
        var text = Program().Match(File.ReadAllText(Path.Combine(Root(), "docs", "how-to", "play-by-program.md")).ReplaceLineEndings("\n")).Groups[1].Value;
        return Process.Start(new ProcessStartInfo(PythonFactAttribute.Python!, ["-c", text, server.Address.ToString(), code, name])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
    }

    private static void End(Process player)
    {
        if (!player.HasExited) player.Kill();
        player.Dispose();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
