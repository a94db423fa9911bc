namespace ExchangeSim.Reports.Languages;

/// <summary>Words of a comparison's report: its answer, differences, endings and costs.</summary>
internal static class ComparisonWords
{
    internal static readonly Word OnePolicy = new("{0} policy", "{0} politique", "{0} chính sách"), PoliciesCount = new("{0} policies", "{0} politiques", "{0} chính sách"),
        Kind = new("{0} compared with the scenario as it stands: {1} under each", "Comparaison avec le scénario tel quel ({0}) : {1} pour chaque cas",
            "So sánh {0} với kịch bản như hiện nay: {1} cho mỗi trường hợp"),
        Stands = new("as things stand", "situation actuelle", "hiện trạng"), Stopped = new("It was stopped before its end; the figures are of what was done until then.",
            "La comparaison a été arrêtée avant sa fin ; les chiffres portent sur ce qui était fait jusque-là.",
            "So sánh bị dừng trước khi xong; các con số chỉ tính phần đã chạy đến lúc đó."),
        Judged = new("Judged by: {0}. Horizon: {1}.", "Jugées selon : {0}. Horizon : {1}.", "Xét theo: {0}. Tầm xét: {1}."),
        OneRun = new("What one run may bring: {0}", "Ce qu’une simulation peut apporter : {0}", "Một lần chạy có thể cho gì: {0}"),
        Policies = new("policies", "politiques", "các chính sách"), Means = new("what it means", "ce qu’elle dit", "nội dung"), Place = new("place", "rang", "hạng"),
        Difference = new("difference", "différence", "khác biệt"), Certainty = new("certainty", "certitude", "mức chắc chắn"),
        Probability = new("best with probability", "meilleure, probabilité", "xác suất tốt nhất");

    internal static readonly Word TheGoal = new("By the goal", "Selon l’objectif", "Theo mục tiêu"), GoalNumber = new("By goal {0}, {1}", "Selon l’objectif {0}, {1}",
            "Theo mục tiêu {0}, {1}"),
        SaidOfGoal = new("By goal {0}: {1}", "Selon l’objectif {0} : {1}", "Theo mục tiêu {0}: {1}"),
        Ranking = new("{0}: the best first; ± of a difference holds for all policies together",
            "{0} : la meilleure d’abord ; le ± d’une différence vaut pour toutes les politiques ensemble",
            "{0}: tốt nhất trước; ± của khác biệt đúng cho mọi chính sách cùng lúc"),
        RankingPlaces = new("{0}: the best first; ± of a difference holds for all policies together; {1}",
            "{0} : la meilleure d’abord ; le ± d’une différence vaut pour toutes les politiques ensemble ; {1}",
            "{0}: tốt nhất trước; ± của khác biệt đúng cho mọi chính sách cùng lúc; {1}"),
        AllGoals = new("By all goals", "Selon tous les objectifs", "Theo mọi mục tiêu"), PlaceBy = new("place by goal {0}", "rang selon l’objectif {0}",
            "hạng theo mục tiêu {0}"),
        Unbeaten = new("unbeaten", "non surpassée", "không bị vượt"),
        Answered = new("Of all requests: those answered within the horizon, and within their time limit",
            "De toutes les demandes : celles qui ont leur réponse avant l’horizon, et dans leur délai",
            "Trong mọi yêu cầu: số được trả lời trong tầm xét và trong thời hạn"),
        AnsweredCost = new("Of all requests: those answered within the horizon, and within their time limit; what a policy costs",
            "De toutes les demandes : celles qui ont leur réponse avant l’horizon, et dans leur délai ; ce que coûte une politique",
            "Trong mọi yêu cầu: số được trả lời trong tầm xét và trong thời hạn; chi phí của chính sách"),
        InHorizon = new("within horizon", "avant l’horizon", "trong tầm xét"), InLimit = new("within limit", "dans le délai", "trong thời hạn"),
        YearMore = new("{0} a year more", "{0} de plus par an", "{0} thêm mỗi năm");

