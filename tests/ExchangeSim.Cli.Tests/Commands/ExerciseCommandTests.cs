using System.Text.Json;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class ExerciseCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private static string Done(params string[] args)
    {
        var answer = Shell.Run(args);
        Assert.True(answer.Code == 0, answer.Error);
        return answer.Out;
    }

    [Fact]
    public void A_new_exercise_has_no_problems_and_can_be_shown_and_rehearsed()
    {
        var plan = _shell.At("ours.exercise.yaml");
        Assert.Contains("is written", Done("new", plan, "--exercise"));
        Assert.Contains("2 seats, 1 lead, 1 inject, 3 objectives", Done("check", plan));
        Assert.All((string[])["Ha Noi bureau", "The red truck", "A call from the gate", "breaches = 0"], words => Assert.Contains(words, Done("show", plan)));
        Assert.All((string[])["SEATS", "careless", "perfect", "nothing: every objective can be reached"],
            words => Assert.Contains(words, Done("rehearse", plan, "--seeds", "1", "--quiet")));
    }

    [Fact]
    public void A_scenario_is_written_out_as_an_exercise_with_seats_for_chosen_agencies()
    {
        var plan = _shell.At("two.exercise.yaml");
        Done("new", plan, "--exercise", "--scenario", "asean-somtc-2017", "--agencies", "vietnam,laos");
        Assert.Contains("2 seats, 0 leads, 0 injects, 0 objectives", Done("check", plan));
        var answer = Shell.Run("new", _shell.At("three"), "--exercise", "--scenario", "asean-somtc-2017", "--agencies", "viet");
        Assert.Equal(2, answer.Code);
        Assert.Contains("--agencies 'viet': the scenario has brunei", answer.Error);
    }

    [Fact]
    public void A_rehearsal_as_json_says_what_the_page_says()
    {
        var found = JsonDocument.Parse(Done("rehearse", "first-lesson", "--seeds", "2", "--format", "json", "--quiet")).RootElement;
        Assert.True(found.GetProperty("isSound").GetBoolean());
        Assert.Equal(["careless", "reference", "perfect"], found.GetProperty("scores").EnumerateArray().Select(score => score.GetProperty("player").GetString()));
        Assert.Equal(2, found.GetProperty("seats").GetArrayLength());
        Assert.All(found.GetProperty("objectives").EnumerateArray(), objective => Assert.True(objective.GetProperty("isReachable").GetBoolean()));
    }

    [Fact]
    public void The_list_of_injects_goes_out_and_comes_back()
    {
        var (plan, list) = (_shell.At("ours.exercise.yaml"), _shell.At("injects.csv"));
        Done("new", plan, "--exercise");
        File.WriteAllText(list, Done("injects", plan).Replace("72 h", "96 h", StringComparison.Ordinal) + "spare,message,pool,,hanoi,,,,Spare,EXERCISE. Nothing new.,\r\n");
        Assert.Contains("has 2 injects now", Done("injects", plan, "--from", list));
        Assert.Contains("in the pool", Done("show", plan));
        var both = Done("injects", plan);
        File.WriteAllText(list, string.Join("\r\n", both.Split("\r\n").Where(line => !line.StartsWith("spare", StringComparison.Ordinal))));
        Assert.Contains($"not in {list}, and so no longer in the plan: spare", Done("injects", plan, "--from", list));
        File.WriteAllText(list, both);
        Assert.DoesNotContain("no longer", Done("injects", plan, "--from", list));
        File.WriteAllText(list, Done("injects", plan).Replace("96 h", "9 wk", StringComparison.Ordinal));
        var (before, answer) = (File.ReadAllText(plan), Shell.Run("injects", plan, "--from", list));
        Assert.Equal(2, answer.Code);
        Assert.Contains("this is after the exercise is over", answer.Error);
        Assert.Equal(before, File.ReadAllText(plan));
    }

    [Fact]
    public void With_decimal_commas_lists_have_semicolons_and_come_back()
    {
        var (plan, list) = (_shell.At("ours.exercise.yaml"), _shell.At("injects.csv"));
        Done("new", plan, "--exercise");
        Done("injects", plan, "--decimal-comma", "--out", list);
        Assert.Equal(Done("injects", plan).Split("\r\n")[0].Replace(',', ';'), File.ReadLines(list).First());
        Assert.Equal(File.ReadAllText(list), Done("injects", plan, "--decimal-comma"));
        Assert.Contains("has 1 inject now", Done("injects", plan, "--from", list));
        Assert.Contains("--decimal-comma is for CSV", Shell.Run("injects", plan, "--decimal-comma", "--out", _shell.At("injects.xlsx")).Error, StringComparison.Ordinal);
        Assert.Contains("this writes none; give --out DIR too", Shell.Run("debrief", "a.exercise.zip", "--decimal-comma").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_are_written_in_each_language_and_what_is_no_archive_is_said_to_be_none()
    {
        Assert.Contains("18 files in", Done("papers", "first-lesson", "--out", _shell.At("papers"), "--language", "en,fr,vi"), StringComparison.Ordinal);
        Assert.True(File.Exists(_shell.At(Path.Combine("papers", "vi", "handbook.docx"))));
        File.WriteAllText(_shell.At("no.exercise.zip"), "hello");
        foreach (var command in (string[])["debrief", "verify"])
        {
            var answer = Shell.Run(command, _shell.At("no.exercise.zip"));
            Assert.Equal(2, answer.Code);
            Assert.Contains("is no archive of an exercise, or is damaged", answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_is_wrong_in_an_exercise_is_told_with_its_place()
    {
        var plan = _shell.At("wrong.exercise.yaml");
        Done("new", plan, "--exercise");
        File.WriteAllText(plan, File.ReadAllText(plan).Replace("agency: laos, basis", "agency: lao, basis", StringComparison.Ordinal));
        foreach (var command in (string[])["check", "rehearse", "show"])
        {
            var answer = Shell.Run(command, plan);
            Assert.Equal(2, answer.Code);
            Assert.Contains("'lao' is not the name of an agency; did you mean 'laos'?", answer.Error);
        }
    }

    [Fact]
    public void Shipped_exercises_are_listed() => Assert.All((string[])["EXERCISES", "first-lesson", "asean-six-bureaus"], words => Assert.Contains(words, Done("scenarios")));
}
