using System.Threading.Channels;
using ExchangeSim.Application;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;

namespace ExchangeSim.Web.Studio;

/// <summary>Computes studies one after another, so that rooms that are played keep a processor. They go on when the browser is closed; what a server left unfinished begins again
/// when it starts.</summary>
public sealed partial class StudyQueue(StudyStore store, TimeProvider time, ILogger<StudyQueue> log) : BackgroundService
{
    /// <summary>The most studies that may wait.</summary>
    public const int MostWaiting = 20;

    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(20);
    // Not all processors that there are: rooms go on.
    private static readonly int Threads = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Study> _unrecorded = []; // what came to its end and could not be recorded; looked up, never enumerated
    private StudyProgress? _running;

    /// <summary>Keeps a study and gives it its turn. False: too many wait already.</summary>
    public bool Add(Study study)
    {
        lock (_gate)
        {
            if (store.All().Count(one => one.State == StudyState.Waiting) >= MostWaiting) return false;
            store.Keep(study);
        }
        _waiting.Writer.TryWrite(study.Id);
        return true;
    }

    /// <summary>Ends a study with what is done; one that waits is not begun, and one whose end could not be recorded is over now.</summary>
    public void Stop(string id)
    {
        lock (_gate)
        {
            if (_running?.Study == id) _running.Stop();
            else if (store.Find(id) is { IsOver: false } study)
            {
                store.Keep(_unrecorded.GetValueOrDefault(id) ?? Over(study, StudyState.Stopped));
                _unrecorded.Remove(id);
            }
        }
    }

    /// <summary>Removes a study that is over. False: it is not.</summary>
    public bool Remove(string id)
    {
        lock (_gate)
        {
            if (store.Find(id) is not { IsOver: true }) return false;
            store.Remove(id);
            return true;
        }
    }

    /// <summary>How far a study has come, 0 to 1, and what should be known about its scenario.</summary>
    public (double Share, IReadOnlyList<string> Warnings) ProgressOf(string id)
    {
        lock (_gate) return _running?.Study == id ? _running.Now : (0, []);
    }

    /// <summary>Ends what is computed, and waits until it has let go of its folder.</summary>
    public override void Dispose()
    {
        base.Dispose();
        ExecuteTask?.ContinueWith(_ => { }, TaskScheduler.Default).Wait(LongestEnd);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var left in store.All().Where(study => !study.IsOver).OrderBy(study => study.Created)) _waiting.Writer.TryWrite(left.Id);
        try
        {
            await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken)) await Task.Run(() => Try(id, stoppingToken), CancellationToken.None);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { } // nothing waits any more
    }

    // A record that cannot be written, as on a full disk, must not end the server, with the rooms that are played: the study waits until it starts again.
    private void Try(string id, CancellationToken server)
    {
        try
        {
            Work(id, server);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            LogFault(log, id, refusal);
        }
    }

    private void Work(string id, CancellationToken server)
    {
        using var progress = new StudyProgress(id, server);
        Study study;
        bool isOfThisBuild;
        lock (_gate)
        {
            if (store.Find(id) is not { IsOver: false } found) return; // stopped or removed meanwhile
            isOfThisBuild = found.Build == ProgramBuild.Id;
            study = found with { State = StudyState.Running, Build = ProgramBuild.Id };
            store.Keep(study);
            _running = progress;
        }
        var over = Compute(study, progress, isOfThisBuild);
        lock (_gate)
        {
            _running = null;
            // A server that ends leaves the study as it is, to begin again when it starts.
            if (server.IsCancellationRequested && !progress.IsStopped && over.State != StudyState.Done) return;
            _unrecorded[id] = over;
            store.Keep(over);
            _unrecorded.Remove(id);
        }
    }

    private Study Compute(Study study, StudyProgress progress, bool isOfThisBuild)
    {
        try
        {
            var context = new RequestContext { Texts = ScenarioTexts.Only(study.Texts), Observer = progress, Threads = Threads, Stop = progress.Stopping };
            // Replications that another build has left do not go with those of this one.
            var targets = new OutputTargets { Folder = store.FolderOf(study.Id), Fresh = !isOfThisBuild };
            var (answer, isComplete, failure) = study.Request switch
            {
                RunRequest run => Ran(new RunService(context).RunInParts(run, targets)),
                CompareRequest compare when new CompareService(context).Compare(compare, targets) is var compared =>
                    (StudyAnswer.Of(compared), compared.IsComplete, compared.WriteFailure),
                _ => throw new InvalidRequestException($"a page cannot ask for a {study.Request.GetType().Name}"),
            };
            var state = failure is not null ? StudyState.Failed : isComplete ? StudyState.Done : StudyState.Stopped;
            return Over(study, state) with { Answer = answer, Failure = failure?.Message };
        }
        catch (OperationCanceledException)
        {
            return Over(study, StudyState.Stopped);
        }
        catch (Exception refusal) when (refusal is InvalidRequestException or IOException or UnauthorizedAccessException)
        {
            return Over(study, StudyState.Failed) with { Failure = refusal.Message };
        }
        catch (Exception fault)
        {
            LogFault(log, study.Id, fault);
            return Over(study, StudyState.Failed) with { Failure = $"this is a fault of the program: {fault.GetType().Name}, {fault.Message}" };
        }
    }

    // The figures are there before the files are; a disk that takes no more does not take the figures away.
    private static (StudyAnswer Answer, bool IsComplete, Exception? Failure) Ran(IEnumerable<RunOutcome> parts)
    {
        RunOutcome? last = null;
        Exception? failure = null;
        try
        {
            foreach (var part in parts) last = part;
        }
        catch (Exception refusal) when (last is not null && refusal is (IOException or UnauthorizedAccessException))
        {
            failure = refusal;
        }
        return (StudyAnswer.Of(last!), last!.IsComplete, failure);
    }

    private Study Over(Study study, StudyState state) => study with { State = state, Ended = time.GetUtcNow().ToUnixTimeMilliseconds() };

    [LoggerMessage(Level = LogLevel.Error, Message = "the study {Study} failed")]
    private static partial void LogFault(ILogger logger, string study, Exception fault);
}
