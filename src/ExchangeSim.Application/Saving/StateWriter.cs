using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Application.Saving;

/// <summary>Runs a scenario up to a time and writes its state. Replications go to files beside it, which vanish, and then together into the state file, which is complete or
/// absent.</summary>
internal sealed class StateWriter(OutputFile file) : IDisposable
{
    private const string Activity = "simulating up to the save";

    private static readonly HashSet<ulong> Every = [];

    private readonly SortedDictionary<int, FileStream> _parts = [];
    private readonly SortedDictionary<int, long> _lengths = [];
    private readonly Lock _lock = new();

    /// <summary>Runs; the figures are those of the time of the save.</summary>
    internal RunFigures Run(Scenario scenario, RunPlan plan, long at, IWorkObserver observer, CancellationToken stopping)
    {
        var compiled = CompiledScenario.Compile(scenario);
        var runner = new ReplicationRunner(scenario, (settings, observer, stop) =>
        {
            using var packed = new DeflateStream(Begin(settings.Replication), CompressionLevel.Fastest, leaveOpen: true);
            using var part = new CountingStream(packed);
            var record = new RunRecord.Writer(part, observer);
            // Every step is recorded, for the logs of the run that continues.
            using var run = new SimulationRun(Drawing.Of(compiled, settings), settings with { Traced = Every }, record);
            var isOver = run.AdvanceTo(at, stop);
            record.End();
            run.Save(part);
            lock (_lock) _lengths.Add(settings.Replication, part.Length);
            return run.Stop() with { IsComplete = isOver || run.Time >= at };
        });
        observer.OnProgress(new WorkProgress(Activity, 0));
        return runner.Run(plan, progress => observer.OnProgress(new WorkProgress(Activity, Math.Min(1, (progress.Over + (double)progress.Time / at) / progress.Replications))),
            stopping);
    }

    /// <summary>Everything is written: puts the file in its place.</summary>
    internal void Complete(StateInfo info)
    {
        foreach (var part in _parts.Values) part.Flush();
        var head = JsonSerializer.SerializeToUtf8Bytes(info with { Parts = [.. _parts.Select(part => new StatePart(part.Value.Length, _lengths[part.Key]))] });
        var stream = file.Writer.BaseStream;
        stream.Write(StateLayout.Mark);
        stream.Write(Hash(head));
        stream.Write(BitConverter.GetBytes(head.Length));
        stream.Write(head);
        foreach (var part in FromTheirBeginnings()) part.CopyTo(stream);
        file.Complete();
    }

    // The hash stands before what it is of, so it is made first: what is written may be a pipe, in which nothing can be put in afterwards.
    private byte[] Hash(byte[] head)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(BitConverter.GetBytes(head.Length));
        hash.AppendData(head);
        var buffer = new byte[1 << 16];
        foreach (var part in FromTheirBeginnings())
            for (var count = part.Read(buffer); count > 0; count = part.Read(buffer)) hash.AppendData(buffer, 0, count);
        return hash.GetHashAndReset();
    }

    private IEnumerable<FileStream> FromTheirBeginnings()
    {
        foreach (var part in _parts.Values)
        {
            part.Position = 0;
            yield return part;
        }
    }

    private FileStream Begin(int replication)
    {
        var part = new OutputStream(PartOf(replication), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        TemporaryFiles.Add(part.Name);
        lock (_lock) _parts.Add(replication, part);
        return part;
    }

    // Beside a device there is no place.
    private string PartOf(int replication)
    {
        if (file.IsDirect) return TemporaryFiles.NewPath();
        var part = $"{file.Path}.{replication + 1}{UnfinishedFile.Ending}";
        UnfinishedFile.Remove(part);
        return part;
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        foreach (var part in _parts.Values)
        {
            TemporaryFiles.Forget(part.Name);
            try
            {
                part.Dispose();
            }
            catch (IOException)
            {
                // The disk that could not take the content cannot take its rest either; the first failure is the one to report.
            }
        }
    }
}
