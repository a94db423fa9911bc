using ExchangeSim.Exercises.Tests;
using ExchangeSim.Reports.Exercises;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Exercises;

public class DebriefPageTests
{
    [Fact]
    public void The_page_of_a_terminal_is_english_and_calls_objectives_and_tasks_by_their_titles()
    {
        using var room = Lesson.Played(Lesson.Started(), 1);
        var text = new StringWriter();
        DebriefPage.Write(new Page(text), Lesson.Planned, [room]);
        var tasks = Lesson.Planned.Plan.Objectives.SelectMany(objective => objective.Targets).SelectMany(target => target.Tasks).ToList();
        Assert.NotEmpty(tasks);
        var said = string.Join(' ', text.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        foreach (var task in tasks) Assert.Contains(task.Title.In("en").Split(' ')[0], said, StringComparison.Ordinal);
        Assert.DoesNotContain(tasks, task => task.Id.Contains('-', StringComparison.Ordinal) && said.Contains(task.Id, StringComparison.Ordinal));
        Assert.All(text.ToString().Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));
    }
}
