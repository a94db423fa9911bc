using ExchangeSim.Exercises.Plans;
using Microsoft.Playwright;

namespace ExchangeSim.Web.Browser.Tests;

/// <summary>What a plan says about its seats: the policy that keeps those without a person, and how many officers may be moved.</summary>
[Trait("Category", "Slow")]
public sealed class PlanLimitTests(Stage stage) : IClassFixture<Stage>
{
    private const string Policies = "\npolicies:\n  more: { says: One more officer in Vientiane, changes: { agencies.laos.desks.bureau.officers: 3 } }\n";

    private PlannedExercise Planned(string line) => PlannedExercise.OfTexts(
    [
        stage.Lesson.Sources[0] with { Text = $"{stage.Lesson.Sources[0].Text}\n{line}\npolicy: more\n" },
        stage.Lesson.Sources[1] with { Text = stage.Lesson.Sources[1].Text + Policies }, .. stage.Lesson.Sources.Skip(2),
    ]);

    [BrowserFact]
    public async Task A_free_seat_names_its_policy_and_no_more_officers_move_than_the_plan_allows()
    {
        var planned = Planned("officers-may-move: 1");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        await using var anna = await stage.Player(code, "Anna", "hanoi", planned: planned);
        await Assertions.Expect(anna.Page.Locator(".seats")).ToContainTextAsync("the scenario decides by itself, under this policy: One more officer in Vientiane");
        await anna.Look("lobby-policy");
        await instructor.Begin();
        await anna.Page.GetByRole(AriaRole.Tab, new() { Name = "Officers" }).ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("at most 1 officer away from their own desk; 0 of them are now")).ToBeVisibleAsync();
        var move = anna.Page.GetByRole(AriaRole.Button, new() { Name = "Move them" });
        await move.ClickAsync();
        await Assertions.Expect(anna.Page.GetByText("1 of them is now, or will be")).ToBeVisibleAsync();
        await move.ClickAsync();
        await Assertions.Expect(anna.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("lets no more officers work away from their own desk");
        await anna.Look("officers-limit");
    }

    [BrowserFact]
    public async Task Where_officers_stay_the_page_says_so_in_place_of_the_form()
    {
        var planned = Planned("officers-may-move: no");
        var (instructor, code) = await stage.Exercise(planned);
        await using var _ = instructor;
        await using var anne = await stage.Player(code, "Anne", "hanoi", "fr", planned);
        await instructor.Begin();
        await anne.Page.GetByRole(AriaRole.Tab, new() { Name = "Agents" }).ClickAsync();
        await Assertions.Expect(anne.Page.GetByText("Les agents restent à leur bureau")).ToBeVisibleAsync();
        await Assertions.Expect(anne.Page.Locator("#move-count")).ToHaveCountAsync(0);
        await anne.Look("officers-stay-fr");
    }
}
