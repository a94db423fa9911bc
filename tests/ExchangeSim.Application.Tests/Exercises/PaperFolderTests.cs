using System.Text.RegularExpressions;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Work;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests.Exercises;

public partial class PaperFolderTests
{
    [Fact]
    public void Debriefing_an_archive_writes_report_sheets_grades_and_statements_and_can_do_so_again()
    {
        using var folder = new OwnFolder();
        var archive = folder.At("a" + ArchiveFile.Ending);
        File.WriteAllBytes(archive, PlayedLesson.Archived.ToBytes());
        for (var time = 0; time < 2; time++)
        {
            var (replayed, files) = new PapersService(new RequestContext()).Debrief(new DebriefRequest(archive, folder.At("out"), "fr"));
            using (replayed) Assert.Equal(2 + 2 * 2 * 2 + 2, files);
        }
        Assert.True(File.Exists(folder.At("out/participants/room-2-02-binh.docx")));
        var report = File.ReadAllText(folder.At("out/after-action-report.html"));
        Assert.Contains("EXERCICE", report, StringComparison.Ordinal);
        Assert.Contains("Les décisions dont parler", report, StringComparison.Ordinal); // some of these two decide against the file
        Assert.Contains("One was close.", report, StringComparison.Ordinal); // an evaluator's words
        var grades = File.ReadAllLines(folder.At("out/grades.csv"));
        Assert.Equal(5, grades.Length);
        Assert.Contains("anna,'=Anna,1,hanoi,", grades[1], StringComparison.Ordinal); // no spreadsheet takes the name for a formula
    }

    [Fact]
    public void Grades_have_semicolons_and_decimal_commas_where_they_are_asked_for()
    {
        using var folder = new OwnFolder();
        var archive = folder.At("a" + ArchiveFile.Ending);
        File.WriteAllBytes(archive, PlayedLesson.Archived.ToBytes());
        new PapersService(new RequestContext()).Debrief(new DebriefRequest(archive, folder.At("points"), "en", Seeds: 0)).Replayed.Dispose();
        new PapersService(new RequestContext()).Debrief(new DebriefRequest(archive, folder.At("commas"), "en", Seeds: 0, DecimalComma: true)).Replayed.Dispose();
        Assert.Contains("anna;'=Anna;1;hanoi;", File.ReadAllLines(folder.At("commas/grades.csv"))[1], StringComparison.Ordinal);
        Assert.Equal(CsvTable.Read(File.ReadAllText(folder.At("points/grades.csv"))).Select(row => row.Select(cell => Number().Replace(cell, "$1,$2"))),
            CsvTable.Read(File.ReadAllText(folder.At("commas/grades.csv"))));
    }

    [GeneratedRegex(@"^([0-9]+)\.([0-9]+)$")] private static partial Regex Number();

    // The second plan is of one language, and of fewer papers.
    [Fact]
    public void Papers_stand_in_the_place_of_those_of_another_exercise()
    {
        using var folder = new OwnFolder();
        new PapersService(new RequestContext()).Write(new PapersRequest("vietnam-laos-review", folder.At("out"), ["en", "fr"]));
        Papers(folder.At("out"));
        using var other = new OwnFolder();
        Papers(other.At("out"));
        static IEnumerable<string> Files(OwnFolder of) =>
            Directory.EnumerateFiles(of.At("out"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(of.At("out"), path)).Order(StringComparer.Ordinal);
        Assert.Equal(Files(other), Files(folder));
    }

    // Of the second plan there are no papers in French, and its handbook is another.
    [Fact]
    public void What_somebody_changed_is_kept_beside_what_takes_its_place_and_named()
    {
        using var folder = new OwnFolder();
        new PapersService(new RequestContext()).Write(new PapersRequest("vietnam-laos-review", folder.At("out"), ["en", "fr"]));
        File.WriteAllText(folder.At("out/fr/handbook.docx"), "my remarks");
        var heard = new Heard();
        new PapersService(new RequestContext { Observer = heard }).Write(new PapersRequest("first-lesson", folder.At("out"), ["en"]));
        Assert.Equal("1 file in '" + folder.At("out") + "' was changed since; what you changed is kept as fr/handbook.docx.yours", Assert.Single(heard.Warnings));
        Assert.Equal("my remarks", File.ReadAllText(folder.At("out/fr/handbook.docx.yours")));
        Assert.Single(Directory.EnumerateFiles(folder.At("out/fr")));
        Assert.False(Directory.Exists(folder.At("out/en")));
        File.WriteAllText(folder.At("out/handbook.html"), "more of them");
        Papers(folder.At("out"));
        Papers(folder.At("out"));
        Assert.Equal("more of them", File.ReadAllText(folder.At("out/handbook.html.yours")));
        Assert.Equal(2, Directory.EnumerateFiles(folder.At("out"), "*.yours*", SearchOption.AllDirectories).Count());
    }

    private sealed class Heard : IWorkObserver
    {
        internal List<string> Warnings { get; } = [];

        public void OnProgress(in WorkProgress progress) { }

        public void OnWarning(string warning) => Warnings.Add(warning);

        public void OnNotice(string notice) { }
    }

    [Fact]
    public void Two_do_not_write_into_one_folder_at_once()
    {
        using var folder = new OwnFolder();
        Directory.CreateDirectory(folder.At("out"));
        using (FolderLock.Take(folder.At("out")))
            Assert.Contains("another exchangesim is at work in", Assert.Throws<InvalidRequestException>(() => Papers(folder.At("out"))).Message, StringComparison.Ordinal);
        Papers(folder.At("out"));
    }

    [Fact]
    public void A_folder_with_other_files_is_left_alone()
    {
        using var folder = new OwnFolder();
        File.WriteAllText(folder.At("own.txt"), "mine");
        var refusal = Assert.Throws<InvalidRequestException>(() => Papers(folder.Path));
        Assert.Contains("has other files in it", refusal.Message, StringComparison.Ordinal);
        Assert.Single(folder.Content());
    }

    [Fact]
    public void A_link_in_the_folder_leads_nothing_out_of_it()
    {
        using var folder = new OwnFolder();
        Papers(folder.At("out"));
        File.Delete(folder.At("out/handbook.html"));
        File.CreateSymbolicLink(folder.At("out/handbook.html"), folder.At("victim.txt"));
        Assert.Contains("is a link", Assert.Throws<InvalidRequestException>(() => Papers(folder.At("out"))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("victim.txt")));
    }

    [Fact]
    public void A_record_that_names_others_files_does_not_make_them_the_programs()
    {
        using var folder = new OwnFolder();
        Directory.CreateDirectory(folder.At("out"));
        File.WriteAllText(folder.At("out/exchangesim-files.txt"), "../victim.txt\nown.txt\n");
        foreach (var name in (string[])["victim.txt", "out/own.txt"]) File.WriteAllText(folder.At(name), "mine");
        Papers(folder.At("out"));
        foreach (var name in (string[])["victim.txt", "out/own.txt.yours"]) Assert.Equal("mine", File.ReadAllText(folder.At(name)));
    }

    [Fact]
    public void A_language_without_papers_is_named_with_those_that_there_are() =>
        Assert.Contains("en, fr, vi", Assert.Throws<InvalidRequestException>(() =>
            new PapersService(new RequestContext()).Write(new PapersRequest("first-lesson", "nowhere", ["de"]))).Message, StringComparison.Ordinal);

    private static int Papers(string folder) => new PapersService(new RequestContext()).Write(new PapersRequest("first-lesson", folder, ["en"]));
}