    internal static readonly Word HowMuch = new("How much better", "Gain obtenu", "Tốt hơn bao nhiêu"), DifferenceReading = new(
            "A point is the difference, the bar around it the interval that holds for all policies together. A bar that touches zero may be chance, and is grey; blue is " +
                "better by the goal, and orange worse.",
            "Un point est la différence, la barre autour l’intervalle qui vaut pour toutes les politiques ensemble. Une barre qui touche zéro peut être le hasard : elle " +
                "est grise ; " +
                "bleu est meilleur selon l’objectif, orange pire.",
            "Điểm là khác biệt, thanh quanh nó là khoảng đúng cho mọi chính sách cùng lúc. Thanh chạm số không có thể do ngẫu nhiên và có " +
                "màu xám; " +
                "xanh là tốt hơn theo mục tiêu, cam là xấu hơn."),
        ByFirst = new("By the {0}, of {1} {2}", "Selon « {0} », sur {1} : {2}", "Theo “{0}”, trong {1}: {2}"), ByNext = new("by the {0}, of {1} {2}",
            "selon « {0} », sur {1} : {2}", "theo “{0}”, trong {1}: {2}"),
        DifferenceTable = new("{0}: the policy less the scenario as it stands", "{0} : la politique moins le scénario tel quel",
            "{0}: chính sách trừ kịch bản như hiện nay"),
        Under = new("under it", "avec elle", "khi áp dụng"), Own = new("with 95 % of its own", "avec 95 % pour elle seule", "với 95 % riêng nó"),
        Ratio = new("replications that other random numbers would take", "réplications qu’il faudrait avec d’autres nombres aléatoires",
            "số lần chạy cần nếu dùng số ngẫu nhiên khác");

    internal static readonly Word One = new("one", "une", "một"), SurelyBetter = new("{0} surely better", "{0} sûrement meilleure(s)", "{0} chắc chắn tốt hơn"),
        SurelyWorse = new("{0} surely worse", "{0} sûrement pire(s)", "{0} chắc chắn xấu hơn"), DependOn = new("{0} depend on what is assumed",
            "{0} selon les hypothèses",
            "{0} tùy vào giả định"),
        LikelyDiffer = new("{0} likely to differ", "{0} probablement différente(s)", "{0} có lẽ khác"), Chance = new("{0} may be chance", "{0} peut-être par hasard",
            "{0} có thể do ngẫu nhiên"),
        Same = new("{0} the same", "{0} sans différence", "{0} như nhau"), NotKnown = new("{0} not known", "{0} sans réponse connue", "{0} chưa rõ"),
        Fewer = new("fewer", "moins", "ít hơn"), More = new("more", "plus", "nhiều hơn"), Shorter = new("shorter", "plus court", "ngắn hơn"), Longer = new("longer",
            "plus long", "dài hơn");

    internal static readonly Word NotAnswered = new("What is not answered", "Ce qui reste sans réponse", "Phần không được trả lời"),
        Becomes = new("What becomes of requests that are not answered", "Ce que deviennent les demandes sans réponse",
            "Các yêu cầu không được trả lời đi về đâu"),
        LargestChange = new("The largest change among what is not answered, {0}", "Le plus grand changement parmi ce qui reste sans réponse, {0}",
            "Thay đổi lớn nhất trong phần không được trả lời, {0}"),
        LargestOf = new("by the {0}: {1}, {2} under “{3}”", "selon « {0} » : {1}, {2} avec « {3} »", "theo “{0}”: {1}, {2} với “{3}”"),
        TimeParts = new("{0}: time within the horizon for which a request is open, or has ended without an answer; they sum to it",
            "{0} : temps avant l’horizon où une demande est ouverte, ou terminée sans réponse ; leur somme est ce chiffre",
            "{0}: thời gian trong tầm xét mà yêu cầu còn mở hoặc đã kết thúc không có trả lời; cộng lại bằng con số đó"),
        ShareParts = new("{0}: what the others are by then; with the share answered they sum to 1",
            "{0} : ce que sont alors les autres ; avec la part ayant une réponse, leur somme est 1",
            "{0}: các yêu cầu khác lúc đó ra sao; cùng tỷ lệ được trả lời, tổng bằng 1");
}
