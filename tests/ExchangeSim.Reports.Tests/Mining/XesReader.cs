using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace ExchangeSim.Reports.Tests.Mining;

/// <summary>Reads an event log as IEEE 1849 has it, by the keys of the standard extensions, and measures cases as tools of process mining do.</summary>
internal static class XesReader
{
    internal static IEnumerable<MinedCase> Cases(string path)
    {
        using var reader = XmlReader.Create(path);
        while (reader.Read())
        {
            while (reader is { NodeType: XmlNodeType.Element, LocalName: "trace" }) yield return Case((XElement)XNode.ReadFrom(reader));
        }
    }

    private static MinedCase Case(XElement trace)
    {
        var events = trace.Elements().Where(e => e.Name.LocalName == "event").ToList();
        var mined = new MinedCase { Name = Value(trace, "concept:name")!, Begins = Time(events[0]) };
        if (Value(trace, "is_open") == "false") mined.Closes = Time(events.Last(e => Value(e, "depth") is null));
        var end = Value(trace, "closed") ?? Value(trace, "observed_until")!;
        foreach (var instance in events.GroupBy(e => Value(e, "concept:instance"))) Measure(mined, [.. instance], At(end));
        if (Value(trace, "sent") is not { } sent) return mined;
        foreach (var (key, hours) in Hours(trace)) mined.CaseHours.Add(key, hours);
        foreach (var one in events.Where(e => Value(e, "depth") is null && Time(e) > At(sent)))
        {
            foreach (var (key, hours) in Hours(one)) mined.PartHours[key] = mined.PartHours.GetValueOrDefault(key) + hours;
            if (Value(one, "kind") == "join" && !Hours(one).Any()) mined.ForkHours += Since(events, one);
        }
        return mined;
    }

    private static void Measure(MinedCase mined, List<XElement> events, DateTime end)
    {
        if (Value(events[0], "kind") != "work") return; // nobody works on a wait or a message
        for (var i = 0; i < events.Count; i++)
        {
            var lasted = (i + 1 < events.Count ? Time(events[i + 1]) : end) - Time(events[i]);
            switch (Value(events[i], "lifecycle:transition"))
            {
                case "start" or "resume": mined.Processing += lasted; break;
                case "schedule" or "suspend": mined.Waiting += lasted; break;
            }
        }
    }

    private static double Since(List<XElement> events, XElement over) =>
        (Time(over) - Time(events.First(e => Value(e, "concept:instance") == Value(over, "concept:instance")))).TotalHours;

    private static IEnumerable<(string Key, double Hours)> Hours(XElement of) =>
        of.Elements().Where(e => e.Attribute("key")?.Value.EndsWith("_hours", StringComparison.Ordinal) == true)
            .Select(e => (e.Attribute("key")!.Value, XmlConvert.ToDouble(e.Attribute("value")!.Value)));

    private static DateTime Time(XElement one) => At(Value(one, "time:timestamp")!);

    private static DateTime At(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static string? Value(XElement of, string key) => of.Elements().FirstOrDefault(e => e.Attribute("key")?.Value == key)?.Attribute("value")!.Value;
}
