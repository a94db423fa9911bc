namespace ExchangeSim.Reports.Languages;

/// <summary>Words of what single runs may bring, of what is only assumed, and of how a report was made.</summary>
internal static class SpreadWords
{
    internal static readonly Word Often = new("nine of ten runs", "neuf simulations sur dix", "chín trên mười lần chạy"),
        Intervals = new("± is how surely the average over runs is known, nine of ten runs of {0} days are between the two ends beside it: each has its own chances.",
            "± dit à quel point la moyenne des simulations est sûre ; neuf simulations de {0} jours sur dix tombent entre les deux bornes à côté : chacune a ses " +
                "propres hasards.",
            "± cho biết số trung bình qua các lần chạy chắc đến đâu; chín trên mười lần chạy {0} ngày nằm giữa hai đầu bên cạnh: " +
                "mỗi lần có sự ngẫu nhiên riêng."),
        UncertainIntervals = new("± is how surely the average over runs is known, nine of ten runs of {0} days are between the two ends beside it: each has its own " +
            "chances, and " +
            "its own draw of what the scenario only assumes.",
            "± dit à quel point la moyenne des simulations est sûre ; neuf simulations de {0} jours sur dix tombent entre les deux bornes à côté : chacune a ses " +
                "propres hasards, " +
                "et son propre tirage de ce que le scénario suppose seulement.",
            "± cho biết số trung bình qua các lần chạy chắc đến đâu; chín trên mười lần chạy {0} ngày nằm giữa hai đầu bên cạnh: " +
                "mỗi lần có sự ngẫu nhiên riêng, " +
                "và giá trị riêng của những gì kịch bản chỉ giả định.");

    internal static readonly Word Split = new("{0} of what it varies by from run to run is explained by the assumptions, {1} is chance",
            "{0} de sa variation d’une simulation à l’autre s’explique par les hypothèses, {1} par le hasard",
            "{0} mức dao động giữa các lần chạy là do giả định, {1} là ngẫu nhiên"),
        SplitInThree = new("{0} of what it varies by from run to run is explained by assumed numbers, {1} by which structure holds, {2} is chance",
            "{0} de sa variation d’une simulation à l’autre s’explique par les nombres supposés, {1} par la structure qui vaut, {2} par le hasard",
            "{0} mức dao động giữa các lần chạy là do các con số giả định, {1} là do cấu trúc nào đúng, {2} là ngẫu nhiên"),
        Structure = new("which of rival structures holds ({0} choice)", "laquelle de structures rivales vaut ({0} choix)",
            "cấu trúc nào đúng trong các cấu trúc khả dĩ ({0} lựa chọn)"),
        Structures = new("which of rival structures holds ({0} choices)", "lesquelles de structures rivales valent ({0} choix)",
            "các cấu trúc nào đúng trong các cấu trúc khả dĩ ({0} lựa chọn)"),
        Both = new("{0} and {1}", "{0} et {1}", "{0} và {1}"),
        OfWait = new("The mean wait of all requests: {0}.", "L’attente moyenne de toutes les demandes : {0}.", "Thời gian chờ trung bình của mọi yêu cầu: {0}."),
        TooFew = new("There are too few replications to tell chance from the {0} that the scenario only assumes.",
            "Il y a trop peu de réplications pour distinguer le hasard de ce que le scénario suppose seulement ({0}).",
            "Quá ít lần chạy để phân biệt ngẫu nhiên với {0} mà kịch bản chỉ giả định."),
        Number = new("{0} number", "{0} nombre", "{0} con số"), Numbers = new("{0} numbers", "{0} nombres", "{0} con số"),
        GoesWith = new("It goes together with {0}.", "Elle va de pair avec {0}.", "Nó biến đổi cùng với {0}."),
        Correlated = new("{0} (rank correlation {1})", "{0} (corrélation de rang {1})", "{0} (tương quan hạng {1})");

    internal static readonly Word Simulated = new("simulated", "simulé", "đã mô phỏng"), WarmUp = new("warm-up", "mise en route", "giai đoạn khởi động"),
        Fingerprint = new("fingerprint", "empreinte", "dấu vân tay"), LeftOut = new("{0}, in which requests are not counted", "{0}, où les demandes ne sont pas comptées",
            "{0}, trong đó yêu cầu không được tính"),
        NoneLeftOut = new("none, requests are counted from the start", "aucune, les demandes sont comptées dès le début",
            "không có, yêu cầu được tính từ đầu"),
        Found = new("{0}; found by MSER-5 in a trial", "{0} ; trouvée par MSER-5 lors d’un essai", "{0}; tìm bằng MSER-5 trong một lần thử"),
        Unsettled = new("{0}; found by MSER-5 in a trial that DID NOT SETTLE: the figures depend on the start, and a longer run would help",
            "{0} ; trouvée par MSER-5 lors d’un essai qui NE S’EST PAS STABILISÉ : les chiffres dépendent du début, une simulation plus longue aiderait",
            "{0}; tìm bằng MSER-5 trong một lần thử KHÔNG ỔN ĐỊNH: các con số phụ thuộc lúc đầu, chạy lâu hơn sẽ tốt hơn"),
        Stated = new("{0}; as stated", "{0} ; comme indiqué", "{0}; như đã ghi");
}
