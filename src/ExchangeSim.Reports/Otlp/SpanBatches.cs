using System.Diagnostics;
using OpenTelemetry;

namespace ExchangeSim.Reports.Otlp;

/// <summary>Hands spans over when a batch is full, and lets whoever made the last one wait while too much is on its way: nothing is dropped, and memory does not grow.</summary>
/// <remarks>The library's batches are sent behind the run's back, and when they come too fast they are dropped. For one thread at a time.</remarks>
internal sealed class SpanBatches(BaseExporter<Activity> exporter, OtlpSender sender, int size) : BaseExportProcessor<Activity>(exporter)
{
    private readonly Activity[] _waiting = new Activity[size];
    private int _count;

    /// <summary>Hands over what waits, and an empty batch if nothing does.</summary>
    internal bool Send()
    {
        sender.Spans = _count;
        var taken = exporter.Export(new Batch<Activity>(_waiting, _count)) == ExportResult.Success;
        Array.Clear(_waiting, 0, _count);
        _count = 0;
        return taken;
    }

    /// <inheritdoc/>
    protected override void OnExport(Activity data)
    {
        _waiting[_count++] = data;
        if (_count == size) Send();
    }

    /// <inheritdoc/>
    protected override bool OnForceFlush(int timeoutMilliseconds) => _count == 0 || Send();
}
