using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>A server that is killed while commands come in loses none that it acknowledged, and goes on where it was.</summary>
[Trait("Category", "Slow")]
public sealed class KilledServerTests : IDisposable
{
    private const string Token = "a token of the tests, long enough";
    private const int Kills = 4, CommandsBetween = 12;

    private readonly string _data = Directory.CreateTempSubdirectory("exchangesim-killed-").FullName;
    private readonly HttpClient _host = new(new HttpClientHandler { CookieContainer = new CookieContainer() }),
        _player = new(new HttpClientHandler { CookieContainer = new CookieContainer() });
    private Process? _server;
    private string _address = "";
    private string? _port;

    public void Dispose()
    {
        if (_server is { HasExited: false })
        {
            _server.Kill();
            _server.WaitForExit(Within.Usual);
        }
        _server?.Dispose();
        _host.Dispose();
        _player.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    // The second start listens where the first did, as a server of a class does: its browsers know no other address.
    private async Task Start()
    {
        _server = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", "--port", _port ?? "0", "--data", _data, "--token",
            Token]) { RedirectStandardOutput = true })!;
        while (await _server.StandardOutput.ReadLineAsync().InTime("the address of the server") is { } line)
            if (line.TrimStart().StartsWith("http://", StringComparison.Ordinal))
            {
                _address = line.Trim().TrimEnd('/');
                _port = new Uri(_address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return;
            }
        throw new InvalidOperationException("the server did not start");
    }

    private static async Task<JsonNode> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> Send(HttpClient browser, string path, string id, object command) =>
        await Read(await browser.PostAsync(_address + path, JsonContent.Create(new { id, command }, options: RoomLog.Json)));

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_server_is_killed_and_people_are_in_their_seats_again()
    {
        await Start();
        (await _host.PostAsJsonAsync(_address + "/api/host", new { token = Token })).EnsureSuccessStatusCode();
        var exercise = (await Read(await _host.PostAsJsonAsync(_address + "/api/exercises", new { plan = "first-lesson", rooms = 1 })))["exercise"]!.ToString();
        var room = $"/api/exercises/{exercise}/rooms/1";
        var code = (await _host.GetFromJsonAsync<JsonNode>($"{_address}/api/exercises/{exercise}"))!["code"]!.ToString();
        (await _player.PostAsJsonAsync(_address + "/api/join", new { code, name = "Anna" })).EnsureSuccessStatusCode();
        var anna = (await _player.GetFromJsonAsync<JsonNode>(_address + "/api/me"))!["participant"]!.ToString();
        await Send(_player, "/api/commands", "sit", new { @do = "take-seat", participant = anna, seat = "hanoi" });
        await Send(_host, room + "/commands", "start", new { @do = "start-clock" });
        var acknowledged = new List<(string Id, long Ordinal)>();
        for (var kill = 0; kill < Kills; kill++)
        {
            var unanswered = await PlayUntilKilled(anna, kill, acknowledged);
            var seen = await Restarted();
            // Sent again under its name, as pages do: it is taken once, whether it had been stored or not.
            acknowledged.Add((unanswered, (await Ready(anna, unanswered)).Ordinal));
            Assert.Equal("hanoi", seen["people"]!.AsArray().Single()!["seat"]!.ToString());
        }
        var log = RoomLog.Parse(await _host.GetStringAsync(_address + room + "/log"));
        foreach (var (id, ordinal) in acknowledged) Assert.Equal($"{anna}/{id}", log.Entries[(int)ordinal - 1].Id);
        Assert.Equal(log.Entries.Count, log.Entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(log.Entries.Select(entry => entry.At).Order(), log.Entries.Select(entry => entry.At));
        Assert.Equal(Fingerprint(log), Fingerprint(RoomLog.Parse(log.ToText())));
    }

    private async Task<JsonNode> Restarted()
    {
        await Start();
        return (await _player.GetFromJsonAsync<JsonNode>(_address + "/api/view"))!["room"]!;
    }

    private async Task<(string Id, long Ordinal)> Ready(string anna, string id) =>
        (id, (await Send(_player, "/api/commands", id, new { @do = "say-ready", participant = anna, isReady = true }))["ordinal"]!.GetValue<long>());

    // The last command is under way when the process is killed: it may have been stored, or not.
    private async Task<string> PlayUntilKilled(string anna, int round, List<(string Id, long Ordinal)> acknowledged)
    {
        for (var i = 0; i < CommandsBetween; i++) acknowledged.Add(await Ready(anna, $"{round}-{i}"));
        var last = $"{round}-last";
        var sending = Ready(anna, last);
        _server!.Kill();
        await _server.WaitForExitAsync().InTime("the end of the killed server");
        await Record.ExceptionAsync(() => sending);
        return last;
    }

    private static ulong Fingerprint(RoomLog log)
    {
        var planned = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Documents.Document.Root, "scenarios", "exercises", "first-lesson.exercise.yaml")));
        using var room = Replay.At(planned, log, planned.End);
        return room.World.Stop().Fingerprint;
    }
}
