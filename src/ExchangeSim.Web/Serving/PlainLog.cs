using ExchangeSim.Hosting.Storage.Sqlite;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace ExchangeSim.Web.Serving;

/// <summary>What a server writes in the terminal besides its own lines. What is wrong with the data folder is one line now and then, whoever met it and however often.</summary>
internal sealed class PlainLog(ServerOptions options, TimeProvider time) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "plain";
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private (string Words, long At)? _last;

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (entry.Exception is HubException) return; // a browser that was refused; it is told so
        var level = entry.LogLevel is LogLevel.Critical or LogLevel.Error ? "error" : "warning";
        if (entry.Exception is { } failure && options.DataFolder is { } folder && DataFolderFault.WhileServing(failure, folder) is { } words)
        {
            if (IsNews(words)) textWriter.WriteLine($"warning: {words}");
            return;
        }
        textWriter.WriteLine($"{level}: {entry.Formatter(entry.State, entry.Exception)} ({entry.Category})");
        if (entry.Exception is not null) textWriter.WriteLine(entry.Exception);
    }

    private bool IsNews(string words)
    {
        lock (_lock)
        {
            if (_last is { } last && last.Words == words && time.GetElapsedTime(last.At) < Between) return false;
            _last = (words, time.GetTimestamp());
            return true;
        }
    }
}
