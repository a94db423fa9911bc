using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Languages;

/// <summary>Words of the notes of a run.</summary>
internal static class RunNoteWords
{
    /// <summary>Their sentences, each in every language.</summary>
    internal static IReadOnlyList<Word> All { get; } =
    [
        new(NoteForms.Cut,
            "Une simulation n’observe pas les demandes assez longtemps pour l’horizon de {0} : sa durée moins la mise en route est plus courte, ou elles naissent plus tard.",
            "Một lần chạy không theo dõi yêu cầu đủ lâu cho tầm xét của {0}: độ dài trừ giai đoạn khởi động ngắn hơn, hoặc chúng " +
                "phát sinh muộn hơn."),
        new(NoteForms.CutOf, "{0} ({1} j, ramené à {2} j)", "{0} ({1} ngày, rút xuống {2} ngày)"),
        new(NoteForms.Stopped,
            "La simulation a été arrêtée tôt : les chiffres portent sur {0} réplications sur {1}.",
            "Mô phỏng bị dừng sớm: các con số gồm {0} trong {1} lần chạy."),
        new(NoteForms.OneReplication,
            "Une seule réplication : il n’y a pas d’intervalles (±). Pour en avoir, écrivez replications: 10 dans le scénario, ou donnez --replications 10.",
            "Chỉ một lần chạy: không có khoảng tin cậy (±). Muốn có, hãy ghi replications: 10 vào kịch bản, hoặc thêm --replications 10."),
        new(NoteForms.InTime,
            "Dans le délai : part close avant son délai, quelle que soit la réponse, des demandes qui ont un délai et ont été envoyées au moins ce temps avant la " +
                "fin. « Réponse dans le délai » ne compte que les réponses, des mêmes demandes.",
            "Kịp hạn: tỷ lệ kết thúc trong thời hạn, dù trả lời thế nào, của các yêu cầu có thời hạn và được gửi sớm hơn lúc " +
                "kết thúc ít nhất bằng thời hạn đó. “Trả lời trong thời hạn” chỉ tính câu trả lời, của cùng các yêu cầu."),
        new(NoteForms.NoneInTime,
            "Aucune part close ou ayant sa réponse dans le délai n’est donnée : de ce qui a été envoyé peu avant l’arrêt, on ne connaît que les réponses rapides.",
            "Không có tỷ lệ kịp hạn hay được trả lời trong thời hạn: với những gì gửi ngay trước khi dừng, chỉ biết các trả lời " +
                "nhanh."),
        new(NoteForms.Open,
            "{0} demandes sont encore ouvertes. Les attentes d’une réponse et les parts en un temps donné en tiennent compte (Aalen–Johansen), les moyennes et les temps " +
                "dans lesquels la moitié, 9 sur 10 ou 99 sur 100 sont closes aussi (Kaplan–Meier) ; les parts de la durée et les temps en heures de bureau sont ceux " +
                "des demandes closes.",
            "{0} yêu cầu vẫn còn mở. Thời gian chờ trả lời và tỷ lệ trong một thời gian có tính đến chúng (Aalen–Johansen), số trung " +
                "bình và các mốc một nửa, 9 trên 10 hoặc 99 trên 100 kết thúc cũng vậy (Kaplan–Meier); các phần của thời gian và thời gian " +
                "theo giờ làm việc là của yêu cầu đã kết thúc."),
        new(NoteForms.Restricted,
            "Une moyenne est bornée là où la fin de certains temps est inconnue : c’est la moyenne du plus petit de chaque temps et de la borne nommée à côté.",
            "Số trung bình bị giới hạn khi chưa biết điểm cuối của một số thời gian: đó là trung bình của số nhỏ hơn giữa mỗi thời " +
                "gian và mức giới hạn ghi bên cạnh."),
        new(NoteForms.Exact,
            "Les moyennes avec des demandes ouvertes sont exactes dans les groupes d’au plus {0} demandes closes et autant d’ouvertes, et connues à 0,1 % près dans les " +
                "autres ; les moyennes sans elles sont exactes.",
            "Số trung bình có yêu cầu còn mở là chính xác trong nhóm đến {0} yêu cầu đã kết thúc và chừng ấy còn mở, sai số 0,1% ở " +
                "nhóm khác; số trung bình không có chúng là chính xác."),
        new(NoteForms.ExactCoarsePairs,
            "Les moyennes avec des demandes ouvertes sont exactes dans les groupes d’au plus {0} demandes closes et autant d’ouvertes, et connues à 0,1 % près dans les " +
                "autres, à 0,8 % pour les paires de services ; les moyennes sans elles sont exactes.",
            "Số trung bình có yêu cầu còn mở là chính xác trong nhóm đến {0} yêu cầu đã kết thúc và chừng ấy còn mở, sai số 0,1% ở " +
                "nhóm khác, 0,8% ở các cặp cơ quan; số trung bình không có chúng là chính xác."),
        new(NoteForms.CoarsePairs,
            "Les temps dans lesquels la moitié, 9 sur 10 ou 99 sur 100 des demandes sont closes sont connus à 0,8 % près pour les paires de services, à 0,1 % pour tout " +
                "le reste.",
            "Các mốc một nửa, 9 trên 10 hoặc 99 trên 100 yêu cầu kết thúc có sai số 0,8% ở các cặp cơ quan, 0,1% ở mọi nhóm khác."),
        new(NoteForms.SavedCompared,
            "Enregistrée le {0} sous {1} : jusque-là, il n’y a qu’une simulation. La situation actuelle est celle où elle continue ainsi. " +
                "Les chiffres portent sur toutes les demandes, " +
                "y compris celles d’avant l’enregistrement.",
            "Đã lưu lúc {0} theo {1}: đến lúc đó chỉ có một lần mô phỏng. Hiện trạng là lần đó chạy tiếp. " +
                "Các con số gồm mọi yêu cầu, kể cả trước khi lưu."),
        new(NoteForms.Saved, "Enregistrée le {0} sous {1} ; à partir de là sous {2}.", "Đã lưu lúc {0} theo {1}; từ đó theo {2}."),
        new(NoteForms.Policy, "la politique {0}", "chính sách {0}"),
        new(NoteForms.NoPolicy, "le scénario tel quel", "kịch bản như hiện nay"),
    ];
}
