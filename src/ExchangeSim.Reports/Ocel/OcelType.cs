namespace ExchangeSim.Reports.Ocel;

/// <summary>A type of event or of object, with its attributes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Attributes">Its attributes, in order.</param>
internal sealed record OcelType(string Name, params OcelAttribute[] Attributes)
{
    /// <summary>The name as part of a table's name: <c>request arisen</c> is <c>RequestArisen</c>.</summary>
    internal string Table { get; } = string.Concat(Name.Split(' ').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>An attribute, and how it is written.</summary>
internal sealed record OcelAttribute(string Name, OcelValue Value = OcelValue.Text);

/// <summary>How an attribute is written.</summary>
internal enum OcelValue { Text, Whole, Number, YesNo }

/// <summary>The types of an event log of requests.</summary>
internal static class OcelTypes
{
    private static readonly OcelAttribute Step = new("step");

    internal static readonly OcelType Arisen = new("request arisen");
    internal static readonly OcelType Sent = new("message sent", Step);
    internal static readonly OcelType Received = new("message received", Step, Hours("in_transit_hours"), new("lost", OcelValue.Whole));
    internal static readonly OcelType WorkBegun = new("work begun", Step, new("translation", OcelValue.YesNo), Hours("desk_closed_hours"), Hours("officers_busy_hours"));
    internal static readonly OcelType WorkDone = new("work done", Step, new("translation", OcelValue.YesNo), Hours("worked_hours"), Hours("rested_hours"));
    internal static readonly OcelType WaitBegun = new("wait begun", Step);
    internal static readonly OcelType WaitOver = new("wait over", Step, Hours("waited_hours"));
    internal static readonly OcelType Decided = new("decision taken", Step, new("chosen_step"));
    internal static readonly OcelType Branched = new("way found", Step, new("chosen_step"));
    internal static readonly OcelType Forked = new("branches begun", Step);
    internal static readonly OcelType Joined = new("branches joined", Step, Hours("waited_hours"));
    internal static readonly OcelType Asked = new("third agencies asked", Step);
    internal static readonly OcelType Answered = new("third agencies answered", Step, Hours("waited_hours"));
    internal static readonly OcelType RanOut = new("time limit ran out", Step);
    internal static readonly OcelType Closed = new("request closed", Step, new("outcome"), new("ground"), Hours("latency_hours"));

    internal static readonly OcelType Request = new("request", new("procedure"), new("crime"), new("urgency"), Hours("limit_hours"), new("outcome"));
    internal static readonly OcelType Message = new("message", Step);
    internal static readonly OcelType Agency = new("agency", new("name"), new("country"), new("zone"));
    internal static readonly OcelType Desk = new("desk", new("name"), new("posts", OcelValue.Whole));
    internal static readonly OcelType Officer = new("officer", new OcelAttribute("number", OcelValue.Whole));

    internal static readonly OcelType[] Events =
        [Arisen, Sent, Received, WorkBegun, WorkDone, WaitBegun, WaitOver, Decided, Branched, Forked, Joined, Asked, Answered, RanOut, Closed];

    internal static readonly OcelType[] Objects = [Request, Message, Agency, Desk, Officer];

    private static OcelAttribute Hours(string name) => new(name, OcelValue.Number);
}
