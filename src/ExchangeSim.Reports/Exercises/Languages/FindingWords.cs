using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words of what the debriefing computes, for the report.</summary>
internal static class FindingWords
{
    internal static readonly Word Luck = new("Luck and skill", "Chance et savoir-faire", "May rủi và năng lực");
    internal static readonly Word LuckHint = new(
        "The reference plays the same seats at this seed and at {0} others. Luck: at which share of the others it does worse; 50 % is neither good nor bad. "
            + "Skill: what the people reached, less the reference at the same seed.",
        "La référence joue les mêmes places avec ce tirage et avec {0} autres. Chance : la part des autres où elle fait moins bien ; 50 % n’est ni bon ni "
            + "mauvais. Savoir-faire : le résultat des personnes moins celui de la référence avec le même tirage.",
        "Phương án tham chiếu chơi cùng vị trí với lượt ngẫu nhiên này và {0} lượt ngẫu nhiên khác. "
            + "May rủi: tỷ lệ lượt ngẫu nhiên khác mà nó kém hơn; 50% là không may cũng không rủi. Năng lực: "
            + "kết quả của người chơi trừ kết quả tham chiếu ở cùng lượt ngẫu nhiên.");
    internal static readonly Word Yardstick = new("Yardstick", "Mesure", "Thước đo");
    internal static readonly Word ByPoints = new("Points", "Points", "Điểm");
    internal static readonly Word ByWait = new("Mean wait for an answer", "Attente moyenne d’une réponse", "Thời gian chờ trả lời trung bình");
    internal static readonly Word Reached = new("Reached", "Obtenu", "Đạt được");
    internal static readonly Word Reference = new("Reference", "Référence", "Tham chiếu");
    internal static readonly Word LuckIs = new("Luck", "Chance", "May rủi");
    internal static readonly Word SkillIs = new("Skill", "Savoir-faire", "Năng lực");
    internal static readonly Word Both = new("Both together", "Les deux ensemble", "Cả hai");
    internal static readonly Word NothingToCompare = new("There is nothing to compare.", "Il n’y a rien à comparer.", "Không có gì để so sánh.");
    internal static readonly Word SideBySide = new("Rooms side by side", "Salles côte à côte", "Các phòng cạnh nhau");
    internal static readonly Word SideHint = new(
        "Rooms share seed and plan, so that the same cases came up in each. Waits are of the cases that came up in every room; "
            + "differences have their 95 % interval, and below zero the first waited less.",
        "Les salles partagent tirage et plan : les mêmes affaires sont venues dans chacune. Les attentes sont celles des affaires venues dans "
            + "toutes les salles ; les écarts ont leur intervalle à 95 % ; sous zéro, la première a attendu moins.",
        "Các phòng cùng lượt ngẫu nhiên và kế hoạch nên có cùng vụ việc. Thời gian chờ tính trên các vụ việc có ở mọi phòng; "
            + "chênh lệch có khoảng 95%, dưới không nghĩa là phòng thứ nhất chờ ít hơn.");
    internal static readonly Word AgainstOthers = new("Against the other rooms", "Face aux autres salles", "So với các phòng khác");
    internal static readonly Word Pairs = new("Pairs of rooms", "Paires de salles", "Từng cặp phòng");
    internal static readonly Word Pair = new("Rooms {0} and {1}", "Salles {0} et {1}", "Phòng {0} và {1}");
    internal static readonly Word Difference = new("Difference of waits", "Écart d’attente", "Chênh lệch thời gian chờ");
    internal static readonly Word Right = new("Decided as the file bore out", "Décidé conforme au dossier", "Quyết định đúng theo hồ sơ");
    internal static readonly Word Policies = new("Policies that the class tried", "Politiques essayées par la classe", "Chính sách lớp đã thử");
    internal static readonly Word PoliciesHint = new(
        "Each is compared with what was played, at the same seed; below, over other seeds with the reference in all seats.",
        "Chacune est comparée à ce qui a été joué, avec le même tirage ; puis, sur d’autres tirages, avec la référence à toutes les places.",
        "Mỗi chính sách được so với những gì đã chơi, cùng lượt ngẫu nhiên; sau đó trên các lượt ngẫu nhiên khác với tham chiếu ở " +
            "mọi vị trí.");
    internal static readonly Word AsPlayed = new("As played, without it", "Comme joué, sans elle", "Như đã chơi, không có chính sách");
    internal static readonly Word Frozen = new(
        "With it, people decide as they did",
        "Avec elle, les personnes décident de même",
        "Có chính sách, người chơi quyết định như cũ");
    internal static readonly Word WithReference = new("With it, the reference in the seats",
        "Avec elle, la référence aux places", "Có chính sách, tham chiếu ở các vị trí");
    internal static readonly Word WithoutReference = new(
        "Without it, the reference in the seats",
        "Sans elle, la référence aux places",
        "Không có chính sách, tham chiếu ở các vị trí");
    internal static readonly Word OverSeeds = new("Over {0} other seeds, with less without",
        "Sur {0} autres tirages, avec moins sans", "Trên {0} lượt ngẫu nhiên khác, có trừ không");
    internal static readonly Word Way = new("Who decides", "Qui décide", "Ai quyết định");
    internal static readonly Word AnsweredOf = new("Answered", "Réponses reçues", "Đã trả lời");
    internal static readonly Word AnsweredCount = new("{0} of {1}", "{0} sur {1}", "{0} trong {1}");
    internal static readonly Word Within = new("{0} ({1} to {2})", "{0} ({1} à {2})", "{0} ({1} đến {2})");
    internal static readonly Word CostlyMore = new(
        "{0} more differed from the reference and cost less; the page of the debriefing has them all.",
        "{0} autres différaient de la référence et ont moins coûté ; la page du débriefing les a toutes.",
        "Còn {0} quyết định khác với tham chiếu và ít tốn hơn; trang rút kinh nghiệm có tất cả.");
    internal static readonly Word AvoidsBreach = new("avoids a breach of the law", "évite une violation de la loi", "tránh vi phạm pháp luật");
    internal static readonly Word GoesOn = new(
        "The exercise was ended before its plan: for these changes what was still open goes on as the scenario decides, to the end of the plan.",
        "L’exercice a été arrêté avant la fin prévue : pour ces écarts, ce qui était encore ouvert continue comme le scénario en décide, jusqu’à la fin prévue.",
        "Bài diễn tập kết thúc trước thời hạn: với các thay đổi này, điều còn mở tiếp tục theo kịch bản đến hết kế hoạch.");
}
