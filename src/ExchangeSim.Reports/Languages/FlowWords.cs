namespace ExchangeSim.Reports.Languages;

/// <summary>Words of who asks whom, of the slowest requests and of endings in reports.</summary>
internal static class FlowWords
{
    internal static readonly Word WhoAsks = new("Who asks whom", "Qui interroge qui", "Ai hỏi ai"), OnMap = new("On the map", "Sur la carte", "Trên bản đồ"),
        AsMatrix = new("As a matrix", "En matrice", "Dạng ma trận"), Busiest = new("{0}: the {1} busiest of {2} agencies", "{0} : les {1} services les plus actifs sur {2}",
            "{0}: {1} cơ quan nhiều yêu cầu nhất trong {2}"),
        MostPairs = new("The {0} busiest of {1} pairs; latency.csv has all of them", "Les {0} paires les plus actives sur {1} ; latency.csv les a toutes",
            "{0} cặp nhiều yêu cầu nhất trong {1}; latency.csv có tất cả"),
        Pairs = new("Pairs of agencies, the busiest first", "Paires de services, les plus actives d’abord", "Các cặp cơ quan, nhiều yêu cầu nhất trước");

    internal static readonly Word OneRequest = new("{0} request", "{0} demande", "{0} yêu cầu"), Requests = new("{0} requests", "{0} demandes", "{0} yêu cầu"),
        Most = new("Most often {0} asks {1}: {2} of all procedures, closed after {3} on average",
            "Le plus souvent, {0} interroge {1} : {2} de toutes les procédures, closes après {3} en moyenne",
            "Thường nhất là {0} hỏi {1}: {2} thuộc mọi thủ tục, trung bình kết thúc sau {3}"),
        Slowest = new("{0}; slowest is {1} with {2}", "{0} ; la plus lente est la paire {1}, avec {2}", "{0}; chậm nhất là {1} với {2}");

    internal static readonly Word Map = new(
        "An arrow leads from the agency that asks to the one that is asked. It is the wider, the more requests there are, and the darker, the longer its requests take to " +
            "close "
            + "on average, those of all procedures together.",
        "Une flèche va du service qui interroge à celui qui est interrogé. Elle est d’autant plus large qu’il y a de demandes, et d’autant plus foncée que ses " +
            "demandes " +
            "mettent " +
            "longtemps à se clore en moyenne, toutes procédures réunies.",
        "Mũi tên đi từ cơ quan hỏi đến cơ quan được hỏi. Càng rộng thì càng nhiều yêu cầu, càng đậm thì các yêu cầu trung bình càng " +
            "lâu kết thúc, " +
            "tính chung mọi thủ tục.");

    internal static readonly Word Matrix = new(
        "Each square is a pair of agencies: who asks is on the left, who is asked is above. The darker it is, the longer its requests take to close on average, those of all "
            + "procedures together.",
        "Chaque carré est une paire de services : qui interroge est à gauche, qui est interrogé en haut. Plus il est foncé, plus ses demandes mettent longtemps à se " +
            "clore en " +
            "moyenne, toutes procédures réunies.",
        "Mỗi ô là một cặp cơ quan: bên trái là cơ quan hỏi, phía trên là cơ quan được hỏi. Càng đậm thì các yêu cầu trung bình càng " +
            "lâu kết thúc, " +
            "tính chung mọi thủ tục.");

    internal static readonly Word TheSlowest = new("The slowest", "Les plus lentes", "Chậm nhất"),
        SlowTook = new("The slowest request took {0}; {1} of that was {2}", "La demande la plus lente a duré {0} ; {1} de ce temps : {2}",
            "Yêu cầu chậm nhất kéo dài {0}; {1} thời gian đó là {2}"),
        SlowOpen = new("The slowest request is still open after {0}; {1} of that was {2}", "La demande la plus lente est encore ouverte après {0} ; {1} de ce temps : {2}",
            "Yêu cầu chậm nhất vẫn còn mở sau {0}; {1} thời gian đó là {2}"),
        SlowTookAsIs = new("The slowest request as things stand took {0}; {1} of that was {2}",
            "Dans la situation actuelle, la demande la plus lente a duré {0} ; {1} de ce temps : {2}",
            "Theo hiện trạng, yêu cầu chậm nhất kéo dài {0}; {1} thời gian đó là {2}"),
        SlowOpenAsIs = new("The slowest request as things stand is still open after {0}; {1} of that was {2}",
            "Dans la situation actuelle, la demande la plus lente est encore ouverte après {0} ; {1} de ce temps : {2}",
            "Theo hiện trạng, yêu cầu chậm nhất vẫn còn mở sau {0}; {1} thời gian đó là {2}"),
        SlowTable = new("The slowest requests", "Les demandes les plus lentes", "Các yêu cầu chậm nhất"),
        SlowTableAsIs = new("The slowest requests as things stand", "Les demandes les plus lentes dans la situation actuelle",
            "Các yêu cầu chậm nhất theo hiện trạng");

    internal static readonly Word Request = new("request", "demande", "yêu cầu"), To = new("to", "à", "gửi đến"), Procedure = new("procedure", "procédure",
        "thủ tục"),
        Took = new("took", "durée", "kéo dài"), Outcome = new("outcome", "issue", "kết cục"), MostOfIt = new("most of it", "surtout", "phần lớn"),
        SoFar = new("{0} so far", "{0} jusqu’ici", "{0} đến nay");

    internal static readonly Word HowEnded = new("How they ended", "Comment elles ont fini", "Kết thúc thế nào"),
        Answered = new("{0} of the requests are answered, in full or in part", "{0} des demandes reçoivent une réponse, complète ou partielle",
            "{0} số yêu cầu được trả lời, đầy đủ hoặc một phần"),
        EndedTable = new("How requests ended, by the end of the run: share of those sent; ± is the 95 % interval",
            "Comment les demandes ont fini, à la fin de la simulation : part de celles envoyées ; ± est l’intervalle de confiance à 95 %",
            "Các yêu cầu kết thúc thế nào khi hết mô phỏng: tỷ lệ số đã gửi; ± là khoảng tin cậy 95 %"),
        SentEach = new("sent in a replication", "envoyées par réplication", "gửi trong một lần chạy"), Grounds = new("Grounds of refusal", "Motifs de refus",
            "Căn cứ từ chối"),
        Ground = new("ground", "motif", "căn cứ"), RequestsHead = new("requests", "demandes", "yêu cầu");

    internal static readonly Word Stock = new("Open at the start, in a replication. {0}", "Ouvertes au début, par réplication. {0}",
        "Đang mở lúc đầu, trong một lần chạy. {0}"),
        Counted = new("They began before the run, so that no mean, share or curve counts them; the desks' figures have the work on them.",
            "Elles ont commencé avant la simulation : aucune moyenne, part ou courbe ne les compte ; les chiffres des bureaux comprennent leur traitement.",
            "Chúng bắt đầu trước khi mô phỏng, nên không số trung bình, tỷ lệ hay đường cong nào tính chúng; số liệu của các bộ phận có " +
                "tính việc xử lý chúng."),
        Which = new("which", "lesquelles", "loại nào"), AtStart = new("at start", "au début", "lúc đầu"), Closed = new("closed", "closes", "đã kết thúc"),
        OfThese = new("of these", "dont", "trong đó"), StillOpen = new("still open", "encore ouvertes", "còn mở");
}
