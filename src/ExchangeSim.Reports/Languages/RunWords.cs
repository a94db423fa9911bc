namespace ExchangeSim.Reports.Languages;

/// <summary>Words of a run's report: its answer, and how long requests took.</summary>
internal static class RunWords
{
    internal static readonly Word All = new("all requests", "toutes les demandes", "mọi yêu cầu"),
        OneReplication = new("{0} replication", "{0} réplication", "{0} lần chạy"), Replications = new("{0} replications", "{0} réplications", "{0} lần chạy"),
        Length = new("{0} of {1} days", "{0} de {1} jours", "{0}, mỗi lần {1} ngày"),
        UnderPolicy = new("A simulated run under the policy {0}: {1}", "Une simulation sous la politique {0} : {1}", "Một lần mô phỏng theo chính sách {0}: {1}"),
        AsItStands = new("A simulated run as things stand: {0}", "Une simulation de la situation actuelle : {0}", "Một lần mô phỏng theo hiện trạng: {0}");

    internal static readonly Word NothingSent = new("No request was sent.", "Aucune demande n’a été envoyée.", "Không có yêu cầu nào được gửi."),
        Stopped = new("The run was stopped before its end; the figures are of what was done until then.",
            "La simulation a été arrêtée avant sa fin ; les chiffres portent sur ce qui était fait jusque-là.",
            "Mô phỏng bị dừng trước khi kết thúc; các con số chỉ tính phần đã chạy đến lúc đó."),
        Half = new("Half of all requests are answered within {0}.", "La moitié de toutes les demandes reçoivent une réponse en {0}.",
            "Một nửa số yêu cầu được trả lời trong vòng {0}."),
        WithinHorizon = new("{0} of all requests are answered within the horizon.", "{0} de toutes les demandes reçoivent une réponse avant l’horizon.",
            "{0} số yêu cầu được trả lời trong tầm xét."),
        Answered = new("{0} of all requests are answered.", "{0} de toutes les demandes reçoivent une réponse.", "{0} số yêu cầu được trả lời."),
        LimitKept = new("{0} of those with a time limit are answered within it.", "{0} de celles qui ont un délai reçoivent une réponse avant son terme.",
            "{0} số yêu cầu có thời hạn được trả lời trong thời hạn.");

    internal static readonly Word Wait = new("mean wait for an answer", "attente moyenne d’une réponse", "thời gian chờ trả lời trung bình"),
        OftenWait = new("nine of ten runs wait", "attente, neuf simulations sur dix", "thời gian chờ, chín trên mười lần chạy"),
        InHorizon = new("answered within the horizon", "réponse avant l’horizon", "được trả lời trong tầm xét"),
        OftenAnswer = new("nine of ten runs answer", "réponse, neuf simulations sur dix", "được trả lời, chín trên mười lần chạy"),
        InLimit = new("answered within their time limit", "réponse dans leur délai", "được trả lời trong thời hạn"),
        HalfClosed = new("half are closed within", "la moitié est close en", "một nửa kết thúc trong vòng"), Sent = new("requests sent", "demandes envoyées",
            "yêu cầu đã gửi"),
        StillOpen = new("still open at the end", "encore ouvertes à la fin", "còn mở khi kết thúc");

    internal static readonly Word HowLong = new("How long", "Combien de temps", "Bao lâu"),
        WaitTitle = new("An answer is waited for {0} on average", "Une réponse se fait attendre {0} en moyenne", "Trung bình phải chờ {0} mới có trả lời"),
        WaitsTitle = new("An answer to {0} is waited for {1} on average, one to {2} {3}", "Attente moyenne d’une réponse : {0}, {1} ; {2}, {3}",
            "Thời gian chờ trả lời trung bình: {0}, {1}; {2}, {3}"),
        AnswersTable = new("Mean wait for an answer within the horizon, and shares answered; ± is the 95 % interval",
            "Attente moyenne d’une réponse, bornée à l’horizon, et parts ayant une réponse ; ± est l’intervalle de confiance à 95 %",
            "Thời gian chờ trả lời trung bình trong tầm xét, và tỷ lệ được trả lời; ± là khoảng tin cậy 95 %"),
        LatencyTable = new("How long requests took to close, from sending to the final reply, whatever it says",
            "Durée des demandes jusqu’à leur clôture, de l’envoi à la réponse finale, quelle qu’elle soit",
            "Thời gian đến khi yêu cầu kết thúc, từ lúc gửi đến trả lời cuối cùng, dù nội dung thế nào");

    internal static readonly Word Horizon = new("horizon", "horizon temporel", "tầm xét"), MeanWait = new("mean wait", "attente moyenne", "chờ trung bình"),
        WithinIt = new("answered within it", "réponse avant", "trả lời trong tầm xét"), WithinLimit = new("answered within limit", "réponse dans le délai",
            "trả lời trong thời hạn"),
        ByEnd = new("answered by the end", "réponse à la fin", "trả lời đến cuối"), OfEach = new("of each", "de chacune", "của từng loại"),
        Closed = new("closed", "closes", "đã kết thúc"), Open = new("open", "ouvertes", "còn mở"), HalfWithin = new("half within", "médiane", "trung vị"),
        NineInTen = new("9 in 10", "9 sur 10", "9 trên 10"), NinetyNine = new("99 in 100", "99 sur 100", "99 trên 100"), Mean = new("mean", "moyenne", "trung bình"),
        InTime = new("in time", "dans le délai", "kịp hạn"), RestrictedTo = new("restricted to", "bornée à", "giới hạn ở"),
        Restricted = new(" (restricted to {0})", " (bornée à {0})", " (giới hạn ở {0})");
}
