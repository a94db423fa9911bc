using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Security;

/// <summary>Who asks, by the cookies that their browser sends. A browser may be host, instructor and player at once.</summary>
public sealed class Callers(HostToken host, ExerciseStore store)
{
    /// <summary>Names of the cookies.</summary>
    public const string HostCookie = "exchangesim-host", InstructorCookie = "exchangesim-instructor",
        EvaluatorCookie = "exchangesim-evaluator", PlayerCookie = "exchangesim-player";

    internal static readonly TimeSpan CookieLasts = TimeSpan.FromDays(30);

    /// <summary>Whether it is the person who runs the server.</summary>
    public bool IsHost(HttpContext context) => host.Is(context.Request.Cookies[HostCookie]);

    /// <summary>Whether they may instruct an exercise.</summary>
    public bool IsInstructor(HttpContext context, string exercise) => IsHost(context) || InstructorOf(context)?.Id == exercise;

    /// <summary>The exercise that they instruct by its own token, or null.</summary>
    public StoredExercise? InstructorOf(HttpContext context) => context.Request.Cookies[InstructorCookie] is { } token ? store.FindByInstructor(Tokens.Hash(token)) : null;

    /// <summary>Whether they evaluate an exercise by its evaluator's token: they see all, and change nothing.</summary>
    public bool IsEvaluator(HttpContext context, string exercise) =>
        context.Request.Cookies[EvaluatorCookie] is { } token && store.FindByEvaluator(Tokens.Hash(token))?.Id == exercise;

    /// <summary>The participant that they are, or null.</summary>
    public StoredParticipant? Player(HttpContext context) => context.Request.Cookies[PlayerCookie] is { } token ? store.FindParticipant(Tokens.Hash(token)) : null;

    /// <summary>Gives the browser a cookie that no script can read and no other site's page sends.</summary>
    public static void Remember(HttpContext context, string cookie, string token) => context.Response.Cookies.Append(cookie, token, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = CookieLasts, IsEssential = true,
    });
}
