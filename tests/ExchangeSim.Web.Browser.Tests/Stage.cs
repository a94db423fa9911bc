using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Web.Exercises;
using ExchangeSim.Web.Own;
using ExchangeSim.Web.Serving;
using ExchangeSim.Web.Shipped;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>A server on loopback, and a browser in which any number of people have profiles of their own.</summary>
public sealed class Stage : IAsyncLifetime
{
    internal const string Token = "a token of the tests, long enough";
    private const string HasBeenEverywhere = "try { localStorage.setItem('exchangesim-walked', 'start lobby desk console evaluator debriefing studio editor'); } catch { }";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-stage-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal string Address { get; private set; } = "";

    internal static string Root { get; } = FindRoot();

    /// <summary>Where screenshots go, to be looked at.</summary>
    internal static string Results { get; } = Path.Combine(Root, "tests", "ExchangeSim.Web.Browser.Tests", "TestResults");

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not { } program) return;
        Directory.CreateDirectory(Results);
        _app = ExerciseServer.Build(new ServerOptions { Port = 0, DataFolder = _folder, HostToken = Token });
        await _app.StartAsync();
        Address = $"http://127.0.0.1:{Welcome.PortOf(_app)}";
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Within.UsualMilliseconds); // a machine that does much else answers late
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = program, Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Somebody with a browser of their own, who has been on every page or is new to all of them.</summary>
    internal async Task<Visitor> Visitor(string locale = "en", ColorScheme scheme = ColorScheme.Light, bool isNew = false)
    {
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = locale, ColorScheme = scheme, BaseURL = Address });
        context.SetDefaultTimeout(Within.UsualMilliseconds);
        if (!isNew) await context.AddInitScriptAsync(HasBeenEverywhere);
        return new Visitor(context, await context.NewPageAsync(), Address);
    }

    /// <summary>Keeps an own scenario, as an upload does.</summary>
    internal void Keep(string file, string text) => Assert.Empty(_app!.Services.GetRequiredService<OwnFiles>().Keep([new SentFile(file, text)]));

    /// <summary>The first lesson that ships.</summary>
    internal PlannedExercise Lesson => Shipped("first-lesson");

    /// <summary>An exercise that ships, by its id.</summary>
    internal PlannedExercise Shipped(string id) => _app!.Services.GetRequiredService<ShippedPlans>().Find(id)!;

    /// <summary>An exercise of a plan: its instructor's page, and its code.</summary>
    internal async Task<(Visitor Instructor, string Code)> Exercise(PlannedExercise planned, int rooms = 1)
    {
        var (exercise, token) = _app!.Services.GetRequiredService<ExerciseService>().Create(planned, rooms);
        var instructor = await Visitor();
        await instructor.Page.GotoAsync($"/instructor?exercise={exercise.Id}#{token}");
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Start the clock" }).WaitForAsync();
        return (instructor, exercise.Code);
    }

    /// <summary>Puts something into a room's log that cannot be done. The room finds it when it comes back, which it does after the next command.</summary>
    internal async Task Damage(string room)
    {
        var store = _app!.Services.GetRequiredService<IRoomStore>();
        var life = await store.NextLife(room);
        var last = (await store.Find(room))!.Entries[^1];
        var agency = Lesson.Scenario.Agencies[0];
        var desk = agency.Desks.First(desk => desk.Shifts.Count > 0).Id;
        await store.Append(room, life, last with
        {
            Ordinal = last.Ordinal + 1, Id = "bad", Command = new WriteEvent(EventKind.Staffing, 1, agency.Id, desk, 99_999_999),
        });
    }

    /// <summary>A person who came in by the code and sat down, by seat id.</summary>
    internal async Task<Visitor> Player(string code, string name, string seat, string locale = "en", PlannedExercise? planned = null)
    {
        var visitor = await Newcomer(code, name, locale);
        var place = (planned ?? Lesson).Plan.Seats.ToList().FindIndex(one => one.Id == seat);
        var briefing = visitor.Page.Locator(".briefing input[type=checkbox]");
        await visitor.Until(briefing, () => visitor.Page.Locator(".seats li").Nth(place).GetByRole(AriaRole.Button).ClickAsync());
        await briefing.CheckAsync();
        visitor.Seat = seat;
        return visitor;
    }

    /// <summary>A person who came in by the code and has no seat.</summary>
    internal async Task<Visitor> Newcomer(string code, string name, string locale = "en")
    {
        var visitor = await Visitor(locale);
        await visitor.Page.GotoAsync("/join");
        await visitor.Page.Locator("#code").FillAsync(code);
        await visitor.Page.Locator("#name").FillAsync(name);
        for (var again = 0; ; again++)
        {
            await visitor.Page.Locator("#name").PressAsync("Enter"); // not the keyboard of the page: it may have moved the focus meanwhile
            try
            {
                await visitor.Page.WaitForURLAsync("**/play", new() { Timeout = 60_000 });
                return visitor;
            }
            catch (TimeoutException) when (again < 7)
            {
                // A busy machine lost the key, or the answer: it is asked for again, as a person would.
            }
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
