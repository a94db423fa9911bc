using System.Globalization;
using System.Xml;
using NodaTime;

namespace ExchangeSim.Reports.Xes;

/// <summary>Writes the elements and attributes of an event log as IEEE 1849 has them. An attribute without a value is left out.</summary>
internal sealed class XesWriter : IDisposable
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };

    private readonly XmlWriter _xml;
    private readonly Instant _start;

    internal XesWriter(TextWriter writer, Instant start) => (_xml, _start) = (XmlWriter.Create(writer, Settings), start);

    internal void Begin(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (element == "log") _xml.WriteStartElement(element, "http://www.xes-standard.org/");
        else _xml.WriteStartElement(element);
        foreach (var (name, value) in attributes) _xml.WriteAttributeString(name, value);
    }

    internal void End() => _xml.WriteEndElement();

    internal void Element(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        End();
    }

    internal void Add(string key, string? text)
    {
        if (text is not null) Element("string", ("key", key), ("value", text));
    }

    internal void Add(string key, long? number)
    {
        if (number is { } n) Element("int", ("key", key), ("value", n.ToString(CultureInfo.InvariantCulture)));
    }

    internal void Add(string key, bool? isTrue)
    {
        if (isTrue is { } b) Element("boolean", ("key", key), ("value", b ? "true" : "false"));
    }

    /// <summary>Adds a time in milliseconds from the scenario's start; one below 0 never was.</summary>
    internal void AddTime(string key, long milliseconds)
    {
        if (milliseconds < 0) return;
        var time = (_start + Duration.FromMilliseconds(milliseconds)).ToDateTimeUtc();
        Element("date", ("key", key), ("value", time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff+00:00", CultureInfo.InvariantCulture)));
    }

    /// <summary>Adds a length in milliseconds as hours.</summary>
    internal void AddHours(string key, long? milliseconds)
    {
        if (milliseconds is { } length) Element("float", ("key", key), ("value", XmlConvert.ToString(length / 3_600_000.0)));
    }

    /// <summary>Ends the document.</summary>
    public void Dispose() => _xml.Dispose();
}
