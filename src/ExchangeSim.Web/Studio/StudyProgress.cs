using ExchangeSim.Application.Work;

namespace ExchangeSim.Web.Studio;

/// <summary>How far the study has come that is being computed.</summary>
internal sealed class StudyProgress : IWorkObserver, IDisposable
{
    private const int MostWarnings = 50;

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop;
    private readonly List<string> _warnings = [];
    private double _share;

    internal StudyProgress(string study, CancellationToken server)
    {
        Study = study;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(server);
    }

    /// <summary>The study's id.</summary>
    internal string Study { get; }

    /// <summary>Cancelled when it should end with what is done.</summary>
    internal CancellationToken Stopping => _stop.Token;

    /// <summary>Whether a person asked to end it.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>The share that is done, 0 to 1, and what should be known about the scenario.</summary>
    internal (double Share, IReadOnlyList<string> Warnings) Now
    {
        get
        {
            lock (_gate) return (_share, [.. _warnings]);
        }
    }

    /// <summary>Ends it with what is done.</summary>
    internal void Stop()
    {
        IsStopped = true;
        _stop.Cancel();
    }

    /// <inheritdoc/>
    public void OnProgress(in WorkProgress progress)
    {
        lock (_gate) _share = progress.Share ?? _share;
    }

    /// <inheritdoc/>
    public void OnWarning(string warning)
    {
        lock (_gate)
            if (_warnings.Count < MostWarnings) _warnings.Add(warning);
    }

    /// <inheritdoc/>
    public void OnNotice(string notice) => OnWarning(notice);

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
