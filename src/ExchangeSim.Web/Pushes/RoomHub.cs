using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Security;
using Microsoft.AspNetCore.SignalR;

namespace ExchangeSim.Web.Pushes;

/// <summary>Where browsers hear of changes. They only listen here; commands go by POST.</summary>
public sealed class RoomHub(Callers callers, ExerciseStore store, RoomFeeds feeds) : Hub
{
    /// <summary>From now on a player's browser gets what their seat may see.</summary>
    public async Task WatchSeat()
    {
        var http = Context.GetHttpContext()!;
        if (callers.Player(http) is not { } player || store.Find(player.Exercise) is not { } exercise) throw new HubException("not-in");
        await feeds.Add(new Watcher(Context.ConnectionId, player.Id, TokenOf(http, Callers.PlayerCookie)), exercise, player.Room);
    }

    /// <summary>From now on an instructor's browser gets what they see of a room; an evaluator's the same without the instructor's notes.</summary>
    public async Task WatchRoom(string exercise, int room)
    {
        var http = Context.GetHttpContext()!;
        var instructs = callers.IsInstructor(http, exercise);
        if (!(instructs || callers.IsEvaluator(http, exercise)) || store.Find(exercise) is not { } found || room < 1 || room > found.Rooms) throw new HubException("not-in");
        var token = callers.IsHost(http) ? null : TokenOf(http, instructs ? Callers.InstructorCookie : Callers.EvaluatorCookie);
        await feeds.Add(new Watcher(Context.ConnectionId, instructs ? RoomFeed.Instructor : RoomFeed.Evaluator, token), found, room);
    }

    private static string TokenOf(HttpContext http, string cookie) => Convert.ToHexString(Tokens.Hash(http.Request.Cookies[cookie]!));

    /// <inheritdoc/>
    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await feeds.Remove(Context.ConnectionId);
        await base.OnDisconnectedAsync(exception);
    }
}
