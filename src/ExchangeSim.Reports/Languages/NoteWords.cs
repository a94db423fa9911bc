using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Languages;

/// <summary>The notes of figures in the languages of reports.</summary>
internal static class NoteWords
{
    private static readonly Dictionary<string, Word> Words = new Word[]
    {
        new(NoteForms.Cut, "Une simulation n'observe pas les demandes assez longtemps pour l'horizon de {0} : sa durée moins la mise en route est plus courte, ou elles " +
            "naissent plus tard.", "Một lần chạy không theo dõi yêu cầu đủ lâu cho tầm xét của {0}: độ dài trừ giai đoạn khởi động ngắn " +
                "hơn, hoặc chúng phát sinh muộn hơn."),
        new(NoteForms.CutOf, "{0} ({1} j, ramené à {2} j)", "{0} ({1} ngày, rút xuống {2} ngày)"),
        new(NoteForms.Stopped, "La simulation a été arrêtée tôt : les chiffres portent sur {0} réplications sur {1}.",
            "Mô phỏng bị dừng sớm: các con số gồm {0} trong {1} lần chạy."),
        new(NoteForms.OneReplication, "Une seule réplication : il n'y a pas d'intervalles (±). Pour en avoir, écrivez replications: 10 dans le scénario, ou donnez " +
            "--replications 10.",
            "Chỉ một lần chạy: không có khoảng tin cậy (±). Muốn có, hãy ghi replications: 10 vào kịch bản, hoặc thêm --replications 10."),
        new(NoteForms.InTime, "Dans le délai : part close avant son délai, quelle que soit la réponse, des demandes qui ont un délai et ont été envoyées au moins ce " +
            "temps avant la " +
            "fin. « Répondues dans le délai » ne compte que les réponses, des mêmes demandes.",
            "Kịp hạn: tỷ lệ kết thúc trong thời hạn, dù trả lời thế nào, của các yêu cầu có thời hạn và được gửi sớm hơn lúc " +
                "kết thúc ít nhất bằng thời hạn đó. " +
            "“Trả lời trong thời hạn” chỉ tính câu trả lời, của cùng các yêu cầu."),
        new(NoteForms.NoneInTime, "Aucune part n'est dans le délai ni répondue dans le délai : de ce qui a été envoyé peu avant l'arrêt, on ne connaît que les " +
            "réponses rapides.",
            "Không có tỷ lệ kịp hạn hay được trả lời trong thời hạn: với những gì gửi ngay trước khi dừng, chỉ biết các trả lời " +
                "nhanh."),
        new(NoteForms.Open, "{0} demandes sont encore ouvertes. Les attentes d'une réponse et les parts en un temps donné en tiennent compte (Aalen–Johansen), les " +
            "moyennes et les " +
            "temps dans lesquels la moitié, 9 sur 10 ou 99 sur 100 sont closes aussi (Kaplan–Meier) ; les parts de la durée et les temps en heures de bureau sont ceux " +
                "des " +
            "demandes closes.",
            "{0} yêu cầu vẫn còn mở. Thời gian chờ trả lời và tỷ lệ trong một thời gian có tính đến chúng (Aalen–Johansen), số trung " +
                "bình và các mốc một nửa, 9 trên 10 " +
            "hoặc 99 trên 100 kết thúc cũng vậy (Kaplan–Meier); các phần của thời gian và thời gian theo giờ làm việc là của yêu cầu đã " +
                "kết thúc."),
        new(NoteForms.Restricted, "Une moyenne est bornée là où la fin de certains temps est inconnue : c'est la moyenne du plus petit de chaque temps et de la borne " +
            "nommée à côté.",
            "Số trung bình bị giới hạn khi chưa biết điểm cuối của một số thời gian: đó là trung bình của số nhỏ hơn giữa mỗi " +
                "thời gian và mức giới hạn ghi bên cạnh."),
        new(NoteForms.Exact, "Les moyennes avec des demandes ouvertes sont exactes dans les groupes d'au plus {0} demandes closes et autant d'ouvertes, et connues à 0,1 % " +
            "près dans " +
            "les autres ; les moyennes sans elles sont exactes.",
            "Số trung bình có yêu cầu còn mở là chính xác trong nhóm đến {0} yêu cầu đã kết thúc và chừng ấy còn mở, sai số 0,1% ở " +
                "nhóm khác; " +
            "số trung bình không có chúng là chính xác."),
        new(NoteForms.ExactCoarsePairs, "Les moyennes avec des demandes ouvertes sont exactes dans les groupes d'au plus {0} demandes closes et autant d'ouvertes, et " +
            "connues à 0,1 % " +
            "près dans les autres, à 0,8 % pour les paires de services ; les moyennes sans elles sont exactes.",
            "Số trung bình có yêu cầu còn mở là chính xác trong nhóm đến {0} yêu cầu đã kết thúc và chừng ấy còn mở, sai số 0,1% ở " +
                "nhóm khác, 0,8% ở các cặp cơ quan; " +
            "số trung bình không có chúng là chính xác."),
        new(NoteForms.CoarsePairs, "Les temps dans lesquels la moitié, 9 sur 10 ou 99 sur 100 des demandes sont closes sont connus à 0,8 % près pour les paires de " +
            "services, à 0,1 % " +
            "pour tout le reste.",
            "Các mốc một nửa, 9 trên 10 hoặc 99 trên 100 yêu cầu kết thúc có sai số 0,8% ở các cặp cơ quan, 0,1% ở mọi nhóm khác."),
        new(NoteForms.NotPrecise, "La précision voulue ({0} % d'un temps dans la situation actuelle, ou points d'une part) n'a pas été atteinte en {1} réplications, le " +
            "plus qui " +
            "était permis.", "Độ chính xác mong muốn ({0}% thời gian theo hiện trạng, hoặc điểm của tỷ lệ) chưa đạt sau {1} lần chạy, " +
                "mức tối đa cho phép."),
        new(NoteForms.PreciseTo, "La précision voulue ({0} % d'un temps dans la situation actuelle, ou points d'une part) n'a pas été atteinte en {1} réplications, le " +
            "plus qui " +
            "était permis ; atteint : {2} %.",
            "Độ chính xác mong muốn ({0}% thời gian theo hiện trạng, hoặc điểm của tỷ lệ) chưa đạt sau {1} lần chạy, mức tối đa cho " +
                "phép; đạt được: {2}%."),
        new(NoteForms.PreciseToPoints, "La précision voulue ({0} % d'un temps dans la situation actuelle, ou points d'une part) n'a pas été atteinte en {1} " +
            "réplications, le plus qui " +
            "était permis ; atteint : {2} points.",
            "Độ chính xác mong muốn ({0}% thời gian theo hiện trạng, hoặc điểm của tỷ lệ) chưa đạt sau {1} lần chạy, mức tối đa cho " +
                "phép; đạt được: {2} điểm."),
        new(NoteForms.ComparisonStopped, "Arrêtée tôt : les chiffres portent sur {0} réplications.", "Dừng sớm: các con số gồm {0} lần chạy."),
        new(NoteForms.NoIntervals, "Une seule réplication : il n'y a pas d'intervalles de confiance.", "Chỉ một lần chạy: không có khoảng tin cậy."),
        new(NoteForms.OpenCompared, "Des demandes sont encore ouvertes à la fin. Les attentes d'une réponse et les parts en un temps donné en tiennent compte " +
            "(Aalen–Johansen), les " +
            "durées moyennes aussi (Kaplan–Meier) ; celles-ci sont bornées là où la fin de certains temps est inconnue : ce sont les moyennes du plus petit de chaque " +
                "temps et de la " +
            "borne nommée à côté. Dans les groupes de plus de 4 096 demandes closes ou ouvertes, ces chiffres sont connus à 0,1 % près. Le temps total compte les " +
                "demandes " +
            "ouvertes avec leur âge d'alors.",
            "Một số yêu cầu vẫn còn mở khi kết thúc. Thời gian chờ trả lời và tỷ lệ trong một thời gian có tính đến chúng " +
                "(Aalen–Johansen), thời gian trung bình cũng vậy " +
            "(Kaplan–Meier); số này bị giới hạn khi chưa biết điểm cuối của một số thời gian: đó là trung bình của số nhỏ hơn giữa " +
                "mỗi thời gian và mức giới hạn ghi bên cạnh. " +
            "Trong nhóm trên 4.096 yêu cầu đã kết thúc hoặc còn mở, các số này có sai số 0,1%. Tổng thời gian tính yêu cầu còn mở theo " +
                "tuổi của chúng lúc đó."),
        new(NoteForms.Sample, "Les demandes sont très nombreuses : de celles suivies d'une politique à l'autre, seul un échantillon au hasard a été gardé.",
            "Có rất nhiều yêu cầu: trong số được theo dõi từ chính sách này sang chính sách khác chỉ giữ lại một mẫu ngẫu nhiên."),
        new(NoteForms.FewReplications, "La probabilité d'être la meilleure est tirée de peu de réplications et se montre plus sûre qu'elle ne devrait.",
            "Xác suất là tốt nhất được rút ra từ ít lần chạy và tỏ ra chắc chắn hơn mức nên có."),
        new(NoteForms.Costs, "Les coûts sont ceux des agents et des canaux qui en portent un dans le scénario ; formation, formulaires et terminaux n'en portent que s'il " +
            "le dit.",
            "Chi phí là của cán bộ và kênh có giá trong kịch bản; đào tạo, biểu mẫu và thiết bị đầu cuối không tính trừ khi kịch " +
                "bản nói vậy."),
        new(NoteForms.NoCost, "Ce que coûte une politique qui ne vaut que tant qu'un chiffre est élevé dépend du temps qu'elle vaut : aucun coût n'est donné pour elle.",
            "Chi phí của một chính sách chỉ áp dụng khi một con số còn cao tùy vào nó kéo dài bao lâu, nên không đưa ra chi phí."),
        new(NoteForms.Saved, "Enregistrée le {0} sous {1} ; à partir de là sous {2}.", "Đã lưu lúc {0} theo {1}; từ đó theo {2}."),
        new(NoteForms.Policy, "la politique {0}", "chính sách {0}"), new(NoteForms.NoPolicy, "le scénario tel quel", "kịch bản như hiện nay"),
    }.ToDictionary(word => word.En, StringComparer.Ordinal); // looked up, never enumerated

    /// <summary>A note in the language; in English where nobody wrote its words.</summary>
    internal static string Of(Note note, PageLanguage language, ReportNames names) =>
        note.Filled(Words.TryGetValue(note.Form, out var word) ? language[word] : note.Form, value => value switch
        {
            Note inner => Of(inner, language, names),
            ProcedureName procedure => names.Procedure(procedure.Id),
            Verbatim same => same.Text,
            _ => language.Figure(value.ToString()!),
        });

    /// <summary>Whether a sentence has its words.</summary>
    internal static bool Has(string form) => Words.ContainsKey(form);
}
