namespace ExchangeSim.Reports.Languages;

/// <summary>The sentences of a comparison's answer.</summary>
internal static class HeadlineWords
{
    internal static readonly Word TooFew = new("Too few requests were sent: nothing is known of the {0}.",
        "Trop peu de demandes ont été envoyées : on ne sait rien de ceci : {0}.",
            "Quá ít yêu cầu được gửi: không biết gì về {0}."),
        OneReplication = new("After one replication nothing can be said of what the policies change: chance cannot be told from effect.",
            "Après une seule réplication, on ne peut rien dire de ce que changent les politiques : le hasard ne se distingue pas de l’effet.",
            "Chỉ sau một lần chạy không thể nói gì về tác động của các chính sách: không phân biệt được ngẫu nhiên với tác động."),
        Stands = new("As things stand, the {0} is {1}.", "Dans la situation actuelle, {0} : {1}.", "Theo hiện trạng, {0}: {1}."),
        NoneBetter = new("No policy surely makes that better.", "Aucune politique n’améliore sûrement ce chiffre.",
            "Không chính sách nào chắc chắn cải thiện con số này."),
        LikelyBetter = new("No policy surely makes that better, but “{0}” likely does: {1}.",
            "Aucune politique n’améliore sûrement ce chiffre, mais « {0} » le fait probablement : {1}.",
            "Không chính sách nào chắc chắn cải thiện con số này, nhưng “{0}” có lẽ có: {1}."),
        Most = new("The policy “{0}” makes that better by the most: {1}.", "La politique « {0} » l’améliore le plus : {1}.",
            "Chính sách “{0}” cải thiện nhiều nhất: {1}."),
        Surely = new("The policy “{0}” surely makes that better: {1}.", "La politique « {0} » l’améliore sûrement : {1}.",
            "Chính sách “{0}” chắc chắn cải thiện: {1}."),
        SurelyRivals = new("The policy “{0}” surely makes that better: {1}; that it is better than {2} cannot be told.",
            "La politique « {0} » l’améliore sûrement : {1} ; on ne peut dire si elle est meilleure que {2}.",
            "Chính sách “{0}” chắc chắn cải thiện: {1}; không thể nói nó tốt hơn {2}."),
        SurelyChance = new("The policy “{0}” surely makes that better: {1}; that it is better than {2} cannot be told (the best of all with a probability of {3}).",
            "La politique « {0} » l’améliore sûrement : {1} ; on ne peut dire si elle est meilleure que {2} (la meilleure de toutes avec une probabilité de {3}).",
            "Chính sách “{0}” chắc chắn cải thiện: {1}; không thể nói nó tốt hơn {2} (tốt nhất trong tất cả với xác suất {3})."),
        Others = new("{0} others", "{0} autres", "{0} chính sách khác");

    internal static readonly Word AsItStands = new("the scenario as it stands", "le scénario tel quel",
        "kịch bản như hiện nay"),
        ByThe = new("by the {0}", "selon « {0} »", "theo “{0}”"), ByAll = new("by all goals", "selon tous les objectifs", "theo mọi mục tiêu"),
        NoGoalTells = new("By no goal can one policy be told from another.", "Selon aucun objectif on ne peut distinguer une politique d’une autre.",
            "Không mục tiêu nào phân biệt được chính sách này với chính sách khác."),
        Untold = new("; {0} none can be told from another", " ; {0}, aucune ne se distingue d’une autre", "; {0} không chính sách nào phân biệt được"),
        Conflict = new("The goals contradict each other: no policy is best by all of them, but {0}{1}. ",
            "Les objectifs se contredisent : aucune politique n’est la meilleure selon tous, mais {0}{1}. ",
            "Các mục tiêu mâu thuẫn nhau: không chính sách nào tốt nhất theo tất cả, mà {0}{1}. "),
        NotApart = new("{0} (not to be told apart)", "{0} (indiscernables)", "{0} (không phân biệt được)"),
        NoneThan = new("None is likely better by one goal and likely worse by none than {0}.",
            "Aucune n’est probablement meilleure selon un objectif, sans être pire selon un autre, que {0}.",
            "Không chính sách nào có lẽ tốt hơn theo một mục tiêu mà không xấu hơn theo mục tiêu khác so với {0}."),
        Best = new("{0} {1} is best{2}.", "{0}, le meilleur choix est {1}{2}.", "{0}, lựa chọn tốt nhất là {1}{2}."),
        NoConflict = new("No goal is known to contradict another: {0} none is likely better than {1}{2}.",
            "On ne sait d’aucun objectif qu’il en contredise un autre : {0}, aucune n’est probablement meilleure que {1}{2}.",
            "Không thấy mục tiêu nào mâu thuẫn mục tiêu khác: {0} không chính sách nào có lẽ tốt hơn {1}{2}.");

    internal static readonly Word Offer = new(
        "No goal is stated, so all requests are judged together. Of the {0} requests {1} instead of {2} are answered within the horizon under “{3}”: in no other " +
            "procedure do " +
            "answers change more. If the question is about them, judge by --goal \"{4}\", or write that as goal: in the scenario.",
        "Aucun objectif n’est donné : toutes les demandes sont jugées ensemble. Sous « {3} », {1} des demandes « {0} » au lieu de {2} reçoivent une réponse avant " +
            "l’horizon : " +
            "dans aucune autre procédure les réponses ne changent davantage. Si la question porte sur elles, jugez avec --goal \"{4}\", ou écrivez cela comme goal: dans " +
                "le scénario.",
        "Không có mục tiêu nào được nêu, nên mọi yêu cầu được xét chung. Với “{3}”, {1} thay vì {2} số yêu cầu “{0}” được trả " +
            "lời trong tầm xét: không thủ tục nào khác có " +
            "câu trả lời thay đổi nhiều hơn. Nếu câu hỏi là về chúng, hãy xét theo --goal \"{4}\", hoặc ghi nó làm goal: trong kịch bản.");
}
