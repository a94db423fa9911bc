using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words of the handbook and the evaluation guides.</summary>
internal static class HandbookWords
{
    internal static readonly Word BeforeClass = new("Before the class", "Avant le cours", "Trước giờ học");
    internal static readonly Word Rehearse = new(
        "Rehearse the plan: exchangesim rehearse {0}. It shows how busy each seat is and whether every objective can be reached.",
        "Répétez le plan : exchangesim rehearse {0}. On voit la charge de chaque place et si chaque objectif est atteignable.",
        "Chạy thử kế hoạch: exchangesim rehearse {0}. Lệnh này cho biết mỗi vị trí bận thế nào và mục tiêu nào có thể đạt.");
    internal static readonly Word HandOut = new(
        "Give everybody the situation manual. The briefing of a seat is for that seat alone.",
        "Distribuez le manuel de situation. Les consignes d’une place ne sont que pour elle.",
        "Phát tài liệu tình huống cho mọi người. Hướng dẫn riêng chỉ dành cho vị trí đó.");
    internal static readonly Word Minutes = new(
        "Ten minutes of briefing, {0} of play and half an hour of talk make a lesson.",
        "Dix minutes de consignes, {0} de jeu et une demi-heure de discussion font une leçon.",
        "Mười phút hướng dẫn, {0} chơi và nửa giờ trao đổi là một buổi học.");
    internal static readonly Word During = new("During play", "Pendant le jeu", "Trong khi chơi");
    internal static readonly Word Quiet = new(
        "Observe, do not prompt. Rate how a function was performed, not who a person is.",
        "Observez sans souffler. Notez la façon dont une fonction est remplie, non la personne.",
        "Quan sát, không nhắc. Đánh giá việc thực hiện chức năng, không đánh giá cá nhân.");
    internal static readonly Word Pauses = new(
        "Pause when the room is lost, with the reason. Reading goes on; decisions wait.",
        "Mettez en pause si la salle est perdue, avec la raison. On lit encore ; les décisions attendent.",
        "Tạm dừng khi phòng bị rối, nêu lý do. Vẫn đọc được; quyết định phải chờ.");
    internal static readonly Word Absent = new(
        "If a person is missing, the scenario keeps the seat, or you decide there yourself.",
        "Si une personne manque, le scénario tient la place, ou vous y décidez vous-même.",
        "Nếu thiếu người, kịch bản giữ vị trí, hoặc bạn tự quyết định ở đó.");
    internal static readonly Word ForPeople = new("What reaches people", "Ce qui parvient aux personnes", "Điều gì đến với người chơi");
    internal static readonly Word Share = new("Share", "Part", "Tỷ lệ");
    internal static readonly Word Everything = new("every decision at their desks", "toutes les décisions à leurs bureaux", "mọi quyết định tại bộ phận của họ");
    internal static readonly Word AnswersWithin = new("A decision waits", "Une décision attend", "Quyết định chờ");
    internal static readonly Word SeatBriefings = new("Seats and their own briefings", "Places et leurs consignes propres", "Vị trí và hướng dẫn riêng");
    internal static readonly Word NoOwnBriefing = new("No briefing of its own.", "Pas de consignes propres.", "Không có hướng dẫn riêng.");
    internal static readonly Word Injects = new("List of injects", "Liste des événements", "Danh sách sự kiện");
    internal static readonly Word NoInjects = new(
        "The plan has no injects. News and events can be written during play.",
        "Le plan n’a pas d’événements. On peut en écrire pendant le jeu.",
        "Kế hoạch không có sự kiện đưa vào. Có thể viết trong khi chơi.");
    internal static readonly Word Due = new("Due", "Prévu", "Đến lúc");
    internal static readonly Word Pool = new("in the pool", "en réserve", "dự trữ");
    internal static readonly Word ByCondition = new("when its condition holds", "quand sa condition est remplie", "khi đủ điều kiện");
    internal static readonly Word Inject = new("Inject", "Événement", "Sự kiện");
    internal static readonly Word Text = new("What people read", "Ce qu’on lit", "Nội dung người chơi đọc");
    internal static readonly Word Expected = new("Expected action", "Action attendue", "Hành động mong đợi");
    internal static readonly Word Unless = new("unless: {0}", "sauf si : {0}", "trừ khi: {0}");
    internal static readonly Word Fires = new("begins: {0}", "déclenche : {0}", "khởi động: {0}");
    internal static readonly Word LeadsHint = new(
        "Players see the dossier. They never see what is right.",
        "Les joueurs voient le dossier, jamais ce qui est juste.",
        "Người chơi thấy hồ sơ, không bao giờ thấy đáp án.");
    internal static readonly Word Arrives = new("Arrives", "Arrive", "Đến lúc");
    internal static readonly Word RightAgency = new("Agency that can help", "Service qui peut aider", "Cơ quan có thể giúp");
    internal static readonly Word RightUrgency = new("Urgency that the facts bear", "Urgence que les faits justifient", "Độ khẩn đúng với sự việc");
    internal static readonly Word Needs = new("Fields that must be filled", "Champs à remplir", "Mục phải điền");
    internal static readonly Word HowRated = new("How it is rated", "Comment on note", "Cách đánh giá");
    internal static readonly Word RatedHint = new(
        "A measure over the log proposes a rating. The evaluator confirms it or puts another in its place, with words.",
        "Une mesure tirée du journal propose une note. L’évaluateur la confirme ou la remplace, avec des mots.",
        "Thước đo từ nhật ký đề xuất mức. Người đánh giá xác nhận hoặc thay bằng mức khác, kèm lý do.");
    internal static readonly Word Limits = new("Limits", "Seuils", "Ngưỡng");
    internal static readonly Word AskedLimits = new("P: asked\nU: not asked", "P : demande faite\nU : demande non faite", "P: đã hỏi\nU: không hỏi");
    internal static readonly Word AskedInTimeLimits = new(
        "P: asked in time\nM: asked, but too late\nU: not asked",
        "P : demande faite à temps\nM : demande faite trop tard\nU : demande non faite",
        "P: đã hỏi kịp thời\nM: có hỏi nhưng quá muộn\nU: không hỏi");
    internal static readonly Word Means = new("Meaning", "Sens", "Ý nghĩa");
    internal static readonly Word Evaluator = new("Evaluator, date, room", "Évaluateur, date, salle", "Người đánh giá, ngày, phòng");
    internal static readonly Word Observed = new(
        "What was seen, when, at which seat",
        "Ce qui a été vu, quand, à quelle place",
        "Điều quan sát được, khi nào, ở vị trí nào");
    internal static readonly Word Strengths = new("Strengths", "Points forts", "Điểm mạnh");
    internal static readonly Word Improve = new("What could be better, and why it came so",
        "Ce qui pourrait être mieux, et pourquoi", "Điều có thể tốt hơn, và vì sao");
    internal static readonly Word RateHere = new("Rating: mark one", "Note : cochez une case", "Mức: đánh dấu một ô");
    internal static readonly Word TargetRating = new("Rating of the target", "Note de la cible", "Mức của chỉ tiêu");
    internal static readonly Word ObjectiveRating = new("Rating of the objective", "Note de l’objectif", "Mức của mục tiêu");
}
