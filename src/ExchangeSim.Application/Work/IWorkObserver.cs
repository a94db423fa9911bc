namespace ExchangeSim.Application.Work;

/// <summary>Receives what a request reports while it is at work. Calls come from any thread, one at a time for progress, and should return quickly: the work waits for
/// them.</summary>
public interface IWorkObserver
{
    /// <summary>How far it is. The first report of an activity comes when it begins.</summary>
    void OnProgress(in WorkProgress progress);

    /// <summary>Something that the user should know about the input, and that does not keep it from being used.</summary>
    void OnWarning(string warning);

    /// <summary>Something that happened to the work itself, such as a machine that was lost and replaced.</summary>
    void OnNotice(string notice);
}

/// <summary>Ignores every report.</summary>
public sealed class SilentObserver : IWorkObserver
{
    /// <summary>The only instance that is needed.</summary>
    public static SilentObserver Instance { get; } = new();

    /// <inheritdoc/>
    public void OnProgress(in WorkProgress progress) { }

    /// <inheritdoc/>
    public void OnWarning(string warning) { }

    /// <inheritdoc/>
    public void OnNotice(string notice) { }
}
