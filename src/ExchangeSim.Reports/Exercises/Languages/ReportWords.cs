using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words of the papers that are made after an exercise.</summary>
internal static class ReportWords
{
    internal static readonly Word AfterAction = new(
        "After-action report and improvement plan",
        "Rapport de retour d’expérience et plan d’amélioration",
        "Báo cáo sau diễn tập và kế hoạch cải thiện");
    internal static readonly Word ForMeeting = new(
        "A draft for the meeting after the exercise: what was measured and noted is in it, what follows from it is to be written.",
        "Projet pour la réunion qui suit l’exercice : ce qui a été mesuré et noté y figure, ce qui en découle reste à écrire.",
        "Bản thảo cho cuộc họp sau diễn tập: đã có những gì được đo và ghi lại, phần kết luận còn phải viết.");
    internal static readonly Word Overview = new("Overview", "Vue d’ensemble", "Tổng quan");
    internal static readonly Word Rooms = new("Rooms", "Salles", "Các phòng");
    internal static readonly Word PlayedUntil = new("Played until", "Joué jusqu’à", "Chơi đến");
    internal static readonly Word PlayedOn = new("Played on", "Joué le", "Ngày chơi");
    internal static readonly Word People = new("Who took part", "Qui a participé", "Ai đã tham gia");
    internal static readonly Word Score = new("Points of 100, by the measures alone", "Points sur 100, d’après les seules mesures", "Điểm trên 100, chỉ theo số đo");
    internal static readonly Word Summary = new("Ratings", "Notes", "Kết quả đánh giá");
    internal static readonly Word Analysis = new("Objective by objective", "Objectif par objectif", "Từng mục tiêu");
    internal static readonly Word Measured = new("Measured", "Mesuré", "Đo được");
    internal static readonly Word Proposed = new("Proposed", "Proposé", "Đề xuất");
    internal static readonly Word ByEvaluator = new("Evaluator", "Évaluateur", "Người đánh giá");
    internal static readonly Word StrengthsOf = new("Strengths", "Points forts", "Điểm mạnh");
    internal static readonly Word NoStrengths = new(
        "No task was performed without challenges.",
        "Aucune tâche n’a été réalisée sans difficulté.",
        "Không nhiệm vụ nào thực hiện mà không trở ngại.");
    internal static readonly Word ToImprove = new("Areas for improvement", "Points à améliorer", "Điều cần cải thiện");
    internal static readonly Word NothingToImprove = new(
        "Every rated task was performed without challenges.",
        "Toutes les tâches notées ont été réalisées sans difficulté.",
        "Mọi nhiệm vụ được đánh giá đều thực hiện không trở ngại.");
    internal static readonly Word ShownBy = new("Shown by", "Se voit à", "Thể hiện ở");
    internal static readonly Word MoreMoments = new("and {0} more", "et {0} de plus", "và {0} nữa");
    internal static readonly Word Observations = new("Observations", "Observations", "Quan sát");
    internal static readonly Word NoObservations = new("None were noted.", "Aucune n’a été notée.", "Không có ghi nhận.");
    internal static readonly Word Figures = new("Figures", "Chiffres", "Số liệu");
    internal static readonly Word Decisions = new(
        "Decisions that came up at seats with people",
        "Décisions venues à des places occupées",
        "Quyết định đến các vị trí có người");
    internal static readonly Word TakenByPeople = new("taken by people", "prises par des personnes", "do người quyết định");
    internal static readonly Word NobodyInTime = new("nobody in time", "personne à temps", "không ai kịp");
    internal static readonly Word LikeFile = new("as the file bore out", "conformes au dossier", "đúng theo hồ sơ");
    internal static readonly Word Breaches = new("Breaches of the law", "Violations de la loi", "Vi phạm pháp luật");
    internal static readonly Word Complaints = new("Complaints that arrived", "Plaintes arrivées", "Khiếu nại đã đến");
    internal static readonly Word RequestsReached = new("Requests that reached people", "Demandes parvenues à des personnes", "Yêu cầu đến người chơi");
    internal static readonly Word SentByPeople = new("Requests sent out of leads", "Demandes parties de pistes", "Yêu cầu gửi từ manh mối");
    internal static readonly Word WithDefects = new("with something wrong in the form", "avec un défaut dans le formulaire", "mẫu có chỗ sai");
    internal static readonly Word Injects = new("Injects that began", "Événements déclenchés", "Sự kiện đã diễn ra");
    internal static readonly Word DecisionsToTalk = new("Decisions against the file", "Décisions contraires au dossier", "Quyết định trái với hồ sơ");
    internal static readonly Word NoneAgainst = new(
        "No decision went against its file.",
        "Aucune décision n’est allée contre son dossier.",
        "Không quyết định nào trái với hồ sơ.");
    internal static readonly Word Costly = new("Decisions to talk about", "Les décisions dont parler", "Những quyết định nên trao đổi");
    internal static readonly Word CostlyHint = new(
        "Each is put right by itself while the others decide as they did. Waits are those of all requests together within the plan's length; a refusal counts all of it.",
        "Chacune est corrigée seule, les autres décidant comme ils l’ont fait. " +
            "Les attentes sont celles de toutes les demandes dans la durée prévue ; un refus la compte tout entière.",
        "Mỗi quyết định được sửa riêng, người khác quyết định như đã làm. " +
            "Thời gian chờ là của mọi yêu cầu trong bài; từ chối tính trọn thời gian đó.");
    internal static readonly Word Instead = new("Instead", "À la place", "Thay vào đó");
    internal static readonly Word WaitSaved = new("Change of waits", "Écart d’attente", "Thay đổi thời gian chờ");
    internal static readonly Word PointsGained = new("Change of points", "Écart de points", "Thay đổi điểm");
    internal static readonly Word Decided = new("Decided", "Décidé", "Đã quyết định");
    internal static readonly Word FileBore = new("The file bore out", "Selon le dossier", "Theo hồ sơ");
    internal static readonly Word Follows = new("What follows", "Conséquence", "Hệ quả");
    internal static readonly Word Breach = new("breach", "violation", "vi phạm");
    internal static readonly Word Complaint = new("complaint", "plainte", "khiếu nại");
    internal static readonly Word Plan = new("Improvement plan", "Plan d’amélioration", "Kế hoạch cải thiện");
    internal static readonly Word PlanHint = new(
        "For each area: what is to be done, what it concerns (planning, organisation, equipment, training, exercise), who does it, and by when.",
        "Pour chaque point : ce qu’il faut faire, ce que cela touche (planification, organisation, équipement, formation, exercice), qui le fait et pour quand.",
        "Với mỗi điều: việc cần làm, thuộc mặt nào (kế hoạch, tổ chức, trang bị, đào tạo, diễn tập), ai làm và hạn.");
    internal static readonly Word Area = new("Area", "Point", "Điều");
    internal static readonly Word Action = new("Corrective action", "Action corrective", "Biện pháp");
    internal static readonly Word Element = new("Concerns", "Touche", "Thuộc mặt");
    internal static readonly Word Owner = new("Owner", "Responsable", "Phụ trách");
    internal static readonly Word Start = new("Start", "Début", "Bắt đầu");
    internal static readonly Word Due = new("Due", "Échéance", "Hạn");
    internal static readonly Word Making = new("How this was made", "Comment ceci a été établi", "Báo cáo này được lập thế nào");
    internal static readonly Word MakingHint = new(
        "Everything here follows from the log of the exercise, played again. exchangesim verify does the same with the archive and compares the fingerprints.",
        "Tout ici découle du journal de l’exercice, rejoué. exchangesim verify fait de même avec l’archive et compare les empreintes.",
        "Mọi điều ở đây được suy ra từ nhật ký diễn tập, chạy lại. " +
            "exchangesim verify làm như vậy với tệp lưu trữ và so sánh mã kiểm chứng.");
    internal static readonly Word Fingerprint = new("Fingerprint", "Empreinte", "Mã kiểm chứng");
    internal static readonly Word Crime = new("Crime area", "Domaine de criminalité", "Lĩnh vực tội phạm");
    internal static readonly Word Where = new("Requests by outcome", "Demandes selon leur issue", "Yêu cầu theo kết quả");
    internal static readonly Word Outcome = new("Outcome", "Issue", "Kết quả");
    internal static readonly Word Requests = new("Requests", "Demandes", "Số yêu cầu");
}
