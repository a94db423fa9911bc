using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words for urgencies, endings, choices and defects. They are those of the pages.</summary>
internal static class DomainWords
{
    private static readonly Word Routine = new("routine", "ordinaire", "thường"), Urgent = new("urgent", "urgente", "khẩn"),
        VeryUrgent = new("very urgent", "très urgente", "rất khẩn");

    private static readonly Word Open = new("open", "ouverte", "đang mở"), Answered = new("answered", "répondue", "đã trả lời"),
        Partly = new("partly answered", "répondue en partie", "trả lời một phần"), Refused = new("refused", "refusée", "bị từ chối"),
        Withdrawn = new("withdrawn", "retirée", "đã rút"), Lapsed = new("lapsed", "caduque", "hết hiệu lực");

    private static readonly Word Work = new("Go on: {0} works on it", "Continuer : {0} y travaille", "Tiếp tục: {0} xử lý"),
        Send = new("Send it on to the other side", "L'envoyer à l'autre partie", "Gửi tiếp cho phía bên kia"), Refuse = new("Refuse: {0}", "Refuser : {0}", "Từ chối: {0}"),
        Ask = new("Ask the other side for what is missing", "Demander à l'autre partie ce qui manque", "Hỏi phía bên kia về phần còn thiếu"),
        Consult = new("Ask other agencies", "Demander à d'autres services", "Hỏi các cơ quan khác"), Wait = new("Wait", "Attendre", "Chờ"),
        Close = new("Close: this answers the request", "Clore : ceci répond à la demande", "Đóng: đã trả lời đúng yêu cầu"), GoOn = new("Go on", "Continuer", "Tiếp tục");

    private static readonly Word Blank = new("left blank: {0}", "laissé en blanc : {0}", "bỏ trống: {0}"),
        Differs = new("other than the dossier: {0}", "autre que le dossier : {0}", "khác với hồ sơ: {0}"),
        WrongBasis = new("basis not in force or not for this", "base sans vigueur ou inadaptée", "căn cứ không có hiệu lực hoặc không phù hợp"),
        WrongChannel = new("not the channel for this", "pas le bon canal", "không đúng kênh"),
        TooHigh = new("more urgent than the facts bear", "plus urgent que les faits", "khẩn hơn mức sự việc cho phép"),
        TooLow = new("less urgent than the facts call for", "moins urgent que les faits", "chưa đủ khẩn so với sự việc"),
        WrongAgency = new("another agency has it", "un autre service l'a", "cơ quan khác mới có");

    internal static string Of(PaperLanguage language, Urgency urgency) =>
        language[urgency switch { Urgency.Routine => Routine, Urgency.Urgent => Urgent, _ => VeryUrgent }];

    internal static string Of(PaperLanguage language, Outcome outcome) => language[outcome switch
    {
        Outcome.Open => Open, Outcome.Answered => Answered, Outcome.PartlyAnswered => Partly, Outcome.Refused => Refused, Outcome.Withdrawn => Withdrawn, _ => Lapsed,
    }];

    /// <summary>A choice of a decision. Where several lead to the same kind of step, the step's own name tells them apart.</summary>
    internal static string Choice(PaperLanguage language, Glossary words, Agency agency, Procedure procedure, string then)
    {
        var choice = ChoiceView.Of(procedure, then);
        if (choice.Ends == Outcome.Refused) return language.Of(Refuse, language.Of(words.Of(null, choice.Ground ?? choice.Choice)));
        var says = language[choice.Kind switch
        {
            ChoiceKind.Work => Work, ChoiceKind.Send => Send, ChoiceKind.Ask => Ask, ChoiceKind.Consult => Consult, ChoiceKind.Wait => Wait, ChoiceKind.Close => Close, _ => GoOn,
        }];
        var desk = choice.Desk is { } id ? language.Of(words.Of(agency.Desks.FirstOrDefault(one => one.Id == id)?.Name, id)) : "";
        return $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, says, desk)} ({language.Of(words.Of(null, then))})";
    }

    internal static string Of(PaperLanguage language, FormDefect defect) => defect.Kind switch
    {
        FormDefectKind.Blank => language.Of(Blank, Words(defect.Field ?? "")), FormDefectKind.Differs => language.Of(Differs, Words(defect.Field ?? "")),
        FormDefectKind.WrongBasis => language[WrongBasis], FormDefectKind.WrongChannel => language[WrongChannel], FormDefectKind.UrgencyTooHigh => language[TooHigh],
        FormDefectKind.UrgencyTooLow => language[TooLow], FormDefectKind.WrongAgency => language[WrongAgency],
        _ => throw new ArgumentOutOfRangeException(nameof(defect)),
    };

    /// <summary>An identifier as words, where nobody gave it any.</summary>
    internal static string Words(string id) => id.Replace('-', ' ');
}
