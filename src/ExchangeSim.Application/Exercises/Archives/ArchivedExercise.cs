using System.Globalization;
using System.Text;
using ExchangeSim.Application.Results;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Reports.Exercises;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>A room as it is put into an archive.</summary>
/// <param name="Log">Its log.</param>
/// <param name="Reached">How far it was played, simulated milliseconds from the scenario's start.</param>
public sealed record PlayedLog(RoomLog Log, long Reached);

/// <summary>A whole exercise in one file: plan, scenario and logs, from which all else follows.</summary>
/// <param name="Manifest">What is in it.</param>
/// <param name="Texts">The plan's text first.</param>
/// <param name="Logs">Texts of the rooms' logs, in the manifest's order.</param>
public sealed record ArchivedExercise(ArchiveManifest Manifest, IReadOnlyList<SourceText> Texts, IReadOnlyList<string> Logs)
{
    /// <summary>Plays the rooms again and notes what followed.</summary>
    /// <param name="exercise">Id of the exercise.</param>
    /// <param name="planned">What was played.</param>
    /// <param name="rooms">Its rooms, in order of their numbers; at least one.</param>
    /// <exception cref="InvalidDataException">A log does not fit the plan.</exception>
    public static ArchivedExercise Of(string exercise, PlannedExercise planned, IReadOnlyList<PlayedLog> rooms)
    {
        var places = ArchivePlaces.Of([.. planned.Sources.Select(text => text.File)]);
        var results = rooms.Select(played =>
        {
            var text = played.Log.ToText();
            using var room = Replay.At(planned, played.Log, played.Reached);
            return ResultOf(room, ArchivePlaces.OfLog(played.Log.Header.Room), ContentHash.OfText(text));
        }).ToList();
        var manifest = new ArchiveManifest(
            ArchiveManifest.CurrentFormat, exercise, planned.Plan.Id, ProgramBuild.Version, ProgramBuild.Runtime,
            [.. planned.Sources.Zip(places, (text, place) => new KeptText(text.File, place, ContentHash.OfText(text.Text)))], results);
        return new ArchivedExercise(manifest, planned.Sources, [.. rooms.Select(played => played.Log.ToText())]);
    }

    /// <summary>What follows from a room as far as it was played.</summary>
    internal static ArchivedResult ResultOf(Room room, string place, string hash)
    {
        var judged = Judgement.Of(room);
        return new ArchivedResult(
            room.Header.Room, place, hash, room.World.Time, room.World.Fingerprint().ToString("x16", CultureInfo.InvariantCulture), room.World.Taken.Count, judged.Score,
            new SortedDictionary<string, string>(judged.Tasks.Where(task => task.Rating is not null)
                .ToDictionary(task => task.Task.Id, task => RatingWords.Letter(task.Rating!.Value)), StringComparer.Ordinal));
    }

    /// <summary>The archive as one file. The same exercise gives the same bytes.</summary>
    public byte[] ToBytes()
    {
        var files = new List<(string Name, byte[] Content)> { (ArchiveManifest.FileName, Manifest.ToBytes()) };
        files.AddRange(Manifest.Texts.Zip(Texts, (kept, text) => (kept.Copy, Encoding.UTF8.GetBytes(text.Text))));
        files.AddRange(Manifest.Rooms.Zip(Logs, (room, log) => (room.Log, Encoding.UTF8.GetBytes(log))));
        return PackedFiles.Pack(files);
    }
}
