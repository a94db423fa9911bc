namespace ExchangeSim.Reports.Web.Figures;

/// <summary>One request's life, on the clocks of both sides. Instants are milliseconds since 1970, UTC.</summary>
internal sealed record TimelineData(
    TimelineSide From, TimelineSide To, IReadOnlyList<string> Lanes, IReadOnlyList<TimelineBar> Bars, long Sent, long? Limit, IReadOnlyList<string> Parts)
{
    public string Kind => "timeline";
}

/// <summary>A side and its clock.</summary>
internal sealed record TimelineSide(string Name, string Zone);

/// <summary>A stretch at one place.</summary>
internal sealed record TimelineBar(int Lane, long Start, long End, int Part, string Label);
