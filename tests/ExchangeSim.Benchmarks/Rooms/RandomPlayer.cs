using System.Globalization;
using System.Text.Json.Nodes;

namespace ExchangeSim.Benchmarks.Rooms;

/// <summary>A person at a seat who decides, writes and notes at random, one act after another, and remembers what the server acknowledged.</summary>
internal sealed class RandomPlayer : IDisposable
{
    private const string Draft = "reply";

    private readonly Random _random;
    private readonly string _seat;
    private readonly SeatBrowser _browser;
    private string _id = "";
    private int _acts;
    private (string Id, JsonObject Command)? _pending;
    private string _draft = "", _pendingDraft = "";

    private RandomPlayer(SeatBrowser browser, string seat, int seed) => (_browser, _seat, _random) = (browser, seat, new Random(seed));

    /// <summary>What was acknowledged: the entry's id and its number in the log.</summary>
    internal List<(string Id, long Ordinal)> Acknowledged { get; } = [];

    /// <summary>Comes in and sits down.</summary>
    internal static async Task<RandomPlayer> Join(Uri address, string code, string seat, int seed)
    {
        var player = new RandomPlayer(new SeatBrowser(address), seat, seed);
        await player._browser.Ask(HttpMethod.Post, "/api/join", new { code, name = $"Player {seat}" });
        player._id = (await player._browser.Get("/api/me"))["participant"]!.ToString();
        await player.Send(new JsonObject { ["do"] = "take-seat", ["participant"] = player._id, ["seat"] = seat });
        return player;
    }

    internal void GoTo(Uri address) => _browser.Address = address;

    /// <summary>Acts until nobody answers any more, or is told to stop.</summary>
    /// <param name="acted">Called after each acknowledged act.</param>
    /// <param name="stop">Stops between two acts.</param>
    internal async Task Play(Action acted, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await Act();
            }
            catch (Exception failure) when (SeatBrowser.IsSilence(failure))
            {
                return;
            }
            acted();
        }
    }

    /// <summary>One act.</summary>
    internal async Task Act()
    {
        var number = (++_acts).ToString(CultureInfo.InvariantCulture);
        var kind = _random.Next(5);
        if (kind == 0)
        {
            _pendingDraft = $"half a sentence, {number}";
            await _browser.Ask(HttpMethod.Put, $"/api/drafts/{Draft}", new { text = _pendingDraft });
            _draft = _pendingDraft;
        }
        else if (kind <= 2 && await Decision() is { } decision) await Send(decision);
        else if (kind == 3) await Send(new JsonObject { ["do"] = "write-note", ["seat"] = _seat, ["text"] = $"note {number}" });
        else await Send(new JsonObject { ["do"] = "say-ready", ["participant"] = _id, ["isReady"] = _acts % 2 == 0 });
    }

    private async Task<JsonObject?> Decision()
    {
        var open = (await _browser.Get("/api/view"))["seat"]!["inbox"]!.AsArray().Where(item => item!["state"]!.ToString() == "to-decide").ToList();
        if (open.Count == 0 || (await _browser.Get($"/api/files/{open[_random.Next(open.Count)]!["file"]}"))["decision"] is not JsonObject decision) return null;
        var choices = decision["choices"]!.AsArray();
        return new JsonObject
        {
            ["do"] = "decide", ["seat"] = _seat, ["decision"] = decision["id"]!.ToString(), ["choice"] = choices[_random.Next(choices.Count)]!["choice"]!.ToString(),
        };
    }

    private async Task Send(JsonObject command)
    {
        _pending = ($"{_seat}-{++_acts}", command);
        await SendPending();
    }

    private async Task SendPending()
    {
        if (_pending is not var (id, command)) return;
        var answer = await _browser.Post("/api/commands", new { id, command });
        if (answer["ordinal"] is { } ordinal) Acknowledged.Add(($"{_id}/{id}", (long)ordinal));
        _pending = null;
    }

    /// <summary>Whether the server answers again. The person is in the seat then, with what was half written; else it throws.</summary>
    internal async Task<bool> IsBack()
    {
        JsonNode me, view;
        try
        {
            (me, view) = (await _browser.Get("/api/me"), await _browser.Get("/api/view"));
        }
        catch (Exception failure) when (SeatBrowser.IsSilence(failure))
        {
            return false;
        }
        var seat = view["room"]!["people"]!.AsArray().First(person => person!["id"]!.ToString() == _id)!["seat"]?.ToString();
        if (seat != _seat || view["seat"] is null) throw new InvalidOperationException($"the person at {_seat} came back to {seat ?? "no seat"}");
        var draft = me["drafts"]![Draft]?.ToString() ?? "";
        if (draft != _draft && draft != _pendingDraft) throw new InvalidOperationException($"the draft '{_draft}' came back as '{draft}'");
        _draft = draft;
        return true;
    }

    /// <summary>Sends what had no answer again under its name, and then once more: the answers must be the same.</summary>
    internal async Task SendAgain()
    {
        if (_pending is not { } pending) return;
        var before = Acknowledged.Count;
        await SendPending();
        if (Acknowledged.Count == before) return; // refused: meanwhile it was decided otherwise
        _pending = pending;
        await SendPending();
        if (Acknowledged[^1] != Acknowledged[^2])
            throw new InvalidOperationException($"{pending.Id} was taken twice: as {Acknowledged[^2].Ordinal} and {Acknowledged[^1].Ordinal}");
    }

    public void Dispose() => _browser.Dispose();
}
