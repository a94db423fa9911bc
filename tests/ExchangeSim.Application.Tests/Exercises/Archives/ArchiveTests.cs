using System.IO.Compression;
using System.Text;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Exercises.Archives;

namespace ExchangeSim.Application.Tests.Exercises.Archives;

public class ArchiveTests
{
    private static readonly byte[] Good = PlayedLesson.Archived.ToBytes();

    [Fact]
    public void An_archive_verifies_and_the_same_exercise_gives_the_same_bytes()
    {
        using var folder = new OwnFolder();
        var path = Write(folder, Good);
        var verification = ArchiveVerification.Of(new RequestContext(), path);
        Assert.True(verification.IsSame, string.Join("\n", verification.Findings));
        Assert.Equal(1 + 2 * 2, verification.Findings.Count);
        Assert.Equal(Good, ArchivedExercise.Of("lesson", PlayedLesson.Planned, [PlayedLesson.LogOf(1), PlayedLesson.LogOf(2)]).ToBytes());
    }

    [Theory]
    [InlineData(32, 5, "27 decisions, 5 answers to questions")]
    [InlineData(2, 1, "1 decision, 1 answer to a question")]
    [InlineData(30, 0, "30 decisions")]
    public void Decisions_are_told_apart_from_answers_to_questions(int all, int answers, string said) => Assert.Equal(said, ArchiveVerification.Counted(all, answers));

    [Fact]
    public void A_fingerprint_that_is_asked_for_is_that_of_the_end_and_changes_nothing()
    {
        var log = PlayedLesson.LogOf(1);
        using var asked = ExchangeSim.Exercises.Replays.Replay.At(PlayedLesson.Planned, log.Log, log.Reached / 2);
        var (first, again) = (asked.World.Fingerprint(), asked.World.Fingerprint());
        Assert.Equal(first, again);
        Assert.Equal(first, asked.World.Stop().Fingerprint);
    }

    [Fact]
    public void An_edited_log_is_found_even_if_its_hash_was_edited_too()
    {
        using var folder = new OwnFolder();
        var edited = Change(Good, (name, content) => name == "rooms/1.log.jsonl" ? Encoding.UTF8.GetBytes(WithOtherDecision(Encoding.UTF8.GetString(content))) : content);
        var verification = ArchiveVerification.Of(new RequestContext(), Write(folder, edited));
        Assert.False(verification.IsSame);
        Assert.Contains(verification.Findings, finding => finding.What == "rooms/1.log.jsonl" && finding.IsSame == false);
        Assert.Contains(verification.Reasons(), reason => reason.Contains("edited", StringComparison.Ordinal));
        var archive = ArchiveFile.Parse(edited);
        var forged = archive.Exercise.Manifest.Rooms.Select((room, i) => room with { Sha256 = Results(archive.Exercise.Logs[i]) }).ToList();
        var hidden = (archive.Exercise with { Manifest = archive.Exercise.Manifest with { Rooms = forged } }).ToBytes();
        var second = ArchiveVerification.Of(new RequestContext(), Write(folder, hidden));
        Assert.Empty(second.Archive.Edited);
        Assert.Contains(second.Findings, finding => finding.What == "room 1" && finding.Says.StartsWith("another fingerprint", StringComparison.Ordinal));
        Assert.Contains(second.Findings, finding => finding.What == "room 2" && finding.IsSame == true);
    }

    [Theory]
    [InlineData("\"do\":\"decide\"", "\"do\":\"decede\"", "its line ")]
    [InlineData("\"do\":\"take-seat\"", "\"do\":\"take-seat\",\"more\":[", "its line ")]
    [InlineData("\"do\":\"join\",\"participant\":\"", "\"do\":\"join\",\"participant\":\"other-", "cannot be played again")]
    public void A_log_that_cannot_be_played_is_refused_in_plain_words(string text, string instead, string says)
    {
        using var folder = new OwnFolder();
        var archive = ArchiveFile.Parse(Good).Exercise;
        var log = archive.Logs[0].Replace(text, instead, StringComparison.Ordinal);
        Assert.NotEqual(archive.Logs[0], log);
        var rooms = archive.Manifest.Rooms.Select((room, i) => i == 0 ? room with { Sha256 = Results(log) } : room).ToList();
        var forged = (archive with { Manifest = archive.Manifest with { Rooms = rooms }, Logs = [log, .. archive.Logs.Skip(1)] }).ToBytes();
        var finding = ArchiveVerification.Of(new RequestContext(), Write(folder, forged)).Findings.Single(finding => finding.What == "rooms");
        Assert.Contains(says, finding.Says, StringComparison.Ordinal);
        Assert.DoesNotMatch("Json|Path:|BytePosition|Parameter|Nullable|index", finding.Says);
    }

