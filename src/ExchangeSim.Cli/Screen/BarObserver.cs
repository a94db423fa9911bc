using ExchangeSim.Application.Work;
using ExchangeSim.Reports.Text;
using Spectre.Console.Rendering;
using Spectre.Console;

namespace ExchangeSim.Cli.Screen;

/// <summary>Moves a bar for each activity; lines are written above it, through the console that draws it.</summary>
internal sealed class BarObserver(IAnsiConsole console, ProgressContext context) : IWorkObserver
{
    private const int Around = 2; // an empty line above the bars and one below

    private string? _activity;
    private int _bars;
    private ProgressTask? _task;

    public void OnProgress(in WorkProgress progress)
    {
        if (progress.Activity != _activity || _task is null)
        {
            _task?.Increment(1);
            LastWords.LinesOfBars = ++_bars + Around;
            (_activity, _task) = (progress.Activity, context.AddTask(Markup.Escape(progress.Activity), maxValue: 1));
        }
        _task.IsIndeterminate = progress.Share is null;
        _task.Value = progress.Share ?? 0;
        if (progress.Events is { } events) _task.Description = Markup.Escape($"{progress.Activity}, {Human.Count(events)} events");
    }

    /// <summary>Takes the bars off the screen: the user has asked to stop.</summary>
    internal void Hide()
    {
        if (_task is not { } shown) return;
        shown.IsIndeterminate = false;
        shown.Value = shown.MaxValue; // what is completed is hidden
    }

    public void OnWarning(string warning) => console.WriteLine(warning);

    public void OnNotice(string notice) => console.WriteLine(notice);
}

/// <summary>The share that is done, where it is known.</summary>
internal sealed class ShareColumn : ProgressColumn
{
    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Spectre.Console.Text(task.IsIndeterminate ? "" : Human.Share(task.Percentage / 100).PadLeft(5));
}

/// <summary>How long it will still take, where that can be foreseen.</summary>
internal sealed class TimeLeftColumn : ProgressColumn
{
    private readonly Dictionary<int, TimeLeft> _byTask = [];

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Spectre.Console.Text(Of(task).Words(task.IsIndeterminate ? null : task.Percentage / 100, task.ElapsedTime ?? TimeSpan.Zero) ?? "");

    private TimeLeft Of(ProgressTask task)
    {
        if (!_byTask.TryGetValue(task.Id, out var left)) _byTask.Add(task.Id, left = new TimeLeft());
        return left;
    }
}
