using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Binding;

/// <summary>Channels.</summary>
internal static class ChannelBinder
{
    private sealed record Review(double Share, Distribution? Takes);

    private static readonly Key<double> ReviewShare = new("share", "Share of messages that are reviewed.", Kinds.Share, IsRequired: true);
    private static readonly Key<Distribution> ReviewTakes = new("takes", "How long a review takes.", Kinds.Length, IsRequired: true);
    private static readonly RecordKind<Review> ReviewKind = new("review", [ReviewShare, ReviewTakes], f => new Review(f.Get(ReviewShare), f.Get(ReviewTakes)));

    private static readonly Key<string> Name = new("name", "Its name in words.", Kinds.Text);
    private static readonly Key<Distribution> Delay = new("delay", "Time in transit; its least value is greater than zero.", Kinds.Length, IsRequired: true);
    private static readonly Key<double> Loss = new("loss", "Share of transmissions that are lost.", Kinds.Share);
    private static readonly Key<Duration> Resend = new("resend-after", "How long a sender waits before sending a lost message again.", Kinds.Duration);
    private static readonly Key<WrittenHours> Opening = new("hours",
        "When the sender can hand it in, or office hours: those of the agency that sends; always when left out.", Kinds.WrittenHours);
    private static readonly Key<Review> Reviewed = new("review", "A review on the way.", ReviewKind);
    private static readonly Key<IReadOnlyList<IReadOnlyList<string>>?> Connects = new("connects", "Whom it connects: everyone, or groups of agencies.", new GroupsKind());
    private static readonly Key<double> Cost = new("cost", "What it costs a year, in the scenario's currency.", Kinds.Amount);

    internal static readonly RecordKind<Channel> Kind = new("channel", [Name, Delay, ChannelDelays.Key, Loss, Resend, Opening, Reviewed, Connects, Cost], Build);

    private static Channel Build(Fields f)
    {
        var delay = f.Get(Delay);
        ChannelDelays.CheckIsPositive(f, delay, f.Map[Delay.Name]?.Value);
        var loss = f.Get(Loss);
        if (loss >= 1) f.Error(Loss, "a channel that loses everything carries nothing", "write less than 100 %");
        else if (loss > 0 && !f.IsMeant(Resend)) f.Error(Loss, $"channel '{f.Id}' loses messages but has no 'resend-after'", "write resend-after: 4 h");
        var hours = f.Get(Opening);
        var review = f.Get(Reviewed);
        return new Channel
        {
            Id = f.Id,
            Name = f.Get(Name),
            Delay = delay!,
            Delays = ChannelDelays.Of(f),
            Hours = hours?.Week is { IsRoundTheClock: false } week ? week : null,
            Keeps = hours is not { Week: null } ? SenderHours.None : hours.AndHolidays ? SenderHours.OfficeAndHolidays : SenderHours.Office,
            Loss = loss,
            ResendAfter = f.Get(Resend),
            ReviewShare = review?.Share ?? 0,
            Review = review?.Takes,
            Connects = f.Get(Connects),
            YearlyCost = f.Maybe(Cost),
        };
    }
}
