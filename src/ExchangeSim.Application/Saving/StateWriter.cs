using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Files;
using ExchangeSim.Model;
using ExchangeSim.Reports;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Application.Saving;

/// <summary>Runs a scenario up to a time and writes its state. Replications go to files beside it, which vanish, and then together into the state file, which is complete or absent.</summary>
internal sealed class StateWriter(OutputFile file) : IDisposable
{
    private const string Activity = "simulating up to the save";

    private static readonly HashSet<ulong> Every = [];

    private readonly SortedDictionary<int, FileStream> _parts = [];
    private readonly Lock _lock = new();

    /// <summary>Runs; the figures are those of the time of the save.</summary>
    internal RunFigures Run(Scenario scenario, RunPlan plan, long at, IWorkObserver observer, CancellationToken stopping)
    {
        var compiled = CompiledScenario.Compile(scenario);
        var runner = new ReplicationRunner(scenario, (settings, observer, stop) =>
        {
            var part = Begin(settings.Replication);
            var record = new RunRecord.Writer(part, observer);
            using var run = new SimulationRun(compiled, settings with { Traced = Every }, record); // every step is recorded, for the logs of the run that continues
            var isOver = run.AdvanceTo(at, stop);
            record.End();
            run.Save(part);
            return run.Stop() with { IsComplete = isOver || run.Time >= at };
        });
        observer.OnProgress(new WorkProgress(Activity, 0));
        return runner.Run(plan, progress => observer.OnProgress(new WorkProgress(Activity, Math.Min(1, (progress.Over + (double)progress.Time / at) / progress.Replications))), stopping);
    }

    /// <summary>Everything is written: puts the file in its place.</summary>
    internal void Complete(StateInfo info)
    {
        using (var archive = new ZipArchive(file.Writer.BaseStream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var hashes = new List<string>();
            foreach (var (replication, part) in _parts)
            {
                part.Position = 0;
                hashes.Add(Convert.ToHexStringLower(SHA256.HashData(part)));
                part.Position = 0;
                using var entry = archive.CreateEntry(StateFile.NameOf(replication), CompressionLevel.Fastest).Open();
                part.CopyTo(entry);
            }
            using var json = archive.CreateEntry(StateFile.InfoName).Open();
            JsonSerializer.Serialize(json, info with { Hashes = hashes });
        }
        file.Complete();
    }

    private FileStream Begin(int replication)
    {
        var part = new FileStream(PartOf(replication), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        lock (_lock) _parts.Add(replication, part);
        return part;
    }

    // Beside a device there is no place.
    private string PartOf(int replication)
    {
        if (file.IsDirect) return Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var part = $"{file.Path}.{replication + 1}{UnfinishedFile.Ending}";
        UnfinishedFile.Remove(part);
        return part;
    }

    /// <summary>Removes what is unfinished.</summary>
    public void Dispose()
    {
        foreach (var part in _parts.Values)
        {
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
