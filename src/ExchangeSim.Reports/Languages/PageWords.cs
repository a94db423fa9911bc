namespace ExchangeSim.Reports.Languages;

/// <summary>Words that stand around what a page says.</summary>
internal static class PageWords
{
    internal static readonly Word ToAnswer = new("To the answer", "Vers la réponse", "Đến câu trả lời"), Answer = new("The answer", "La réponse", "Câu trả lời"),
        Contents = new("Contents", "Sommaire", "Mục lục"), HowMade = new("How it was made", "Comment il a été établi", "Báo cáo được lập thế nào"),
        ReadRight = new("To read the figures right", "Pour bien lire les chiffres", "Để đọc đúng các con số"),
        HowToRead = new("How to read it.", "Comment le lire.", "Cách đọc."), Behind = new("The figures behind it", "Les chiffres derrière", "Các con số đằng sau"),
        Chart = new("Chart: {0}", "Graphique : {0}", "Biểu đồ: {0}"), Hash = new("its text (SHA-256)", "son texte (SHA-256)", "văn bản (SHA-256)"),
        Program = new("program", "programme", "chương trình"), Again = new("made again by", "refait par", "lập lại bằng"),
        Policy = new("policy", "politique", "chính sách"), NoPolicy = new("none: the scenario as it stands", "aucune : le scénario tel quel",
            "không có: kịch bản như hiện nay"),
        Seed = new("seed", "graine", "hạt giống"), Replication = new("replication", "réplication", "lần chạy"), Scenario = new("scenario", "scénario", "kịch bản");

    internal static readonly Word NoCharts = new(
        "This program was built without npm: the report has its tables and no charts.",
        "Ce programme a été construit sans npm : le rapport a ses tableaux, sans graphiques.",
        "Chương trình này được dựng không có npm: báo cáo có các bảng nhưng không có biểu đồ.");

    internal static readonly Word NoBrowser = new(
        "The charts are left out: they are drawn by a browser, and none was found on the computer that made this document. Every figure of them is in the tables.",
        "Les graphiques manquent : un navigateur les dessine, et aucun n’a été trouvé sur l’ordinateur qui a établi ce document. Tous leurs chiffres sont dans les " +
            "tableaux.",
        "Không có biểu đồ: chúng do trình duyệt vẽ, mà máy lập tài liệu này không có trình duyệt nào. " +
            "Mọi con số của chúng đều ở trong các bảng.");

    internal static readonly Word Footer = new(
        "Made by ExchangeSim. Everything in this file is in this file: it asks no server for anything.",
        "Établi par ExchangeSim. Ce fichier contient tout ce qu’il montre : il ne demande rien à aucun serveur.",
        "Lập bởi ExchangeSim. Tệp này chứa mọi thứ nó hiển thị: không hỏi máy chủ nào điều gì.");

    /// <summary>The terms that every report uses.</summary>
    internal static readonly Word[] Terms =
    [
        new("How long a request took runs from its sending to the final reply; what its own side did before sending it is not in it.",
            "La durée d’une demande court de son envoi à la réponse finale ; ce que son propre côté a fait avant l’envoi n’en fait pas partie.",
            "Thời gian của một yêu cầu tính từ lúc gửi đến trả lời cuối cùng; việc bên gửi làm trước khi gửi không tính vào đó."),
        new("Open requests are neither dropped nor counted as short: all that is known of them is that they take longer than they had taken by then (Kaplan–Meier).",
            "Les demandes ouvertes ne sont ni écartées ni comptées comme brèves : on sait seulement qu’elles durent plus que jusque-là (Kaplan–Meier).",
            "Yêu cầu còn mở không bị bỏ đi cũng không tính là ngắn: chỉ biết chúng kéo dài hơn thời gian đã trôi qua (Kaplan–Meier)."),
        new("± and bands are intervals over replications or over requests. They show chance, not how wrong the assumptions may be.",
            "Les ± et les bandes sont des intervalles sur les réplications ou les demandes. Ils montrent le hasard, non l’erreur possible des hypothèses.",
            "Dấu ± và các dải là khoảng tin cậy theo lần chạy hoặc theo yêu cầu. Chúng cho thấy sự ngẫu nhiên, không " +
            "cho thấy giả định có thể sai bao nhiêu."),
        new("In time: of the requests that have a limit and whose fate is known, the share that closed within it. Limits are yardsticks; late is no breach.",
            "Dans le délai : parmi les demandes qui ont un délai et dont le sort est connu, la part close avant lui. Les délais sont des repères " +
            "; un retard n’est pas une faute.",
            "Kịp hạn: trong các yêu cầu có thời hạn và đã rõ kết cục, tỷ lệ kết thúc trước hạn. Thời hạn là " +
            "mốc so sánh; trễ không phải là vi phạm."),
        new("The same scenario, seed and program give the same figures and fingerprint on any number of threads.",
            "Le même scénario, la même graine et le même programme donnent les mêmes chiffres et la même empreinte, quel que soit le nombre de fils.",
            "Cùng kịch bản, hạt giống và chương trình thì cho cùng con số và dấu vân tay, dù chạy bao nhiêu luồng."),
    ];
}
