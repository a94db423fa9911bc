using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Languages;

/// <summary>Words of the notes of a comparison.</summary>
internal static class ComparisonNoteWords
{
    /// <summary>Their sentences, each in every language.</summary>
    internal static IReadOnlyList<Word> All { get; } =
    [
        new(NoteForms.NotPrecise,
            "La précision voulue ({0} % d’un temps ou nombre dans la situation actuelle, ou points d’une part) n’a pas été atteinte " +
                "en {1} réplications, le plus qui était permis.",
            "Độ chính xác mong muốn ({0}% thời gian hoặc số lượng theo hiện trạng, hoặc điểm của tỷ lệ) chưa đạt " +
                "sau {1} lần chạy, mức tối đa cho phép."),
        new(NoteForms.PreciseTo,
            "La précision voulue ({0} % d’un temps ou nombre dans la situation actuelle, ou points d’une part) n’a pas été atteinte " +
                "en {1} réplications, le plus qui était permis ; atteint : {2} %.",
            "Độ chính xác mong muốn ({0}% thời gian hoặc số lượng theo hiện trạng, hoặc điểm của tỷ lệ) chưa đạt " +
                "sau {1} lần chạy, mức tối đa cho phép; đạt được: {2}%."),
        new(NoteForms.PreciseToPoints,
            "La précision voulue ({0} % d’un temps ou nombre dans la situation actuelle, ou points d’une part) n’a pas été atteinte " +
                "en {1} réplications, le plus qui était permis ; atteint : {2} points.",
            "Độ chính xác mong muốn ({0}% thời gian hoặc số lượng theo hiện trạng, hoặc điểm của tỷ lệ) chưa đạt " +
                "sau {1} lần chạy, mức tối đa cho phép; đạt được: {2} điểm."),
        new(NoteForms.ComparisonStopped, "Arrêtée tôt : les chiffres portent sur {0} réplications.", "Dừng sớm: các con số gồm {0} lần chạy."),
        new(NoteForms.NoIntervals, "Une seule réplication : il n’y a pas d’intervalles de confiance.", "Chỉ một lần chạy: không có khoảng tin cậy."),
        new(NoteForms.OpenCompared,
            "Des demandes sont encore ouvertes à la fin. Les attentes d’une réponse et les parts en un temps donné en tiennent compte (Aalen–Johansen), les durées " +
                "moyennes aussi (Kaplan–Meier) ; celles-ci sont bornées là où la fin de certains temps est inconnue : ce sont les moyennes du plus petit de chaque " +
                "temps et de la borne nommée à côté. Dans les groupes de plus de 4 096 demandes closes ou ouvertes, ces chiffres sont connus à 0,1 % près. Le temps " +
                "total compte les demandes ouvertes avec leur âge d’alors.",
            "Một số yêu cầu vẫn còn mở khi kết thúc. Thời gian chờ trả lời và tỷ lệ trong một thời gian có tính đến chúng " +
                "(Aalen–Johansen), thời gian trung bình cũng vậy (Kaplan–Meier); số này bị giới hạn khi chưa biết điểm cuối của một số " +
                "thời gian: đó là trung bình của số nhỏ hơn giữa mỗi thời gian và mức giới hạn ghi bên cạnh. Trong nhóm trên 4.096 yêu " +
                "cầu đã kết thúc hoặc còn mở, các số này có sai số 0,1%. Tổng thời gian tính yêu cầu còn mở theo tuổi của chúng lúc " +
                "đó."),
        new(NoteForms.Sample,
            "Les demandes sont très nombreuses : de celles suivies d’une politique à l’autre, seul un échantillon au hasard a été gardé.",
            "Có rất nhiều yêu cầu: trong số được theo dõi từ chính sách này sang chính sách khác chỉ giữ lại một mẫu ngẫu nhiên."),
        new(NoteForms.FewReplications,
            "La probabilité d’être la meilleure est tirée de peu de réplications et se montre plus sûre qu’elle ne devrait.",
            "Xác suất là tốt nhất được rút ra từ ít lần chạy và tỏ ra chắc chắn hơn mức nên có."),
        new(NoteForms.Costs,
            "Les coûts sont ceux des agents et des canaux qui en portent un dans le scénario ; formation, formulaires et terminaux n’en portent que s’il le dit.",
            "Chi phí là của cán bộ và kênh có giá trong kịch bản; đào tạo, biểu mẫu và thiết bị đầu cuối không tính trừ khi kịch " +
                "bản nói vậy."),
        new(NoteForms.PeriodInPart, "Une simulation n’observe {0} qu’en partie, du {1} au {2} : ce qui y est compté est de cette partie.",
            "Một lần chạy chỉ theo dõi một phần của {0}, từ {1} đến {2}: số đếm là của phần đó."),
        new(NoteForms.OpenSince, "Ouvertes le {0} : celles des demandes envoyées à partir du {1} ; ce qui était ouvert avant n’est dans aucun chiffre.",
            "Còn mở ngày {0} là trong số các yêu cầu gửi từ {1}; những gì còn mở trước đó không có trong con số nào."),
        new(NoteForms.NoCost,
            "Ce que coûte une politique qui ne vaut que tant qu’un chiffre est élevé dépend du temps qu’elle vaut : aucun coût n’est donné pour elle.",
            "Chi phí của một chính sách chỉ áp dụng khi một con số còn cao tùy vào nó kéo dài bao lâu, nên không đưa ra chi phí."),
    ];
}
