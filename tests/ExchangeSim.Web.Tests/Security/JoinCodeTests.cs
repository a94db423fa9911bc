using System.Net;
using System.Net.Http.Json;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace ExchangeSim.Web.Tests.Security;

[Collection(OneServer.Name)]
public class JoinCodeTests(Server server)
{
    private sealed class SetTime : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        internal List<TimeSpan> Waits { get; } = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    private const string Here = "::1";

    private ExerciseStore Store => server.Services.GetRequiredService<ExerciseStore>();

    // The same exercise, but for the letters that nobody is told.
    private static string Wrong(string code, int number) => code[..2] + string.Concat("222222".Select((_, i) => "23456789"[(number >> (3 * i)) & 7]));

    [Fact]
    public async Task A_code_works_for_twelve_hours_and_another_one_ends_it()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var time = new SetTime { Now = DateTimeOffset.FromUnixTimeMilliseconds(Store.Find(id)!.CodeUntil - 1) };
        var codes = new JoinCodes(time);
        Assert.Equal(Store.Find(id)!.Created + JoinCodes.Lasts.TotalMilliseconds, Store.Find(id)!.CodeUntil);
        Assert.Equal(id, (await codes.Find(code, Here, Store, default)).Exercise!.Id);
        Assert.Equal(id, (await codes.Find(code.ToLowerInvariant().Insert(3, " - "), Here, Store, default)).Exercise!.Id); // as people write it
        time.Now = time.Now.AddMilliseconds(1);
        Assert.Equal((null, false), await codes.Find(code, Here, Store, default));
        (await host.PostAsync($"/api/exercises/{id}/code", null)).EnsureSuccessStatusCode();
        time.Now -= JoinCodes.Lasts;
        Assert.Equal((null, false), await codes.Find(code, Here, Store, default));
    }

    [Fact]
    public async Task After_twenty_wrong_codes_in_a_minute_the_right_one_opens_still_in_its_turn_and_other_exercises_do_not_wait()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var (otherId, other, _) = await Server.Exercise(host);
        var time = new SetTime { Now = DateTimeOffset.FromUnixTimeMilliseconds(Store.Find(id)!.Created) };
        var codes = new JoinCodes(time);
        for (var guess = 0; guess < JoinCodes.MostWrongInAMinute - 1; guess++) Assert.Equal((null, false), await codes.Find(Wrong(code, guess), Here, Store, default));
        // Whoever else of a class comes in meanwhile is not kept out by it, however many they are.
        for (var person = 0; person < 100; person++) Assert.Equal(id, (await codes.Find(code, Here, Store, default)).Exercise!.Id);
        Assert.Equal((null, false), await codes.Find(Wrong(code, 77), Here, Store, default));
        Task<(StoredExercise? Exercise, bool TooMany)>[] line = [.. Enumerable.Range(100, 5).Select(guess => codes.Find(Wrong(code, guess), Here, Store, default))];
        var right = codes.Find(code, Here, Store, default);
        Assert.Equal(otherId, (await codes.Find(other, Here, Store, default)).Exercise!.Id);
        Assert.False(right.IsCompleted);
        Assert.Equal(id, (await right.InTime("the right code's turn")).Exercise!.Id);
        Assert.All(await Task.WhenAll(line), guessed => Assert.Equal((null, true), guessed));
        Assert.Equal([.. Enumerable.Repeat(Guesses.Pace, 6)], time.Waits);
        time.Now = time.Now.AddMinutes(1);
        Assert.Equal(id, (await codes.Find(code, Here, Store, default)).Exercise!.Id);
    }

    [Fact]
    public async Task Who_floods_a_line_holds_up_others_no_longer_than_its_length()
    {
        var host = await server.Host();
        var (id, code, _) = await Server.Exercise(host);
        var time = new SetTime { Now = DateTimeOffset.FromUnixTimeMilliseconds(Store.Find(id)!.Created) };
        var codes = new JoinCodes(time);
        for (var guess = 0; guess < JoinCodes.MostWrongInAMinute; guess++) await codes.Find(Wrong(code, guess), Here, Store, default);
        using var ends = new CancellationTokenSource();
        Task<(StoredExercise? Exercise, bool TooMany)>[] flood = [.. Enumerable.Range(100, 500).Select(guess => codes.Find(Wrong(code, guess), Here, Store, ends.Token))];
        Assert.True(flood.Count(one => one.IsCompleted) >= 500 - Guesses.MostWaitingFromOne - 1);
        var right = codes.Find(code, "::2", Store, default);
        await ends.CancelAsync();
        Assert.Equal(id, (await right.InTime("the right code's turn")).Exercise!.Id);
        Assert.Equal((null, true), await codes.Find(Wrong(code, 7), Here, Store, default).InTime("a guess after all others have gone"));
    }

    [Fact]
    public async Task Guesses_are_answered_as_the_documents_say_those_at_one_exercise_keep_its_code_from_nobody()
    {
        var host = await server.Host();
        var (_, code, _) = await Server.Exercise(host);
        using var guesser = server.Browser();
        async Task<HttpStatusCode> Try(string typed) => (await guesser.PostAsJsonAsync("/api/join", new { code = typed, name = "Nobody" })).StatusCode;

        const string letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
        // Each of first letters that no exercise has, not even one of another test, whose code may have been guessed at in this minute.
        var taken = Store.CodesThatWork(0).Select(other => other[..2]).ToHashSet();
        foreach (var guess in letters.SelectMany(first => letters.Select(second => $"{first}{second}")).Where(name => !taken.Contains(name)).Take(60))
            Assert.Equal(HttpStatusCode.BadRequest, await Try(guess + "222222"));
        // Whatever minute of the clock it is, of forty in a row at one exercise some are too many.
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 2 * JoinCodes.MostWrongInAMinute; guess++) answers.Add(await Try(Wrong(code, guess)));
        Assert.Equal(HttpStatusCode.BadRequest, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.NoContent, await Try(code));
    }

    [Fact]
    public void Whoever_guesses_as_fast_as_they_may_while_a_code_works_finds_it_once_in_a_thousand_times()
    {
        var tried = JoinCodes.Lasts.TotalMinutes * Guesses.MostInAMinute;
        Assert.Equal(878_400, tried);
        Assert.Equal(1010, Math.Pow(CodeLetters.All.Length, JoinCodes.New([]).Length - Guesses.NameLength) / tried, 0.5);
    }

    [Fact]
    public void Codes_have_no_letters_that_are_taken_for_others_and_do_not_come_twice()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => JoinCodes.New([])).ToList();
        Assert.All(codes, code => Assert.Matches("^[ABCDEFGHJKMNPQRSTUVWXYZ23456789]{8}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void A_new_code_begins_like_no_other_that_works_while_there_is_a_beginning_left()
    {
        var codes = new List<string>();
        for (var exercise = 0; exercise < 31 * 31; exercise++) codes.Add(JoinCodes.New(codes));
        Assert.Equal(codes.Count, codes.Select(code => code[..2]).Distinct().Count());
        Assert.Equal(8, JoinCodes.New(codes).Length);
    }
}
