using System.Reflection;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Exercises;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Api;

[Collection(OneServer.Name)]
public class EndedMeanwhileTests(Server server)
{
    [Fact]
    public async Task An_exercise_that_is_ended_while_its_debriefing_is_made_is_not_played_on_to_the_plans_end()
    {
        var host = await server.Host();
        var (id, _, _) = await Server.Exercise(host);
        var path = $"/api/exercises/{id}/rooms/1/commands";
        await Server.Send(host, new { @do = "start-clock" }, path: path);
        var store = server.Services.GetRequiredService<ExerciseStore>();
        var room = DispatchProxy.Create<IServedRoom, InBetween>();
        var served = server.Services.GetRequiredService<IRooms>().Find(store.Find(id)!.RoomKey(1));
        ((InBetween)(object)room).Of(served, () => Server.Send(host, new { @do = "end-exercise" }, path: path));
        var debriefings = new Debriefings(store, new ExerciseService(store, new OneRoom(room), TimeProvider.System));
        var kept = await debriefings.Of(store.Find(id)!, 1);
        Assert.True(kept.IsOver);
        Assert.True(kept.Played.EndedAt < kept.Played.Planned.End);
    }

    private sealed class OneRoom(IServedRoom room) : IRooms
    {
        public IServedRoom Find(string key) => room;
    }

    /// <summary>Something happens right after a room was asked for the first time.</summary>
    public class InBetween : DispatchProxy
    {
        private IServedRoom _room = null!;
        private Func<Task>? _happens;

        internal void Of(IServedRoom room, Func<Task> happens) => (_room, _happens) = (room, happens);

        /// <inheritdoc/>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var answer = targetMethod!.Invoke(_room, args);
            if (_happens is not { } happens || answer is not Task<string> text) return answer;
            _happens = null;
            return Then(text, happens);
        }

        private static async Task<string> Then(Task<string> answer, Func<Task> happens)
        {
            var text = await answer;
            await happens();
            return text;
        }
    }
}
