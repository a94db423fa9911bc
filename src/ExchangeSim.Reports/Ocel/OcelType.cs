namespace ExchangeSim.Reports.Ocel;

/// <summary>A type of event or of object, with its attributes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The name as part of a table's name, which no other type has in any case of letters.</param>
/// <param name="Attributes">Its attributes, in order.</param>
internal sealed record OcelType(string Name, string Table, params OcelAttribute[] Attributes);

/// <summary>What can happen to a request. Each step of each procedure has event types of its own, so that what tools discover are steps.</summary>
/// <param name="Ending">What the type's name has after that of the step.</param>
/// <param name="Attributes">The attributes of its types, in order.</param>
internal sealed record OcelKind(string Ending, params OcelAttribute[] Attributes);

/// <summary>An attribute, and how it is written.</summary>
internal sealed record OcelAttribute(string Name, OcelValue Value = OcelValue.Text);

/// <summary>How an attribute is written.</summary>
internal enum OcelValue { Text, Whole, Number, YesNo }

/// <summary>The types of an event log of requests.</summary>
internal static class OcelTypes
{
    private static readonly OcelAttribute Step = new("step"), IsOpen = new("is_open", OcelValue.YesNo);

    internal static readonly OcelKind Arisen = new("");
    internal static readonly OcelKind Sent = new(" sent", Step, IsOpen);
    internal static readonly OcelKind Received = new(" received", Step, Hours("in_transit_hours"), new("lost", OcelValue.Whole));
    internal static readonly OcelKind WorkBegun = new(" begun", Step, new("translation", OcelValue.YesNo), Hours("desk_closed_hours"), Hours("officers_busy_hours"), IsOpen);
    internal static readonly OcelKind WorkDone = new(" done", Step, new("translation", OcelValue.YesNo), Hours("worked_hours"), Hours("rested_hours"));
    internal static readonly OcelKind WorkGivenUp = new(" given up", WorkDone.Attributes);
    internal static readonly OcelKind WaitBegun = new(" wait begun", Step, IsOpen);
    internal static readonly OcelKind WaitOver = new(" wait over", Step, Hours("waited_hours"));
    internal static readonly OcelKind Chosen = new("", Step, new("chosen_step"));
    internal static readonly OcelKind Forked = new(" branches begun", Step, IsOpen);
    internal static readonly OcelKind Joined = new(" branches joined", Step, Hours("waited_hours"));
    internal static readonly OcelKind Asked = new(" third agencies asked", Step, IsOpen);
    internal static readonly OcelKind Answered = new(" third agencies answered", Step, Hours("waited_hours"));
    internal static readonly OcelKind RanOut = new("", Step);
    internal static readonly OcelKind Closed = new("", Step, new("outcome"), new("ground"), Hours("latency_hours"));

    internal static readonly OcelType Request = new("request", "Request", new("procedure"), new("crime"), new("urgency"), Hours("limit_hours"), new("outcome"));
    internal static readonly OcelType Message = new("message", "Message", Step);
    internal static readonly OcelType Agency = new("agency", "Agency", new("name"), new("country"), new("zone"));
    internal static readonly OcelType Desk = new("desk", "Desk", new("name"), new("posts", OcelValue.Whole));
    internal static readonly OcelType Officer = new("officer", "Officer", new OcelAttribute("number", OcelValue.Whole));

    internal static readonly OcelType[] Objects = [Request, Message, Agency, Desk, Officer];

    private static OcelAttribute Hours(string name) => new(name, OcelValue.Number);
}
