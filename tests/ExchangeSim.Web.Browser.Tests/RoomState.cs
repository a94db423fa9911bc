using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>What the server says of the room that an instructor has before them, so that a test knows what the pages have to show.</summary>
/// <param name="view">The instructor's view.</param>
internal sealed partial class RoomState(JsonElement view)
{
    /// <summary>What the clock does.</summary>
    internal string Drive => view.GetProperty("room").GetProperty("clock").GetProperty("drive").GetString()!;

    /// <summary>Decisions and questions that wait at a seat.</summary>
    internal int WaitingAt(string seat) => view.GetProperty("seats").EnumerateArray().Single(row => row.GetProperty("seat").GetString() == seat).GetProperty("waiting").GetInt32();

    /// <summary>Decisions that people have taken at a seat.</summary>
    internal int DecidedAt(string seat) =>
        view.GetProperty("decisions").EnumerateArray().Count(row => row.GetProperty("seat").GetString() == seat && row.GetProperty("by").GetString() == "person");

    internal static async Task<RoomState> Of(Visitor instructor)
    {
        var query = Query().Match(instructor.Page.Url);
        var room = query.Groups["room"] is { Success: true, Value: var number } ? number : "1";
        var answer = await instructor.Page.APIRequest.GetAsync($"/api/exercises/{query.Groups["exercise"].Value}/rooms/{room}");
        return new RoomState((await answer.JsonAsync())!.Value.GetProperty("view"));
    }

    [GeneratedRegex(@"exercise=(?<exercise>\w+)(&room=(?<room>\d+))?")]
    private static partial Regex Query();
}
