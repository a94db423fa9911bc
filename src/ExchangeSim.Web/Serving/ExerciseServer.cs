using System.Net;
using System.Text.Encodings.Web;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Hosting.Exercises;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Hosting.Storage.Postgres;
using ExchangeSim.Hosting.Storage.Sqlite;
using ExchangeSim.Web.Addresses;
using ExchangeSim.Web.Api;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Files;
using ExchangeSim.Web.OpenApi;
using ExchangeSim.Web.Pushes;
using ExchangeSim.Web.Security;
using ExchangeSim.Web.Shipped;
using ExchangeSim.Web.Studio;
using ExchangeSim.Web.Studio.Library;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Console;

namespace ExchangeSim.Web.Serving;

/// <summary>The server of exercises: pages, interface and pushes, with the silo that holds the rooms in the same process.</summary>
public static class ExerciseServer
{
    private const int MostBodyBytes = 256 << 10;
    // A room whose time passes holds a thread while its agencies work on others. The pool would grow by a few threads a second only, and all rooms would stand meanwhile.
    private const int LeastThreads = 128;
    // A network that is gone often goes silently: who hears nothing knows it by then. The pages have the same times.
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(5), LongestSilence = TimeSpan.FromSeconds(12);

    /// <summary>A server that is not started yet.</summary>
    /// <param name="options">Where it listens.</param>
    /// <param name="change">Changes it before it is built, for tests.</param>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? change = null)
    {
        ThreadPool.GetMinThreads(out var threads, out var others);
        ThreadPool.SetMinThreads(Math.Max(threads, LeastThreads), others);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.FormatterName = PlainLog.FormatterName)
            .AddConsoleFormatter<PlainLog, ConsoleFormatterOptions>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBodyBytes;
            kestrel.Listen(options.Listen, options.Port);
        });
        var database = Open(options);
        builder.AddExercises(database, options.Cluster);
        AddServices(builder.Services, options);
        change?.Invoke(builder);
        try
        {
            var app = builder.Build();
            _ = app.Services.GetRequiredService<ServerDatabase>(); // closed with the application
            Map(app);
            return app;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static ServerDatabase Open(ServerOptions options) => options.Database is { } address ? new PostgresDatabase(address, options.Cluster is not null)
        : new SqliteDatabase(options.DataFolder ?? throw new ArgumentException("a server needs a data folder or a database", nameof(options)));

    private static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options)
            .AddSingleton(found => new HostToken(options.HostToken, found.GetRequiredService<HostTokenStore>(), found.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ShippedPlans>().AddSingleton<JoinCodes>().AddSingleton<ReturnCodes>().AddSingleton<Callers>()
            .AddSingleton<ExerciseService>().AddSingleton<PlayedOut>().AddSingleton<RoomFeeds>()
            .AddSingleton<Debriefings>().AddSingleton<Computations>().AddSingleton<ExercisePapers>().AddSingleton<OwnFiles>()
            .AddSingleton<LibraryStore>().AddSingleton<IScenarioNames>(found => found.GetRequiredService<LibraryStore>())
            .AddSingleton<ScenarioLibrary>().AddSingleton<LibraryChanges>()
            .AddSingleton<StudioScenarios>().AddSingleton<StudyStore>().AddSingleton<StudyQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<RoomFeeds>()).AddHostedService<RoomsGoOn>().AddHostedService<ReadShippedPlans>()
            .AddHostedService(provider => provider.GetRequiredService<StudyQueue>());
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true); // answered by Unreadable
        services.ConfigureHttpJsonOptions(json => JsonSettings.Copy(RoomLog.Json, json.SerializerOptions));
        services.AddProblemDetails();
        services.AddOpenApi(InterfaceDescription.Configure);
        services.AddResponseCompression();
        // What is pushed is JSON within JSON and is parsed, never put into a page: quotation marks need no more than a backslash.
        services.AddSignalR(hub => (hub.MaximumReceiveMessageSize, hub.KeepAliveInterval, hub.ClientTimeoutInterval) = (4 << 10, BetweenSigns, LongestSilence))
            .AddJsonProtocol(json => json.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    }

    private static void Map(WebApplication app)
    {
        // Whether browsers came over HTTPS to a web server in front of this one, on the same machine; from elsewhere the header is not believed.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto });
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMissingPage();
        app.UseUnavailable();
        app.UseUnreadable();
        app.UseSameOriginOnly();
        app.UseAccess();
        app.UseNoNullCharacters();
        app.UseResponseCompression();
        app.UsePages();
        app.MapHub<RoomHub>("/hub");
        app.MapOpenApi();
        app.MapMethods("/health", PageFiles.Methods, () => "well").ExcludeFromDescription();
        app.MapHostApi();
        app.MapComingInApi();
        app.MapPlayerApi();
        app.MapInstructorApi();
        app.MapRoomsApi();
        app.MapEvaluatorApi();
        app.MapDebriefingApi();
        app.MapOwnDebriefingApi();
        app.MapOwnApi();
        app.MapPapersApi();
        app.MapStudioApi();
        app.MapLibraryApi();
    }
}
