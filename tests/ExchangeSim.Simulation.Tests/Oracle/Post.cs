using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Tests.Oracle;

/// <summary>How lives leave an agency over channels, and arrive.</summary>
internal sealed class Post(Office office)
{
    private long Now => office.Now;

    internal void Send(Life life, SendStep step)
    {
        var terms = new Terms(office, life);
        if (!life.WasSent) (life.SentAt, life.Limit) = (Now, terms.Limit);
        Carry(life, step.To == Side.Requested ? life.Requested : life.Requesting, step.Over);
    }

    internal void Ask(Life life, AskStep step)
    {
        (life.IsAsking, life.IsAnswered) = (true, false);
        Carry(life, life.OtherSide(office.Index), step.Over);
    }

    internal void SendAnswer(Life life)
    {
        life.IsAnswered = true;
        Carry(life, life.OtherSide(office.Index), ((AskStep)life.Step).Over);
    }

    /// <summary>A nested request that ended away from home goes home over the agreed channel, or else over the first that its procedure names.</summary>
    internal void GoHome(Life life)
    {
        (life.HasEnded, life.IsAsking, life.Clock) = (true, false, null);
        Carry(life, life.Requesting, new Terms(office, life).Channel ?? life.Procedure.Steps.Select(step => step is SendStep send ? send.Over
            : (step as AskStep)?.Over).First(over => over is not null));
    }

    private void Carry(Life life, int to, string? over)
    {
        var channel = office.World.Scenario.Channels.Single(channel => channel.Id == (over ?? new Terms(office, life).Channel));
        office.Begin(life, Doing.InTransit);
        life.Stay++;
        life.Losses = 0;
        life.HandedIn = office.World.Agenda.NextNumber();
        Try(life, to, channel.Id);
    }

    // A channel takes a message within its hours in the sender's zone, and while no outage is under way; a lost message is handed in again, and needs the channel again.
    private void Try(Life life, int to, string id)
    {
        var channel = office.World.Scenario.Channels.Single(channel => channel.Id == id);
        var (losses, underWay) = office.World.Draws.MessageOf(channel, DelayOf(channel, office.Agency.Id, office.World.Scenario.Agencies[to].Id),
            life.Key, life.Procedure, life.Step, Walk.VisitOf(life), life.IsAnswered);
        if (LeavesFrom(channel, to, Now) is var leaves && leaves > Now)
        {
            TryAgain(leaves);
            return;
        }
        if (life.Losses < losses)
        {
            life.Losses++;
            TryAgain(LeavesFrom(channel, to, Now + (long)channel.ResendAfter.TotalMilliseconds));
            return;
        }
        life.Agency = to;
        office.At(Now + underWay, () => office.World.OfficeOf(to).Post.Arrive(life));

        void TryAgain(long time) => office.World.Agenda.AddDeparture(time, office.Index, life.HandedIn, () => Try(life, to, id));
    }

    private void Arrive(Life life)
    {
        office.Tell(life, TraceKind.Sent, LatencyPart.Transit, life.Losses);
        office.Begin(life, Doing.Moving);
        if (life.HasEnded)
        {
            office.Walk.EndNested(life);
            return;
        }
        if (life.Clock is not null)
        {
            if (life.ClockRunsOutAt <= Now) { office.Walk.RunOutOfTime(life); return; }
            office.Walk.WatchClock(life);
        }
        if (life is { IsAsking: true, IsAnswered: false })
        {
            office.Walk.WorkOnAnswer(life);
            return;
        }
        (life.IsAsking, life.IsAnswered) = (false, false);
        if (life.Step is SendStep { Marks: Milestone.Acknowledged } && life.AcknowledgedAt < 0) life.AcknowledgedAt = Now;
        if (life.Step is SendStep { Marks: Milestone.FirstReply } && life.FirstReplyAt < 0) life.FirstReplyAt = Now;
        office.Walk.GoOn(life);
    }

    // Of the delays that are meant for the two, one for both goes before one for the sender, and that before one for the receiver.
    private static Distribution DelayOf(Channel channel, string from, string to) =>
        channel.Delays.Where(one => (one.From ?? from) == from && (one.To ?? to) == to).OrderByDescending(one => (one.From is null ? 0 : 2) + (one.To is null ? 0 : 1))
            .Select(one => one.Delay).FirstOrDefault(channel.Delay);

    /// <summary>The first moment, not before a time, at which the channel takes a message as far as is known now.</summary>
    private long LeavesFrom(Channel channel, int to, long ready)
    {
        ready = Math.Max(ready, office.DownUntil(channel.Id, office.World.Scenario.Agencies[to].Id));
        var hours = channel.Keeps == SenderHours.None ? channel.Hours : office.Agency.OfficeHours;
        if (channel.Keeps == SenderHours.OfficeAndHolidays) hours = hours!.AndHolidays();
        return hours is null ? ready : office.HoursOf(hours).OpenFrom(ready);
    }
}
