namespace ExchangeSim.Reports.Languages;

/// <summary>Words of a search's report.</summary>
internal static class SearchWords
{
    internal static readonly Word Kind = new("A search over {0} for {1}", "Recherche sur {0} : {1}", "Tìm theo {0}: {1}"),
        AtMost = new("{0} at most {1}", "{0} : {1} au plus", "{0}: nhiều nhất {1}"), AtLeast = new("{0} at least {1}", "{0} : {1} au moins", "{0}: ít nhất {1}");

    internal static readonly Word Stopped = new("It was stopped before there was an answer.", "La recherche a été arrêtée avant d’avoir une réponse.",
            "Việc tìm bị dừng trước khi có câu trả lời."),
        None = new("None from {0} to {1} will do: even with {2} the {3}{4}.", "Aucune valeur de {0} à {1} ne suffit : même avec {2}, {3}{4}.",
            "Không giá trị nào từ {0} đến {1} là đủ: ngay cả với {2}, {3}{4}."),
        Found = new("{0}: {1}. With it the {2}; it meets the target with a certainty of {3}. ",
            "{0} : {1}. Avec cette valeur, {2} ; elle atteint la cible avec une certitude de {3}. ",
            "{0}: {1}. Với giá trị này, {2}; nó đạt mục tiêu với mức chắc chắn {3}. "),
        First = new("It is the first of the range.", "C’est la première de la plage.", "Đó là giá trị đầu của khoảng."),
        Before = new("With {0} the {1}{2}.", "Avec {0}, {1}{2}.", "Với {0}, {1}{2}."),
        NotKnown = new("{0} is not known with every replication, or without one of them: too many requests stay open, or there are none",
            "{0} : le chiffre n’est pas connu avec toutes les réplications, ou sans l’une d’elles ; trop de demandes restent ouvertes, ou il n’y en a pas",
            "{0}: không biết con số với mọi lần chạy, hoặc khi bỏ một lần; quá nhiều yêu cầu còn mở, hoặc không có yêu cầu nào"),
        Is = new("{0} is {1}", "{0} : {1}", "{0}: {1}"),
        Perhaps = new(", which meets it with a certainty of {0} only", ", ce qui ne l’atteint qu’avec une certitude de {0}", ", chỉ đạt với mức chắc chắn {0}");

    internal static readonly Word SearchedOver = new("searched over", "recherche sur", "tìm theo"), Wanted = new("wanted", "voulu", "mong muốn"),
        CertaintyWanted = new("certainty wanted", "certitude voulue", "mức chắc chắn mong muốn"),
        Halves = new("The search halves the range, so it takes for granted that what is enough once is enough from there on.",
            "La recherche coupe la plage en deux : elle tient pour acquis que ce qui suffit une fois suffit au-delà.",
            "Việc tìm chia đôi khoảng, nên coi như điều đã đủ thì từ đó trở đi vẫn đủ."),
        Tried = new("What was tried", "Ce qui a été essayé", "Đã thử gì"), Value = new("value", "valeur", "giá trị"),
        Certainty = new("certainty", "certitude", "mức chắc chắn"),
        Met = new("met in replications", "réplications qui l’atteignent", "số lần chạy đạt"), MetOf = new("{0} of {1}", "{0} sur {1}", "{0} trên {1}"),
        AtEachValue = new("The {0} with each value that was tried", "Avec chaque valeur essayée : {0}", "Với mỗi giá trị đã thử: {0}"),
        Reading = new("Each line is a value; the bar is the interval, and the dashed line is the target.",
            "Chaque ligne est une valeur ; la barre est l’intervalle, et la ligne en tirets la cible.",
            "Mỗi dòng là một giá trị; thanh là khoảng tin cậy, và đường đứt nét là mục tiêu."),
        Short = new("Tried", "Essais", "Đã thử");
}
