using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Files;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>Plays the rooms of an archive again and compares with what it says of itself.</summary>
/// <param name="Archive">The archive.</param>
/// <param name="Title">Title of the exercise; the plan's id where its text has problems.</param>
/// <param name="Findings">What was found, part by part.</param>
public sealed record ArchiveVerification(ArchiveFile Archive, string Title, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsSame => Findings.All(finding => finding.IsSame != false);

    /// <summary>Reads an archive and verifies it.</summary>
    /// <exception cref="InvalidRequestException">It is none, is damaged, or is made to do harm.</exception>
    public static ArchiveVerification Of(RequestContext context, string path)
    {
        var archive = ArchiveFile.Read(path);
        var manifest = archive.Exercise.Manifest;
        var findings = new List<Finding>();
        findings.AddRange(archive.Edited.Select(name => new Finding(name, false, "edited after the archive was made")));
        if (archive.Edited.Count == 0)
            findings.Add(new Finding("files", true, $"{Human.Of(manifest.Texts.Count, "text")} and {Human.Of(manifest.Rooms.Count, "log")}, as they were written"));
        findings.AddRange(archive.Foreign.Take(20).Select(name => new Finding(name, false, "is not part of an archive")));
        try
        {
            using var replayed = ReplayedArchive.Of(archive.Exercise, context);
            findings.AddRange(Belonging(manifest, replayed));
            foreach (var (room, was) in replayed.Rooms.Zip(manifest.Rooms))
                findings.AddRange(Compare(was, ArchivedExercise.ResultOf(room, was.Log, was.Sha256), room.World.Taken.Count(taken => taken.Open.IsQuestion)));
            return new ArchiveVerification(archive, replayed.Planned.Plan.Title.In("en"), findings);
        }
        catch (InvalidRequestException unfit)
        {
            return new ArchiveVerification(archive, manifest.Plan, [.. findings, new Finding("rooms", false, unfit.Message)]);
        }
    }

    // What the manifest says that it is of, against what the logs and the plan say.
    private static IEnumerable<Finding> Belonging(ArchiveManifest manifest, ReplayedArchive replayed)
    {
        if (manifest.Plan != replayed.Planned.Plan.Id) yield return Named("plan", manifest.Plan, replayed.Planned.Plan.Id);
        foreach (var (room, was) in replayed.Rooms.Zip(manifest.Rooms))
        {
            if (room.Header.Exercise != manifest.Exercise) yield return Named($"room {was.Room}, exercise", manifest.Exercise, room.Header.Exercise);
            if (room.Header.Plan != manifest.Plan) yield return Named($"room {was.Room}, plan", manifest.Plan, room.Header.Plan);
        }
        for (var i = 0; i < manifest.Rooms.Count; i++)
            if (manifest.Rooms[i].Room != i + 1)
            {
                yield return new Finding("rooms", false, $"room {i + 1} is not where it was: it was removed, or rooms were moved");
                break;
            }
    }

    private static Finding Named(string what, string said, string found) =>
        new(what, false, $"the manifest says {VisibleText.Of(said)}, and what it is of says {VisibleText.Of(found)}");

    private static IEnumerable<Finding> Compare(ArchivedResult was, ArchivedResult now, int answers)
    {
        var name = $"room {was.Room}";
        if (was.Fingerprint == now.Fingerprint) yield return new Finding(name, true, $"{Counted(now.Decisions, answers)}, the same fingerprint {now.Fingerprint}");
        else yield return new Finding(name, false, $"another fingerprint: {now.Fingerprint}, and it was {was.Fingerprint}");
        if (was.Reached != now.Reached) yield return new Finding(name, false, "the archive says that it was played further than an exercise lasts");
        if (was.Decisions != now.Decisions) yield return new Finding(name, false, $"{now.Decisions} decisions and answers, and the archive says {was.Decisions}");
        var differing = was.Ratings.Except(now.Ratings).Concat(now.Ratings.Except(was.Ratings)).Select(rating => rating.Key).Distinct().ToList();
        if (differing.Count > 0) yield return new Finding($"{name}, ratings", false, $"other ratings of {string.Join(", ", differing)}");
        else if (was.Score != now.Score) yield return new Finding($"{name}, ratings", false, "another score");
        else yield return new Finding($"{name}, ratings", true, $"{Human.Of(now.Ratings.Count, "rated task")}, the same");
    }

    /// <summary>Decisions and answers in words. The archive counts both together; pages show decisions.</summary>
    internal static string Counted(int all, int answers) => Human.Of(all - answers, "decision") + answers switch
    {
        0 => "",
        1 => ", 1 answer to a question",
        _ => $", {answers} answers to questions",
    };

    /// <summary>Why it may differ, in words.</summary>
    public IEnumerable<string> Reasons()
    {
        var manifest = Archive.Exercise.Manifest;
        if (Archive.Edited.Count > 0) yield return "Files in the archive were edited after it was made.";
        if (Archive.Foreign.Count > 0) yield return "Files were added to the archive.";
        if (manifest.Version != ProgramBuild.Version) yield return $"Another version made it: {manifest.Version}; this is {ProgramBuild.Version}.";
        else if (manifest.Runtime != ProgramBuild.Runtime)
            yield return $"It was made by {manifest.Runtime}; this is {ProgramBuild.Runtime}. The same fingerprint is claimed for the same build on the same platform.";
        if (BuildOf(Archive.Exercise.Logs[0]) is { } build && build != LogHeader.CurrentBuild)
            yield return $"It was played by the build {build}; this is {LogHeader.CurrentBuild}.";
        if (Archive.Edited.Count == 0) yield return "A log or the manifest may have been changed after the exercise, and the hashes made anew.";
    }

    private static string? BuildOf(string log)
    {
        try
        {
            return RoomLog.Parse(log).Header.Build;
        }
        catch (InvalidDataException)
        {
            return null; // a finding says so
        }
    }
}
