using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words of the sheet that a participant takes home.</summary>
internal static class SheetWords
{
    internal static readonly Word Sheet = new("Participant's sheet", "Fiche du participant", "Phiếu của người tham gia");
    internal static readonly Word ForYou = new(
        "For {0}. It says what reached your own seats, and nothing of the others.",
        "Pour {0}. Elle dit ce qui est parvenu à vos places, et rien des autres.",
        "Dành cho {0}. Phiếu chỉ nêu những gì đã đến vị trí của bạn, không có gì của người khác.");
    internal static readonly Word YourSeats = new("Your seats", "Vos places", "Vị trí của bạn");
    internal static readonly Word NoSeat = new("You had no seat.", "Vous n’aviez pas de place.", "Bạn không có vị trí.");
    internal static readonly Word Until = new("Until", "Jusqu’à", "Đến");
    internal static readonly Word ToTheEnd = new("the end", "la fin", "kết thúc");
    internal static readonly Word YourDecisions = new("Your decisions", "Vos décisions", "Quyết định của bạn");
    internal static readonly Word NoDecisions = new(
        "No decision came up while you sat there.",
        "Aucune décision n’est venue pendant que vous y étiez.",
        "Không có quyết định nào khi bạn ngồi ở đó.");
    internal static readonly Word OfThese = new(
        "You took {0} of {1} in time; {2} as the file bore out.",
        "Vous en avez pris {0} sur {1} à temps ; {2} conformes au dossier.",
        "Bạn đã quyết định kịp {0} trong {1}; {2} đúng theo hồ sơ.");
    internal static readonly Word FileSaid = new("What the file said", "Ce que disait le dossier", "Hồ sơ cho biết");
    internal static readonly Word Verdict = new("Against the file", "Au regard du dossier", "So với hồ sơ");
    internal static readonly Word AsFile = new("as the file bore out", "conforme au dossier", "đúng theo hồ sơ");
    internal static readonly Word OtherThanFile = new("the file bore out: {0}", "le dossier portait : {0}", "theo hồ sơ: {0}");
    internal static readonly Word AnswerSent = new("Question of the other side answered", "Question de l’autre partie : réponse donnée",
        "Đã trả lời câu hỏi của phía bên kia");
    internal static readonly Word Unanswered = new(
        "Question of the other side: nobody answered in time",
        "Question de l’autre partie : personne n’a répondu à temps",
        "Câu hỏi của phía bên kia: không ai trả lời kịp");
    internal static readonly Word SeatLeft = new("you had left the seat", "vous aviez quitté la place", "bạn đã rời vị trí");
    internal static readonly Word QuestionLeft = new(
        "Question of the other side: you had left the seat",
        "Question de l’autre partie : vous aviez quitté la place",
        "Câu hỏi của phía bên kia: bạn đã rời vị trí");
    internal static readonly Word YourRequests = new("Requests that you sent", "Demandes que vous avez envoyées", "Yêu cầu bạn đã gửi");
    internal static readonly Word NoRequests = new("You sent none.", "Vous n’en avez envoyé aucune.", "Bạn không gửi yêu cầu nào.");
    internal static readonly Word InTheForm = new("In the form", "Dans le formulaire", "Trong mẫu");
    internal static readonly Word NothingWrong = new("nothing wrong", "rien à redire", "không có gì sai");
    internal static readonly Word Seen = new(
        "What evaluators noted of your seats",
        "Ce que les évaluateurs ont noté de vos places",
        "Người đánh giá ghi nhận về vị trí của bạn");
    internal static readonly Word Notes = new("Your notes", "Vos remarques", "Ghi chú của bạn");
    internal static readonly Word RoomTogether = new("The room together", "La salle ensemble", "Cả phòng");
    internal static readonly Word RoomHint = new(
        "Ratings are of what the whole room did.",
        "Les notes portent sur ce que toute la salle a fait.",
        "Mức đánh giá là của cả phòng.");
    internal static readonly Word ToThink = new("To think about", "Pour réfléchir", "Để suy nghĩ");
}
