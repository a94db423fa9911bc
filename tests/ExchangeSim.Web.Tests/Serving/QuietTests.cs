using System.Collections.Concurrent;
using System.Net.Http.Json;
using ExchangeSim.Web.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExchangeSim.Web.Tests.Serving;

/// <summary>What a server writes in the terminal besides its own lines.</summary>
public class QuietTests
{
    private sealed class Written : ILoggerProvider
    {
        internal ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose() { }

        private sealed class Logger(Written written, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                written.Lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)}");
        }
    }

    [Fact]
    public async Task A_server_that_is_stopped_while_rooms_run_and_pages_are_open_writes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("exchangesim-quiet-").FullName;
        using var written = new Written();
        try
        {
            await using (var app = ExerciseServer.Build(new ServerOptions { Port = 0, DataFolder = folder, HostToken = Server.Token },
                builder => builder.Services.AddSingleton<ILoggerProvider>(written)))
            {
                await app.StartAsync();
                using var host = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Welcome.PortOf(app)}") };
                (await host.PostAsJsonAsync("/api/host", new { token = Server.Token })).EnsureSuccessStatusCode();
                foreach (var _ in Enumerable.Range(0, 3))
                {
                    var (exercise, _, _) = await Server.Exercise(host, rooms: 4);
                    for (var room = 1; room <= 4; room++)
                        await Server.Send(host, new { @do = "start-clock" }, path: $"/api/exercises/{exercise}/rooms/{room}/commands");
                }
                await app.StopAsync();
            }
            Assert.Empty(written.Lines);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
