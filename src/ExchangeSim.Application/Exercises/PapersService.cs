using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Work;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Reports.Csv;

namespace ExchangeSim.Application.Exercises;

/// <summary>Papers for an exercise before it is played.</summary>
/// <param name="File">The plan's file, or the name of one that ships with the program.</param>
/// <param name="Folder">Where they go.</param>
/// <param name="Languages">Their languages, two letters each; with several each has a folder of its own.</param>
public sealed record PapersRequest(string File, string Folder, IReadOnlyList<string> Languages);

/// <summary>Papers, grades and statements of an exercise that was played.</summary>
/// <param name="Archive">The archive of the exercise.</param>
/// <param name="Folder">Where they go; null: nothing is written.</param>
/// <param name="Language">Their language, two letters.</param>
/// <param name="Seeds">At how many other seeds the reference plays, to tell luck from skill; 0: that is left out.</param>
/// <param name="DecimalComma">Whether the grades have semicolons between columns and a comma before decimals.</param>
public sealed record DebriefRequest(string Archive, string? Folder, string Language, int Seeds = LuckFinder.Seeds, bool DecimalComma = false);

/// <summary>Makes papers.</summary>
/// <param name="context">What the request works with.</param>
public sealed class PapersService(RequestContext context)
{
    private readonly Lock _reports = new();

    /// <summary>Situation manual, handbook and evaluation guides of a plan.</summary>
    /// <returns>How many files were written.</returns>
    /// <exception cref="InvalidRequestException">The plan has errors, there are no papers in a language, or the folder cannot take them.</exception>
    public int Write(PapersRequest request)
    {
        var languages = request.Languages.Select(PaperFiles.Language).Distinct().ToList();
        var planned = Plans.Read(context, request.File);
        var folder = new MadeFolder(request.Folder, context.InputsAnd([request.File, .. planned.Sources.Select(source => source.File)]), context.Observer);
        return folder.WriteAll(languages.SelectMany(language => PaperFiles.Before(planned, language)
            .Select(file => languages.Count == 1 ? file : file with { Name = $"{language}/{file.Name}" })), context.Stop);
    }

    // Of every room what its decisions cost, and luck apart from skill; policies are tried by a class on its page, and are in no archive.
    private ExerciseFindings Findings(ReplayedArchive replayed, int seeds)
    {
        var (findings, rooms) = (new SortedDictionary<int, RoomFindings>(), new List<(int, PlayedRoom)>());
        foreach (var room in replayed.Rooms)
        {
            var (number, played) = (room.Header.Room, new PlayedRoom(replayed.Planned, room.Log, room.World.Time));
            rooms.Add((number, played));
            var regrets = new Counterfactuals(played).RegretList(Threads, share => Report($"putting decisions of room {number} right", share), context.Stop);
            var luck = seeds == 0 || played.Seats.Count == 0 ? null : LuckFinder.Find(played, seeds, Threads,
                found => Report($"telling luck from skill in room {number}", found.Seeds / (double)seeds), context.Stop);
            findings[number] = new RoomFindings(regrets, luck, []);
        }
        return ExerciseFindings.Of(findings, rooms);
    }

    private int Threads => context.Threads ?? Environment.ProcessorCount;

    private void Report(string what, double share)
    {
        lock (_reports) context.Observer.OnProgress(new WorkProgress(what, share));
    }

    /// <summary>Plays the rooms of an archive again, and writes what follows from them.</summary>
    /// <returns>The rooms, to be disposed of, and how many files were written.</returns>
    /// <exception cref="InvalidRequestException">The archive is none or damaged, or the folder cannot take the files.</exception>
    public (ReplayedArchive Replayed, int Files) Debrief(DebriefRequest request)
    {
        var language = PaperFiles.Language(request.Language);
        var archive = ArchiveFile.Read(request.Archive);
        var folder = request.Folder is { } named ? new MadeFolder(named, context.InputsAnd([request.Archive]), context.Observer) : null;
        if (archive.Edited.Count > 0) context.Observer.OnWarning($"files in the archive were edited after it was made: {string.Join(", ", archive.Edited)}");
        if (archive.Foreign.Count > 0) context.Observer.OnWarning($"files in the archive are not part of it, and are not read: {string.Join(", ", archive.Foreign.Take(10))}");
        var replayed = ReplayedArchive.Of(archive.Exercise, context);
        try
        {
            if (folder is null) return (replayed, 0);
            var files = PaperFiles.After(replayed.Planned, replayed.Rooms, language, Findings(replayed, request.Seeds), CsvForm.Of(request.DecimalComma));
            return (replayed, folder.WriteAll(files, context.Stop));
        }
        catch
        {
            replayed.Dispose();
            throw;
        }
    }
}
