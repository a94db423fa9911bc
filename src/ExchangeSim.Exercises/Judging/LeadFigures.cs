using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>Figures over leads and what was sent out of them.</summary>
internal static class LeadFigures
{
    internal static FigureValue Share(JudgedPlay play, LeadShare figure)
    {
        var moments = new List<JudgedMoment>();
        foreach (var lead in play.Planned.Plan.Leads.Where(lead => figure.Seat is null || lead.Seat == figure.Seat))
        {
            var arrived = play.Planned.ArrivalOf(lead);
            if (arrived > play.Now) continue;
            var until = figure.Within is { } within ? arrived + (long)within.TotalMilliseconds : long.MaxValue;
            var good = play.Sent.FirstOrDefault(sent => sent.Lead == lead.Id && sent.At <= until && (!figure.IsRight || LeadCheck.FaultsOf(lead, sent).Count == 0));
            if (!play.Seated.HadPeople(lead.Seat, arrived, until)) continue; // nobody could have sent it
            if (good is null && until > play.Now && figure.Within is not null) continue; // there is still time
            var any = good ?? play.Sent.FirstOrDefault(sent => sent.Lead == lead.Id);
            moments.Add(new JudgedMoment(good is not null, any?.At ?? Math.Min(until, play.Now), any?.Request, lead.Seat, Lead: lead.Id, Time: any?.At - arrived));
        }
        return FigureValue.Share(moments);
    }

    internal static FigureValue Asked(JudgedPlay play, AgencyAsked figure)
    {
        var end = figure.Before is { } before ? (long)before.TotalMilliseconds : long.MaxValue;
        var sent = play.Sent.Where(one => one.To == figure.Agency && (figure.Procedure is null || one.Procedure == figure.Procedure)
            && (figure.Lead is null || one.Lead == figure.Lead) && (figure.Seat is null || one.Seat == figure.Seat)).ToList();
        var moments = sent.Select(one => new JudgedMoment(one.At < end, one.At, one.Request, one.Seat, Lead: one.Lead)).ToList();
        if (moments.Any(moment => moment.IsGood)) return new FigureValue(1, 1, [.. moments.Where(moment => moment.IsGood)]);
        // Before the date nothing is known yet; asked too late is between asked and never asked.
        if (play.Now < Math.Min(end, play.Planned.End)) return new FigureValue(null, 0, []);
        if (!CouldAsk(play, figure, end)) return new FigureValue(null, 0, []);
        return new FigureValue(moments.Count > 0 ? 0.5 : 0, 1, moments);
    }

    // Who sat there before the date could have asked, and who sits there after it could still ask too late.
    private static bool CouldAsk(JudgedPlay play, AgencyAsked figure, long end)
    {
        var lead = play.Planned.Plan.Leads.FirstOrDefault(lead => lead.Id == figure.Lead);
        var from = lead is null ? 0 : play.Planned.ArrivalOf(lead);
        return (figure.Seat ?? lead?.Seat) is { } seat ? play.Seated.HadPeople(seat, from, end) : play.Seated.HadPeople(from, end);
    }
}
