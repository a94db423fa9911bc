using ExchangeSim.Web.Studio.Library;

namespace ExchangeSim.Web.Tests.Studio.Library;

/// <summary>Own scenarios on the disk: nothing that was kept is lost, whoever saves meanwhile and whenever the server ends.</summary>
public sealed class LibraryStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-library-").FullName;
    private readonly Clock _clock = new();

    private sealed class Clock : TimeProvider
    {
        private long _seconds;
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1_800_000_000 + Interlocked.Increment(ref _seconds));
    }

    private LibraryStore Store() => new(new ServerOptions { DataFolder = _folder }, _clock);

    private static LibraryTexts Texts(string main, params (string File, string Text)[] includes) => new(main, [.. includes.Select(one => KeyValuePair.Create(one.File, one.Text))]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_kept_is_there_when_the_server_starts_again()
    {
        var store = Store();
        var made = store.Create("border", Texts("one", ("part.yaml", "p")), VersionOrigin.Copy)!;
        store.Save(made.Id, 1, Texts("two é\u00A0ạ\n", ("part.yaml", "p")), VersionOrigin.Save);
        store.KeepDraft(made.Id, "00000000000a", 2, "three");
        store.Change(made.Id, one => one with { Name = "frontier" });

        var again = Store();
        var kept = Assert.Single(again.All());
        Assert.Equal((made.Id, "frontier", null), (kept.Id, kept.Name, kept.Deleted));
        Assert.Equal([(1, VersionOrigin.Copy, false), (2, VersionOrigin.Save, false)], kept.Versions.Select(version => (version.Number, version.Origin, version.IsAside)));
        Assert.Equal("two é\u00A0ạ\n", again.Texts(kept.Id, kept.Current).Main);
        Assert.Equal(KeyValuePair.Create("part.yaml", "p"), Assert.Single(again.Texts(kept.Id, kept.Version(1)!).Includes));
        Assert.Equal(("00000000000a", 2, "three"), again.Drafts(kept.Id).Select(draft => (draft.Writer, draft.BasedOn, draft.Text)).Single());
    }

    [Fact]
    public void A_text_that_was_begun_before_another_was_saved_is_kept_beside_it()
    {
        var store = Store();
        var made = store.Create("border", Texts("one"), VersionOrigin.New)!;
        var mine = store.Save(made.Id, 1, Texts("mine"), VersionOrigin.Save)!;
        var theirs = store.Save(made.Id, 1, Texts("theirs"), VersionOrigin.Save)!;
        Assert.False(mine.Version.IsAside);
        Assert.True(theirs.Version.IsAside);
        Assert.Equal("mine", store.Texts(made.Id, theirs.Scenario.Current).Main);
        Assert.Equal("theirs", store.Texts(made.Id, theirs.Version).Main);
        var restored = store.Save(made.Id, null, store.Texts(made.Id, theirs.Version), VersionOrigin.Restore)!;
        Assert.Equal(("theirs", 4), (store.Texts(made.Id, restored.Scenario.Current).Main, restored.Scenario.Current.Number));
    }

    [Fact]
    public void Of_many_who_save_at_once_one_wins_each_time_and_every_text_is_kept()
    {
        var store = Store();
        var made = store.Create("border", Texts("one"), VersionOrigin.New)!;
        const int Savers = 24;
        var won = 0;
        Parallel.For(0, Savers, saver =>
        {
            if (!store.Save(made.Id, 1, Texts($"text {saver}"), VersionOrigin.Save)!.Version.IsAside) Interlocked.Increment(ref won);
        });
        Assert.Equal(1, won);
        var kept = Store().Find(made.Id)!;
        Assert.Equal(Enumerable.Range(1, Savers + 1), kept.Versions.Select(version => version.Number));
        Assert.Equal(Savers + 1, kept.Versions.Select(version => store.Texts(made.Id, version).Main).Distinct().Count());
    }

    [Fact]
    public void Saving_the_same_text_again_makes_no_version()
    {
        var store = Store();
        var made = store.Create("border", Texts("one"), VersionOrigin.New)!;
        Assert.Equal(1, store.Save(made.Id, 1, Texts("one"), VersionOrigin.Save)!.Version.Number);
        Assert.Single(Store().Find(made.Id)!.Versions);
        Assert.Equal("one", store.Texts(made.Id, made.Current).Main);
    }

    [Fact]
    public void Saving_the_same_text_again_beside_what_counts_makes_no_version_and_what_never_counted_makes_way_first()
    {
        var store = Store();
        var made = store.Create("border", Texts("one"), VersionOrigin.New)!;
        store.Save(made.Id, 1, Texts("two"), VersionOrigin.Save);
        var aside = store.Save(made.Id, 1, Texts("mine"), VersionOrigin.Save)!;
        Assert.Equal(aside.Version, store.Save(made.Id, 1, Texts("mine"), VersionOrigin.Save)!.Version);
        Assert.Equal(3, Store().Find(made.Id)!.Versions.Count);
        for (var number = 0; number < LibraryStore.MostVersions - 2; number++) store.Save(made.Id, null, Texts($"saved {number}"), VersionOrigin.Save);
        var kept = Store().Find(made.Id)!;
        Assert.Equal(LibraryStore.MostVersions, kept.Versions.Count);
        Assert.Equal((1, false), (kept.Versions[0].Number, kept.Versions.Any(version => version.IsAside)));
    }

    // As a server leaves it that is killed in the middle of a write, wherever that is.
    [Fact]
    public void What_a_killed_server_left_half_written_hides_nothing_that_was_kept()
    {
        var store = Store();
        var made = store.Create("border", Texts("one"), VersionOrigin.New)!;
        store.Save(made.Id, 1, Texts("two"), VersionOrigin.Save);
        var folder = Path.Combine(_folder, "scenarios", made.Id);
        File.WriteAllText(Path.Combine(folder, "version-000003.json.unfinished"), "{\"num");
        File.WriteAllText(Path.Combine(folder, "scenario.json.unfinished"), "");
        File.WriteAllText(Path.Combine(folder, "version-000004.json"), "{\"num");
        File.WriteAllText(Path.Combine(folder, "version-000005.json"), """{"number":5,"saved":1,"origin":"save","isAside":false,"text":"../../../secret","includes":[]}""");
        Directory.CreateDirectory(Path.Combine(_folder, "scenarios", "0123456789ab", "texts"));

        var again = Store();
        var kept = Assert.Single(again.All());
        Assert.Equal("two", again.Texts(kept.Id, kept.Current).Main);
        var next = again.Save(kept.Id, 2, Texts("three"), VersionOrigin.Save)!;
        Assert.False(next.Version.IsAside);
        Assert.Equal("three", Store().Texts(kept.Id, Store().Find(kept.Id)!.Current).Main);
    }

    [Fact]
    public void The_oldest_versions_make_way_and_the_one_that_counts_never_does()
    {
        var store = Store();
        var made = store.Create("border", Texts("one", ("part.yaml", "p")), VersionOrigin.New)!;
        for (var number = 0; number < LibraryStore.MostVersions + 5; number++) store.Save(made.Id, 99_999, Texts($"aside {number}", ("part.yaml", "p")), VersionOrigin.Save);
        var kept = Store().Find(made.Id)!;
        Assert.Equal(LibraryStore.MostVersions, kept.Versions.Count);
        Assert.Equal(1, kept.Current.Number);
        Assert.Equal(LibraryStore.MostVersions + 6, kept.Versions[^1].Number);
        Assert.Equal(LibraryStore.MostVersions + 1, Directory.GetFiles(Path.Combine(_folder, "scenarios", made.Id, "texts")).Length); // and the part that all share
    }

    [Fact]
    public void The_oldest_draft_of_too_many_windows_is_kept_as_a_version()
    {
        var store = Store();
        var made = store.Create("border", Texts("one"), VersionOrigin.New)!;
        for (var writer = 0; writer <= LibraryStore.MostDrafts; writer++) store.KeepDraft(made.Id, writer.ToString("x12", null), 1, $"draft {writer}");
        Assert.Equal(LibraryStore.MostDrafts, store.Drafts(made.Id).Count);
        var kept = store.Find(made.Id)!;
        Assert.Equal("draft 0", store.Texts(made.Id, kept.Versions[^1]).Main);
        Assert.Equal(1, kept.Current.Number);
    }

    [Fact]
    public void Deleted_ones_are_recovered_until_they_are_needed_for_new_ones()
    {
        var store = Store();
        var deleted = store.Create("old", Texts("one"), VersionOrigin.New)!;
        store.Change(deleted.Id, one => one with { Deleted = 1 });
        Assert.Equal(1, Store().Find(deleted.Id)!.Deleted);
        for (var number = 1; number < LibraryStore.MostScenarios; number++) Assert.NotNull(store.Create($"s-{number}", Texts("one"), VersionOrigin.New));
        Assert.NotNull(store.Find(deleted.Id));
        Assert.NotNull(store.Create("last", Texts("one"), VersionOrigin.New));
        Assert.Null(store.Find(deleted.Id));
        Assert.Null(store.Create("too-many", Texts("one"), VersionOrigin.New));
        Assert.Equal(LibraryStore.MostScenarios, Directory.GetDirectories(Path.Combine(_folder, "scenarios")).Length);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("")]
    [InlineData("0123456789ab")]
    public void An_id_that_there_is_none_of_leads_nowhere(string id)
    {
        var store = Store();
        store.Create("border", Texts("one"), VersionOrigin.New);
        Assert.Null(store.Find(id));
        Assert.Null(store.Save(id, 1, Texts("two"), VersionOrigin.Save));
        Assert.Null(store.KeepDraft(id, "00000000000a", 1, "two"));
        Assert.Empty(store.Drafts(id));
        store.RemoveDraft(id, "00000000000a");
    }
}
