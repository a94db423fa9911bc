using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words of the papers that are made before an exercise.</summary>
internal static class ManualWords
{
    internal static readonly Word SituationManual = new("Situation manual", "Manuel de situation", "Tài liệu tình huống");
    internal static readonly Word ForPlayers = new("For everybody who plays", "Pour toutes les personnes qui jouent", "Dành cho mọi người tham gia");
    internal static readonly Word Handbook = new("Controller and evaluator handbook", "Manuel des contrôleurs et évaluateurs", "Sổ tay kiểm soát và đánh giá");
    internal static readonly Word ForStaff = new(
        "For instructors, controllers and evaluators only. Players must not read it.",
        "Réservé aux instructeurs, contrôleurs et évaluateurs. Les joueurs ne doivent pas le lire.",
        "Chỉ dành cho giảng viên, người kiểm soát và người đánh giá. Người chơi không được đọc.");
    internal static readonly Word EvaluationGuide = new("Evaluation guides", "Guides d’évaluation", "Phiếu đánh giá");
    internal static readonly Word ForEvaluators = new(
        "For evaluators. One guide for each objective.",
        "Pour les évaluateurs. Un guide par objectif.",
        "Dành cho người đánh giá. Mỗi mục tiêu một phiếu.");
    internal static readonly Word AtAGlance = new("At a glance", "En bref", "Tóm tắt");
    internal static readonly Word WhatItIsFor = new("What it is for", "À quoi il sert", "Mục đích");
    internal static readonly Word ExpectedOfYou = new(
        "At the end it is talked about whether this was achieved:",
        "À la fin, on regarde si ceci a été atteint :",
        "Khi kết thúc, lớp sẽ trao đổi xem đã đạt những điều sau chưa:");
    internal static readonly Word WhoPlays = new("Who plays", "Qui joue", "Ai tham gia");
    internal static readonly Word SeatsHint = new(
        "A seat that nobody takes is kept by the scenario, which decides as its data say.",
        "Une place que personne ne prend est tenue par le scénario, qui décide selon ses données.",
        "Vị trí không có người ngồi do kịch bản giữ và quyết định theo dữ liệu.");
    internal static readonly Word WhatCanBeAsked = new("What agencies ask one another", "Ce que les services se demandent", "Các cơ quan yêu cầu nhau những gì");
    internal static readonly Word TimeLimit = new("Time limit for the final reply", "Délai pour la réponse finale", "Hạn trả lời cuối cùng");
    internal static readonly Word NoLimit = new("no time limit", "sans délai", "không có hạn");
    internal static readonly Word ChannelsHint = new(
        "Messages take these ways between agencies:",
        "Les envois passent entre services par :",
        "Điện giữa các cơ quan đi theo:");
    internal static readonly Word InForce = new("In force", "En vigueur", "Hiệu lực");
    internal static readonly Word Since = new("from {0}", "depuis le {0}", "từ {0}");
    internal static readonly Word SinceUntil = new("from {0} until {1}", "du {0} au {1}", "từ {0} đến {1}");
    internal static readonly Word NotInForce = new("no date of entry into force", "sans date d’entrée en vigueur", "chưa có ngày hiệu lực");
    internal static readonly Word Between = new("Between", "Entre", "Giữa");
    internal static readonly Word BasisFor = new("Basis for", "Base pour", "Căn cứ cho");
    internal static readonly Word OpensNothing = new(
        "nothing that is asked for here", "rien de ce qui se demande ici", "không loại yêu cầu nào ở đây");
    internal static readonly Word AllAgencies = new("all agencies", "tous les services", "mọi cơ quan");
    internal static readonly Word Always = new("always", "toujours", "luôn luôn");
    internal static readonly Word PracticeAllows = new(
        "What police tell one another without a treaty: information, not evidence",
        "Ce que les polices se communiquent sans traité : des renseignements, pas des preuves",
        "Điều cảnh sát cho nhau biết khi không có hiệp định: thông tin, không phải chứng cứ");
    internal static readonly Word ReciprocityAllows = new(
        "What law allows without a treaty, for a promise to do the same",
        "Ce que la loi permet sans traité, contre la promesse d’agir de même",
        "Điều pháp luật cho phép khi không có hiệp định, đổi lấy cam kết làm như vậy");
    internal static readonly Word Reciprocity = new("Reciprocity", "Réciprocité", "Có đi có lại");
    internal static readonly Word PolicePractice = new("Practice between police", "Pratique entre polices", "Thông lệ giữa cảnh sát");
    internal static readonly Word Rules = new("Rules of play", "Règles du jeu", "Quy tắc");
    internal static readonly Word RuleFile = new(
        "What the file says is all that is known. There is an answer that can be read from it.",
        "Le dossier dit tout ce que l’on sait. La réponse peut s’y lire.",
        "Hồ sơ có tất cả những gì đã biết. Có thể đọc ra câu trả lời từ đó.");
    internal static readonly Word RuleTime = new(
        "A decision waits {0}. If nobody decides by then, the scenario decides.",
        "Une décision attend {0}. Si personne ne décide d’ici là, le scénario décide.",
        "Quyết định chờ {0}. Nếu đến lúc đó không ai quyết định, kịch bản sẽ quyết định.");
    internal static readonly Word RuleKnow = new(
        "You know what has reached your seat. Others who know more have to write to you.",
        "Vous savez ce qui est parvenu à votre place. Qui en sait plus doit vous écrire.",
        "Bạn biết những gì đã đến vị trí của mình. Ai biết thêm phải viết cho bạn.");
    internal static readonly Word RuleReal = new(
        "Nothing leaves the exercise. Real names, cases and numbers have no place in it.",
        "Rien ne sort de l’exercice. Les vrais noms, affaires et numéros n’y ont pas leur place.",
        "Không có gì ra khỏi bài diễn tập. Không dùng tên, vụ việc và số thật.");
    internal static readonly Word MoveFreely = new(
        "Officers may be moved between the desks of the own agency.",
        "On peut affecter des agents à un autre bureau de son propre service.",
        "Có thể điều cán bộ giữa các bộ phận trong cơ quan mình.");
    internal static readonly Word MoveSome = new(
        "Officers may be moved between the desks of the own agency; at most {0} may be away from their own desk.",
        "On peut affecter des agents à un autre bureau de son propre service ; au plus {0} peuvent être hors de leur bureau.",
        "Có thể điều cán bộ giữa các bộ phận trong cơ quan mình; nhiều nhất {0} người được rời bộ phận của mình.");
    internal static readonly Word MoveNone = new(
        "Officers stay at their own desks.",
        "Les agents restent à leur propre bureau.",
        "Cán bộ ở lại bộ phận của mình.");
    internal static readonly Word RuleRefuse = new(
        "A refusal needs a ground that the file shows. Data given without a basis are a breach.",
        "Un refus a besoin d’un motif qui figure au dossier. Des données communiquées sans base sont une violation.",
        "Từ chối phải có căn cứ trong hồ sơ. Cung cấp dữ liệu không có căn cứ là vi phạm.");
}
