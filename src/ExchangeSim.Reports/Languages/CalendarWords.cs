namespace ExchangeSim.Reports.Languages;

/// <summary>Words of requests by years and months of the calendar.</summary>
internal static class CalendarWords
{
    internal static readonly Word ByYear = new("By year", "Par année", "Theo năm"),
        Title = new("In {0}: {1} sent, {2} answered, {3} open at its end", "En {0} : {1} envoyées, {2} réponses reçues, {3} ouvertes à la fin",
            "Năm {0}: {1} đã gửi, {2} được trả lời, {3} còn mở lúc cuối kỳ");

    internal static readonly Word Counted = new(
        "In one replication, on average; ± is the 95 % interval. Sent and closed are counted in the year in which that happened, in the scenario's time zone. Requests of the " +
            "warm-up and those open at the start are not among them. Of those sent: in the end, at the end of the run.",
        "Par réplication, en moyenne ; ± est l’intervalle de confiance à 95 %. Envois et clôtures sont comptés dans l’année où ils ont eu lieu, dans le fuseau " +
            "horaire du " +
            "scénario. Les demandes du préchauffage et celles ouvertes au début n’y sont pas. Parmi celles envoyées : à la fin de la simulation.",
        "Trung bình mỗi lần chạy; ± là khoảng tin cậy 95%. Việc gửi và kết thúc được tính vào năm xảy ra, " +
            "theo múi giờ của kịch bản. Không gồm yêu cầu của giai đoạn làm nóng " +
            "và những yêu cầu đang mở lúc đầu. Trong số đã gửi: tính đến khi hết mô phỏng.");

    internal static readonly Word Years = new("By calendar year", "Par année civile", "Theo năm dương lịch"),
        Groups = new("By year and procedure, crime area and urgency", "Par année et procédure, domaine criminel et urgence",
            "Theo năm và thủ tục, lĩnh vực tội phạm và mức độ khẩn"),
        Ages = new("Open at the end of the year, by age and by year of sending", "Ouvertes à la fin de l’année, par âge et par année d’envoi",
            "Còn mở lúc cuối kỳ, theo tuổi và theo năm gửi"),
        Months = new("By month", "Par mois", "Theo tháng"), MonthTable = new("By calendar month", "Par mois civil", "Theo tháng dương lịch");

    internal static readonly Word InPart = new("{0} (in part)", "{0} (en partie)", "{0} (một phần)"), Sent = new("sent", "envoyées", "đã gửi"),
        Answered = new("answered", "avec réponse", "được trả lời"), Otherwise = new("closed without an answer", "closes sans réponse", "kết thúc không trả lời"),
        Open = new("open at its end", "ouvertes à la fin", "còn mở lúc cuối kỳ"), Old = new("of these for a year or longer", "dont depuis un an ou plus",
            "trong đó từ một năm trở lên"),
        OfSent = new("of those sent: answered", "de celles envoyées : avec réponse", "trong số đã gửi: được trả lời"),
        InLimit = new("within their limit", "dans leur délai", "trong thời hạn"), Year = new("year", "année", "năm"), Month = new("month", "mois", "tháng"),
        Of = new("{0}: {1}", "{0} : {1}", "{0}: {1}");

    internal static readonly Word Under = new("under {0} d", "moins de {0} j", "dưới {0} ngày"), Between = new("{0} to {1} d", "{0} à {1} j", "{0} đến {1} ngày"),
        AtLeast = new("{0} d and more", "{0} j et plus", "từ {0} ngày"), SentIn = new("sent in {0}", "envoyées en {0}", "gửi năm {0}"),
        NoCrime = new("no crime area", "aucun domaine criminel", "không thuộc lĩnh vực nào");
}
