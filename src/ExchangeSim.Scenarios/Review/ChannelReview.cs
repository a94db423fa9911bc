using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Channels whose hours do not fit the working week of agencies that send over them.</summary>
internal static class ChannelReview
{
    private const int MinutesOfDay = 24 * 60, MinutesOfWeek = 7 * MinutesOfDay;

    internal static void Run(Reviewed scenario)
    {
        var senders = Senders(scenario);
        foreach (var channel in scenario.Draft.Channels)
        {
            if (channel.Hours is not { } hours || !senders.TryGetValue(channel.Id, out var agencies)) continue;
            var open = Minutes(hours);
            foreach (var group in agencies.Select(agency => (agency.Id, Misses: MissesOf(open, agency.OfficeHours))).Where(pair => pair.Misses is not null)
                .GroupBy(pair => pair.Misses!))
            {
                var names = group.Select(pair => pair.Id).ToList();
                scenario.Warn(scenario.OwnSpot([["channels", channel.Id, "hours"], ["channels", channel.Id], .. names.Select(name => (string[])["agencies", name, "hours"]),
                    .. names.Select(name => (string[])["agencies", name])]),
                    $"channel '{channel.Id}' {group.Key} {Reviewed.List(names)} {(names.Count == 1 ? "works" : "work")}",
                        "a channel's hours are read in the sender's zone; write some that fit the working week of each sender");
            }
        }
    }

    // Agencies by the channel over which steps of theirs can send.
    private static SortedDictionary<string, List<Agency>> Senders(Reviewed scenario)
    {
        var found = new HashSet<(string Channel, string Agency)>();
        foreach (var procedure in scenario.Reach.Procedures)
            foreach (var step in procedure.Steps.Where(step => step is SendStep or AskStep))
                foreach (var (from, to) in scenario.Reach.Pairs(procedure.Id))
                    foreach (var channel in Over(scenario, procedure, step, from, to))
                        foreach (var agency in step is SendStep send ? [send.To == Side.Requested ? from : to] : (string[])[from, to]) found.Add((channel, agency));
        return new SortedDictionary<string, List<Agency>>(scenario.Draft.Channels.ToDictionary(
            channel => channel.Id, channel => scenario.Draft.Agencies.Where(agency => found.Contains((channel.Id, agency.Id))).ToList()), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Over(Reviewed scenario, Procedure procedure, Step step, string from, string to)
    {
        if ((step is SendStep send ? send.Over : ((AskStep)step).Over) is { } named) return [named];
        var agreed = scenario.Draft.Instruments.Where(i => i.InForce is not null && i.IsBetween(from, to)).Select(i => i.Channels.GetValueOrDefault(procedure.Id))
            .Append(procedure.Channel);
        return agreed.OfType<string>();
    }

    // A week of more days than the channel's is common; one that is shifted against it is what people overlook.
    private static string? MissesOf(bool[] open, WeeklyHours office)
    {
        var works = Minutes(office);
        if (!works.Where((working, minute) => working && open[minute]).Any()) return "is never open while";
        var (worked, opened) = (Days(works), Days(open));
        var missed = worked.Except(opened).ToList();
        return missed.Count > 0 && opened.Except(worked).Any() ? $"is closed on {Reviewed.List(missed.Select(day => day.ToString()))}, when" : null;
    }

    private static bool[] Minutes(WeeklyHours hours)
    {
        var minutes = new bool[MinutesOfWeek];
        if (hours.IsRoundTheClock) Array.Fill(minutes, true);
        foreach (var opening in hours.Openings)
        {
            var from = (((int)opening.Day - 1) * MinutesOfDay) + Minute(opening.From);
            var length = Minute(opening.To) - Minute(opening.From);
            for (var i = 0; i < (length > 0 ? length : length + MinutesOfDay); i++) minutes[(from + i) % MinutesOfWeek] = true;
        }
        return minutes;
    }

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;

    private static List<IsoDayOfWeek> Days(bool[] minutes) =>
        [.. Enumerable.Range(0, 7).Where(day => minutes.AsSpan(day * MinutesOfDay, MinutesOfDay).Contains(true)).Select(day => (IsoDayOfWeek)(day + 1))];
}
