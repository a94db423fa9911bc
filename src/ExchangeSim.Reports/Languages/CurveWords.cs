namespace ExchangeSim.Reports.Languages;

/// <summary>Words of curves and of the parts of latency in reports.</summary>
internal static class CurveWords
{
    internal static readonly Word HowSoon = new("How soon", "Quand", "Bao giờ"), AnsweredWithin = new("answered within", "réponse reçue en", "được trả lời trong"),
        By = new("by", "au bout de", "đến"),
        Title = new("{0} of {1} are answered within a day, {2} within a week", "Réponse en un jour : {0} ({1}) ; en une semaine : {2}",
            "{0} số yêu cầu ({1}) được trả lời trong một ngày, {2} trong một tuần"),
        Ways = new("{0}: share that has ended in each way, with the 95 % band", "{0} : part terminée de chaque façon, avec la bande de confiance à 95 %",
            "{0}: tỷ lệ đã kết thúc theo từng cách, với dải tin cậy 95 %"),
        Pairs = new("Share answered, by pair of agencies; outcomes.csv has every outcome", "Part ayant reçu une réponse, par paire de services ; outcomes.csv donne toutes " +
            "les issues",
            "Tỷ lệ được trả lời, theo từng cặp cơ quan; outcomes.csv có mọi kết cục");

    internal static readonly Word Reading = new(
        "A curve climbs to the share of requests that is answered after so much time since sending; the sooner and the higher it climbs, the better. To the right each mark " +
            "is " +
            "a longer stretch than the one before it. A dashed upright line is a time limit.",
        "Une courbe monte jusqu’à la part des demandes qui ont leur réponse après tant de temps depuis l’envoi ; plus elle monte tôt et haut, mieux c’est. " +
            "Vers la droite, chaque repère couvre plus de temps que le précédent. Un trait vertical pointillé est un délai.",
        "Đường cong lên đến tỷ lệ yêu cầu được trả lời sau chừng ấy thời gian kể từ khi gửi; lên càng sớm và càng cao càng tốt. " +
            "Sang phải, mỗi vạch là một quãng dài hơn vạch trước. Đường đứng nét đứt là thời hạn.");

    internal static readonly Word ReadingOfOutcomes = new(
        "A curve climbs to the share of requests that has ended in one way after so much time since sending; that of open ones falls, and at every time all of them sum to " +
            "1. " +
            "To the right each mark is a longer stretch than the one before it. The shade is the 95 % band, and a dashed upright line is a time limit.",
        "Une courbe monte jusqu’à la part des demandes terminées d’une façon après tant de temps depuis l’envoi ; celle des demandes ouvertes descend, et à tout " +
            "moment " +
            "leur somme est 1. Vers la droite, chaque repère couvre plus de temps que le précédent. L’ombre est la bande de confiance à 95 %, un trait vertical " +
                "pointillé un délai.",
        "Đường cong lên đến tỷ lệ yêu cầu đã kết thúc theo một cách sau chừng ấy thời gian kể từ khi gửi; đường của yêu cầu " +
            "còn mở đi xuống, " +
            "và lúc nào tổng cũng bằng 1. Sang phải, mỗi vạch là một quãng dài hơn vạch trước. " +
            "Vùng tô nhạt là dải tin cậy 95 %, đường đứng nét đứt là thời hạn.");

    internal static readonly Word Where = new("Where the time goes", "Où passe le temps", "Thời gian đi đâu"),
        PartsTitle = new("{0} of the time goes to one thing: {1}", "{0} du temps va à une seule chose : {1}", "{0} thời gian dành cho một việc: {1}"),
        PartsReading = new(
            "Each bar is the whole time of an average closed request of one kind, written at its end; its pieces say where that time went. At every instant a request is in " +
                "one of these states, so the pieces add up.",
            "Chaque barre est toute la durée d’une demande close moyenne d’un genre, écrite à son bout ; ses morceaux disent où ce temps est passé. À chaque instant " +
                "une demande " +
                "est dans un seul de ces états : les morceaux s’additionnent.",
            "Mỗi thanh là toàn bộ thời gian của một yêu cầu đã kết thúc trung bình thuộc một loại, ghi ở cuối thanh; các đoạn cho biết " +
                "thời gian đi đâu. " +
                "Mỗi lúc yêu cầu ở đúng một trạng thái, nên các đoạn cộng lại thành tổng."),
        PartsOpen = new(" Open requests are not in it, so a bar is shorter than the mean above, which takes them into account.",
            " Les demandes ouvertes n’y sont pas : une barre est plus courte que la moyenne ci-dessus, qui en tient compte.",
            " Yêu cầu còn mở không tính vào đây, nên thanh ngắn hơn số trung bình ở trên, vốn có tính đến chúng."),
        PartsTable = new("Mean time of closed requests in each state", "Temps moyen des demandes closes dans chaque état",
            "Thời gian trung bình của yêu cầu đã kết thúc ở từng trạng thái");
}