    [Fact]
    public void A_manifest_of_another_exercise_or_plan_is_found_and_so_are_rooms_that_were_taken_out()
    {
        using var folder = new OwnFolder();
        var archived = PlayedLesson.Archived;
        string Found(ArchiveManifest manifest, IReadOnlyList<string>? logs = null) => string.Join('\n', ArchiveVerification.Of(new RequestContext(),
            Write(folder, (archived with { Manifest = manifest, Logs = logs ?? archived.Logs }).ToBytes())).Findings.Where(finding => finding.IsSame == false));
        Assert.Contains("the manifest says other", Found(archived.Manifest with { Exercise = "other" }), StringComparison.Ordinal);
        Assert.Contains("the manifest says other", Found(archived.Manifest with { Plan = "other" }), StringComparison.Ordinal);
        Assert.Contains("room 1 is not where it was", Found(archived.Manifest with { Rooms = [archived.Manifest.Rooms[1]] }, [archived.Logs[1]]), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_real_times_words_and_a_last_room_can_be_changed_by_who_makes_the_hashes_again_as_the_guide_says()
    {
        using var folder = new OwnFolder();
        var archived = PlayedLesson.Archived;
        var log = archived.Logs[0].Replace("Anna", "Else", StringComparison.Ordinal).Replace("17000000", "17100000", StringComparison.Ordinal)
            .Replace("Both bureaus", "No bureaus", StringComparison.Ordinal);
        Assert.NotEqual(archived.Logs[0], log);
        var room = archived.Manifest.Rooms[0] with { Sha256 = Results(log) };
        var forged = (archived with { Manifest = archived.Manifest with { Rooms = [room] }, Logs = [log] }).ToBytes();
        var verification = ArchiveVerification.Of(new RequestContext(), Write(folder, forged));
        Assert.True(verification.IsSame, string.Join("\n", verification.Findings));
        Assert.Contains(verification.Findings, finding => finding.Says.EndsWith($"the same fingerprint {archived.Manifest.Rooms[0].Fingerprint}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_bit_that_changed_on_the_way_is_found_wherever_it_is()
    {
        var at = Good.AsSpan().IndexOf("manifest.json"u8) + "manifest.json".Length; // the first file's content
        for (var i = at; i < at + 200; i++)
        {
            var damaged = (byte[])Good.Clone();
            damaged[i] ^= 4;
            Assert.Throws<InvalidDataException>(() => ArchiveFile.Parse(damaged));
        }
    }

    [Fact]
    public void A_foreign_file_and_another_rating_are_found()
    {
        using var folder = new OwnFolder();
        var archived = PlayedLesson.Archived;
        var better = archived.Manifest.Rooms.Select(room => room with { Ratings = new SortedDictionary<string, string>(room.Ratings.ToDictionary()) { ["no-breach"] = "P" } });
        var forged = (archived with { Manifest = archived.Manifest with { Rooms = [.. better] } }).ToBytes();
        var verification = ArchiveVerification.Of(new RequestContext(), Write(folder, Change(forged, (_, content) => content, ("notes.txt", "hello"))));
        Assert.Contains(verification.Findings, finding => finding is { What: "notes.txt", IsSame: false });
        Assert.Contains(verification.Findings, finding => finding.What == "room 1, ratings" && finding.Says.Contains("no-breach", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../outside.txt", "names a file outside of itself")]
    [InlineData("/etc/passwd", "names a file outside of itself")]
    [InlineData("a/../../b", "names a file outside of itself")]
    [InlineData("a\\b", "names a file outside of itself")]
    [InlineData("manifest.json", "twice")]
    public void A_file_that_leads_out_of_the_archive_or_is_there_twice_is_refused(string name, string says) =>
        Assert.Contains(says, Assert.Throws<InvalidDataException>(() => ArchiveFile.Parse(Change(Good, (_, content) => content, (name, "x")))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_link_is_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("texts/link").ExternalAttributes = unchecked((int)0xA1FF0000);
        Assert.Contains("is a link", Assert.Throws<InvalidDataException>(() => ArchiveFile.Parse(stream.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_whatever_it_says_of_its_length()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var content = zip.CreateEntry("manifest.json", CompressionLevel.Fastest).Open())
            for (var i = 0; i < 70; i++) content.Write(new byte[1 << 20]);
        Assert.Contains("unpacks to more than 64 MiB", Assert.Throws<InvalidDataException>(() => ArchiveFile.Parse(stream.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_too_large_together_are_refused_when_the_bound_is_reached()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var file = 0; file < 40; file++)
                using (var content = zip.CreateEntry($"f{file}", CompressionLevel.Fastest).Open())
                    for (var i = 0; i < 60; i++) content.Write(new byte[1 << 20]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Assert.Throws<InvalidDataException>(() => ArchiveFile.Parse(stream.ToArray()));
        Assert.Contains("all files together to more than 256 MiB", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 256 << 20, 2L << 30); // 40 files of 60 MiB would be more
    }

    [Fact]
    public void A_file_larger_than_an_archive_is_refused_unread()
    {
        using var folder = new OwnFolder();
        var path = Write(folder, Good);
        using (var file = File.OpenWrite(path)) file.SetLength((64L << 20) + 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var read in (Action[])[() => ArchiveFile.Read(path), () => ArchiveVerification.Of(new RequestContext(), path),
            () => new PapersService(new RequestContext()).Debrief(new DebriefRequest(path, null, "en"))])
            Assert.Contains("is larger than 64 MiB", Assert.Throws<Faults.InvalidRequestException>(read).Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Fact]
    public void A_text_or_a_log_that_packs_well_and_says_nothing_is_refused()
    {
        using var folder = new OwnFolder();
        foreach (var kind in (string[])["texts/", "rooms/"])
        {
            var bomb = Write(folder, Change(Good, (name, content) => name.StartsWith(kind, StringComparison.Ordinal)
                ? [.. content, .. Enumerable.Repeat((byte)'#', 40 << 20)] : content));
            Assert.Throws<Faults.InvalidRequestException>(() => new PapersService(new RequestContext()).Debrief(new DebriefRequest(bomb, null, "en")));
        }
    }

    [Fact]
    public void Many_files_are_refused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 500; i++) zip.CreateEntry($"f{i}");
        Assert.Contains("500 files", Assert.Throws<InvalidDataException>(() => ArchiveFile.Parse(stream.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_cut_or_changed_anywhere_gives_a_message_or_a_finding_and_nothing_else()
    {
        using var folder = new OwnFolder();
        var random = new Random(1);
        for (var round = 0; round < 30; round++)
        {
            var damaged = round % 2 == 0 ? Good[..random.Next(Good.Length)] : [.. Good];
            if (round % 2 == 1) for (var i = 0; i < 3; i++) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            var path = Write(folder, damaged);
            var refusal = Record.Exception(() => ArchiveVerification.Of(new RequestContext(), path));
            Assert.True(refusal is null or Faults.InvalidRequestException, $"round {round}: {refusal}");
        }
    }

    [Fact]
    public void Damage_is_said_in_words_of_the_archive()
    {
        Assert.Equal("it is no packed file (ZIP), or a part of it is missing", Assert.Throws<InvalidDataException>(() => PackedFiles.Unpack("hello"u8.ToArray())).Message);
        var packed = PackedFiles.Pack([("a.txt", [.. Enumerable.Range(0, 1000).Select(number => (byte)(number * number))])]);
        packed[30 + "a.txt".Length] |= 0b110; // behind the header stands a block, and there is none of this kind
        Assert.Equal("'a.txt' in it was altered, or was damaged on the way", Assert.Throws<InvalidDataException>(() => PackedFiles.Unpack(packed)).Message);
    }

    [Fact]
    public void What_is_no_archive_is_said_to_be_none()
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.At("a.zip"), "hello");
        var refusal = Assert.Throws<Faults.InvalidRequestException>(() => ArchiveFile.Read(folder.At("a.zip")));
        Assert.Contains("is no archive of an exercise", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("there is no such file", Assert.Throws<Faults.InvalidRequestException>(() => ArchiveFile.Read(folder.At("b.zip"))).Message, StringComparison.Ordinal);
    }

    private static string WithOtherDecision(string log)
    {
        var lines = log.Split('\n').ToList();
        var at = lines.FindLastIndex(line => line.Contains("\"do\":\"decide\"", StringComparison.Ordinal));
        var chosen = System.Text.RegularExpressions.Regex.Match(lines[at], "\"choice\":\"([^\"]*)\"").Groups[1].Value;
        var other = PlayedLesson.Planned.Scenario.Procedures.SelectMany(procedure => procedure.Steps).OfType<Model.DecideStep>()
            .Select(step => step.Cases.Select(one => one.Then).ToList()).First(cases => cases.Contains(chosen)).First(then => then != chosen);
        lines[at] = System.Text.RegularExpressions.Regex.Replace(lines[at], "\"choice\":\"[^\"]*\"", $"\"choice\":\"{other}\"");
        return string.Join('\n', lines);
    }

    private static string Results(string text) => Application.Results.ContentHash.OfText(text);

    private static string Write(OwnFolder folder, byte[] content)
    {
        var path = folder.At("lesson" + ArchiveFile.Ending);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static byte[] Change(byte[] packed, Func<string, byte[], byte[]> change, params (string Name, string Content)[] more)
    {
        using var zip = new ZipArchive(new MemoryStream(packed));
        return PackedFiles.Pack(zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return (entry.FullName, change(entry.FullName, content.ToArray()));
        }).ToList().Concat(more.Select(one => (one.Name, Encoding.UTF8.GetBytes(one.Content)))));
    }
}
