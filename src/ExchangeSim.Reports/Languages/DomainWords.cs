using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Model;

namespace ExchangeSim.Reports.Languages;

/// <summary>Words for urgencies, endings, choices and defects. They are those of the pages.</summary>
internal static class DomainWords
{
    private static readonly Word Routine = new("routine", "ordinaire", "thường"), Urgent = new("urgent", "urgente", "khẩn"),
        VeryUrgent = new("very urgent", "très urgente", "rất khẩn");

    private static readonly Word Open = new("open", "ouverte", "đang mở"), Answered = new("answered", "réponse reçue", "đã trả lời"),
        Partly = new("partly answered", "réponse partielle reçue", "trả lời một phần"), Refused = new("refused", "refusée", "bị từ chối"),
        Withdrawn = new("withdrawn", "retirée", "đã rút"), Lapsed = new("lapsed", "caduque", "hết hiệu lực");

    private static readonly Word Work = new("goes to: {0}", "va à : {0}", "chuyển đến: {0}"),
        Send = new("a message goes to the other side", "un message part à l’autre partie", "gửi thông báo cho phía bên kia"),
        Refuse = new("{0} (ground: {1})", "{0} (motif : {1})", "{0} (căn cứ: {1})"),
        Ask = new("the other side is asked", "l’autre partie est interrogée", "hỏi phía bên kia"),
        Consult = new("other agencies are asked", "d’autres services sont interrogés", "hỏi các cơ quan khác"), Wait = new("it waits", "elle attend", "chờ"),
        Ends = new("ends the request: {0}", "met fin à la demande : {0}", "kết thúc yêu cầu: {0}");

    private static readonly Word Blank = new("left blank: {0}", "laissé en blanc : {0}", "bỏ trống: {0}"),
        Differs = new("other than the dossier: {0}", "autre que le dossier : {0}", "khác với hồ sơ: {0}"),
        WrongBasis = new("basis not in force or not for this", "base sans vigueur ou inadaptée", "căn cứ không có hiệu lực hoặc không phù hợp"),
        WrongChannel = new("not the channel for this", "pas le bon canal", "không đúng kênh"),
        TooHigh = new("more urgent than the facts bear", "plus urgent que les faits", "khẩn hơn mức sự việc cho phép"),
        TooLow = new("less urgent than the facts call for", "moins urgent que les faits", "chưa đủ khẩn so với sự việc"),
        WrongAgency = new("another agency has it", "un autre service l’a", "cơ quan khác mới có");

    internal static string Of(PaperLanguage language, Urgency urgency) =>
        language[urgency switch { Urgency.Routine => Routine, Urgency.Urgent => Urgent, _ => VeryUrgent }];

    internal static string Of(PaperLanguage language, Outcome outcome) => language[outcome switch
    {
        Outcome.Open => Open, Outcome.Answered => Answered, Outcome.PartlyAnswered => Partly, Outcome.Refused => Refused, Outcome.Withdrawn => Withdrawn, _ => Lapsed,
    }];

    /// <summary>A choice of a decision: its name, and what happens next; of a refusal the ground that a person named, or all that it may have.</summary>
    internal static string Choice(PaperLanguage language, Glossary words, Agency agency, Procedure procedure, string then, string? named = null)
    {
        var choice = ChoiceView.Of(procedure, then);
        var name = language.Of(words.Of(null, then));
        if (choice is { Ends: Outcome.Refused, Grounds.Count: > 0 })
            return language.Of(Refuse, name, language.Semicolons((named is null ? choice.Grounds : [named]).Select(ground => language.Of(words.Of(null, ground)))));
        var next = choice switch
        {
            { Ends: Outcome.Refused } => null,
            { Ends: { } end } => language.Of(Ends, Of(language, end)),
            { Kind: ChoiceKind.Work } => language.Of(Work, language.Of(words.Of(agency.Desks.FirstOrDefault(one => one.Id == choice.Desk)?.Name, choice.Desk!))),
            { Kind: ChoiceKind.Send } => language[Send], { Kind: ChoiceKind.Ask } => language[Ask], { Kind: ChoiceKind.Consult } => language[Consult],
            { Kind: ChoiceKind.Wait } => language[Wait], _ => null,
        };
        return next is null ? name : $"{name} ({next})";
    }

    internal static string Of(PaperLanguage language, FormDefect defect) => defect.Kind switch
    {
        FormDefectKind.Blank => language.Of(Blank, FieldWords.Of(language, defect.Field ?? "")),
        FormDefectKind.Differs => language.Of(Differs, FieldWords.Of(language, defect.Field ?? "")),
        FormDefectKind.WrongBasis => language[WrongBasis], FormDefectKind.WrongChannel => language[WrongChannel], FormDefectKind.UrgencyTooHigh => language[TooHigh],
        FormDefectKind.UrgencyTooLow => language[TooLow], FormDefectKind.WrongAgency => language[WrongAgency],
        _ => throw new ArgumentOutOfRangeException(nameof(defect)),
    };

    /// <summary>An identifier as words, where nobody gave it any.</summary>
    internal static string Words(string id) => id.Replace('-', ' ');
}
