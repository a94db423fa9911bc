using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using NodaTime;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>What a task is measured by, in the words of a paper: the plan writes it in the language of measures, with ids.</summary>
internal sealed class MeasureInWords(PlannedExercise planned, PaperLanguage language)
{
    private static readonly Word Share = new("Share of requests {0}", "Part des demandes {0}", "Tỷ lệ yêu cầu {0}"),
        Count = new("Requests {0}", "Demandes {0}", "Số yêu cầu {0}"),
        Acknowledged = new("acknowledged", "dont la réception est confirmée", "được xác nhận đã nhận"),
        Replied = new("with a first reply", "ayant une première réponse", "có trả lời đầu tiên"),
        Answered = new("answered", "ayant reçu une réponse", "được trả lời"), Refused = new("refused", "refusées", "bị từ chối"),
        Withdrawn = new("withdrawn", "retirées", "đã rút"),
        Lapsed = new("lapsed", "caduques", "hết hiệu lực");

    private static readonly Word UntilReply = new("Time until the final reply", "Temps jusqu’à la réponse finale", "Thời gian đến trả lời cuối cùng"),
        Between = new("Time from {0} to {1}", "Temps de « {0} » à « {1} »", "Thời gian từ {0} đến {1}"),
        Mean = new("mean", "moyenne", "trung bình"),
        Median = new("median", "médiane", "trung vị"), P90 = new("nine of ten are shorter", "neuf sur dix sont plus courts", "chín trên mười ngắn hơn"),
        P99 = new("99 of 100 are shorter", "99 sur 100 sont plus courts", "99 trên 100 ngắn hơn"), Longest = new("the longest", "le plus long", "dài nhất");

    private static readonly Word Wrong = new("Decisions against the file", "Décisions contraires au dossier", "Quyết định trái hồ sơ"),
        Groundless = new("Refusals without a ground", "Refus sans motif", "Từ chối không căn cứ"),
        Breaches = new("Breaches of the law", "Violations du droit", "Vi phạm pháp luật"),
        Complaints = new("Complaints of the other side", "Plaintes de l’autre partie", "Khiếu nại của phía bên kia"),
        NotTaken = new("Decisions that nobody took", "Décisions que personne n’a prises", "Quyết định không ai đưa ra");

    private static readonly Word Right = new("Share of decisions taken right", "Part des décisions conformes au dossier", "Tỷ lệ quyết định đúng hồ sơ"),
        InTime = new("Share of decisions taken in time", "Part des décisions prises à temps", "Tỷ lệ quyết định kịp hạn"),
        Leads = new("Share of leads sent on", "Part des pistes suivies d’une demande", "Tỷ lệ manh mối được gửi đi"),
        LeadsRight = new("Share of leads sent on rightly", "Part des pistes suivies d’une demande juste", "Tỷ lệ manh mối được gửi đúng"),
        Asked = new("Asked: {0}", "Demande adressée à : {0}", "Đã hỏi: {0}");

    private static readonly Word Within = new("within {0}", "en {0} au plus", "trong vòng {0}"),
        WithinLimit = new("within their time limit", "dans leur délai", "trong thời hạn"),
        Before = new("before {0}", "avant le {0}", "trước {0}"), From = new("sender: {0}", "expéditeur : {0}", "bên gửi: {0}"),
        To = new("receiver: {0}", "destinataire : {0}", "bên nhận: {0}"), Seat = new("seat: {0}", "place : {0}", "vị trí: {0}"),
        Lead = new("lead: {0}", "piste : {0}", "manh mối: {0}");

    private readonly PlanNames _names = new(planned, language);

    /// <summary>A measure, with what is wanted of it.</summary>
    internal string Of(TaskMeasure measure)
    {
        var (head, more) = Figure(measure.Figure);
        string[] all = [head, .. more.OfType<string>()];
        var sign = measure.Comparison switch { Model.Comparison.AtLeast => "≥", Model.Comparison.AtMost => "≤", _ => "=" };
        return string.Join(", ", all) + (measure.Figure is AgencyAsked ? "" : $" {sign} {language.Figure(measure.Value, measure.Figure.Unit)}");
    }

    private (string Head, IEnumerable<string?> More) Figure(TaskFigure figure) => figure switch
    {
        RequestShare share => (language.Of(Share, language[Event(share.Event)]), Filter(share.Of).Append(share.WithinLimit ? language[WithinLimit] : Time(share.Within))),
        RequestCount count => (language.Of(Count, language[Event(count.Event)]), Filter(count.Of)),
        RequestTime time => (language[UntilReply], Filter(time.Of).Prepend(language[Statistic(time.Statistic)])),
        MomentTime time => (language.Of(Between, Moment(time.From), Moment(time.To)), Filter(time.Of).Prepend(language[Statistic(time.Statistic)])),
        DecisionCount count => (language[Fault(count.What)], Filter(count.Of).Append(SeatName(count.Seat))),
        DecisionShare share => (language[share.What == DecisionMerit.Right ? Right : InTime], Filter(share.Of).Append(SeatName(share.Seat)).Append(Time(share.Within))),
        LeadShare leads => (language[leads.IsRight ? LeadsRight : Leads], [SeatName(leads.Seat), Time(leads.Within)]),
        AgencyAsked asked => (language.Of(Asked, _names.Agency(asked.Agency)), [Procedure(asked.Procedure), LeadTitle(asked.Lead), SeatName(asked.Seat), Day(asked.Before)]),
        _ => throw new ArgumentOutOfRangeException(nameof(figure)),
    };

    private IEnumerable<string?> Filter(RequestFilter of) =>
    [
        Procedure(of.Procedure), of.From is null ? null : language.Of(From, _names.Agency(of.From)), of.To is null ? null : language.Of(To, _names.Agency(of.To)),
        of.Crime is null ? null : _names.Crime(of.Crime), of.Urgency is { } urgency ? DomainWords.Of(language, urgency) : null,
    ];

    private string? Procedure(string? id) => id is null ? null : _names.Procedure(id);

    private string Moment(RequestMoment moment) => language.Of(planned.Scenario.Words.Of(null, moment.Name));

    private string? SeatName(string? id) => id is null ? null : language.Of(Seat, _names.Seat(id));

    private string? LeadTitle(string? id) => id is null ? null : language.Of(Lead, language.Of(planned.Plan.Leads.First(lead => lead.Id == id).Title));

    private string? Time(Duration? within) => within is { } time ? language.Of(Within, language.Length(time.TotalMilliseconds)) : null;

    private string? Day(Duration? before) =>
        before is { } time ? language.Of(Before, language.Date((planned.Scenario.Start + time).InZone(planned.Scenario.Zone).Date)) : null;

    private static Word Event(RequestEvent what) => what switch
    {
        RequestEvent.Acknowledged => Acknowledged, RequestEvent.Replied => Replied, RequestEvent.Answered => Answered, RequestEvent.Refused => Refused,
        RequestEvent.Withdrawn => Withdrawn, _ => Lapsed,
    };

    private static Word Statistic(TimeStatistic statistic) => statistic switch
    {
        TimeStatistic.Mean => Mean, TimeStatistic.Median => Median, TimeStatistic.P90 => P90, TimeStatistic.P99 => P99, _ => Longest,
    };

    private static Word Fault(DecisionFault fault) => fault switch
    {
        DecisionFault.Wrong => Wrong, DecisionFault.GroundlessRefusal => Groundless, DecisionFault.Breach => Breaches, DecisionFault.Complaint => Complaints, _ => NotTaken,
    };
}
