namespace ExchangeSim.Reports.Languages;

/// <summary>Words of the page of a request's life.</summary>
internal static class LifeWords
{
    internal static readonly Word Slowest = new("The {0} slowest requests", "Les {0} demandes les plus lentes", "{0} yêu cầu chậm nhất"),
        OneLife = new("The life of a request in a simulated run: {0}", "La vie d’une demande dans une simulation : {0}",
            "Diễn biến một yêu cầu trong lần mô phỏng: {0}"),
        Lives = new("The lives of requests in a simulated run: {0}", "La vie de demandes dans une simulation : {0}", "Diễn biến các yêu cầu trong lần mô phỏng: {0}"),
        Invented = new("Persons, vehicles, accounts and numbers of case files are made by a random generator.",
            "Les personnes, véhicules, comptes et numéros des dossiers sont tirés au hasard.",
            "Người, phương tiện, tài khoản và số trong hồ sơ do bộ sinh ngẫu nhiên tạo ra.");

    internal static readonly Word SentAt = new("Sent {0} {1}, at {2}; {3} {4}, at {5}.", "Envoyée : {0} {1}, {2} ; {3} {4}, {5}.",
        "Gửi lúc {0} {1}, tại {2}; {3} {4}, tại {5}."),
        NeverSent = new("Never sent", "Jamais envoyée", "Chưa bao giờ được gửi"), OpenAfter = new("Still open at the end, after {0}",
            "Encore ouverte à la fin, après {0}",
            "Vẫn còn mở khi kết thúc, sau {0}"), EndedAfter = new("{0} after {1}", "{0} après {1}", "{0} sau {1}"),
        Limit = new("; its limit was {0}: {1}", " ; son délai était de {0} : {1}", "; thời hạn là {0}: {1}"), Late = new("late", "en retard", "trễ hạn"),
        NotYetLate = new("not yet late", "pas encore en retard", "chưa trễ hạn"), InTime = new("in time", "dans le délai", "kịp hạn");

    internal static readonly Word Took = new("{0} took {1}", "{0} a duré {1}", "{0} kéo dài {1}"), WasNeverSent = new("{0} was never sent", "{0} n’a jamais été envoyée",
            "{0} chưa bao giờ được gửi"), ShareWas = new("{0} of its time was {1}", "{0} de son temps : {1}", "{0} thời gian: {1}"),
        PartsReading = new("The bar is its whole time; the pieces say where that time went. At every instant it is in one of these states, so the pieces add up.",
            "La barre est toute sa durée ; les morceaux disent où ce temps est passé. À chaque instant elle est dans un seul de ces états : les morceaux s’additionnent.",
            "Thanh là toàn bộ thời gian; các đoạn cho biết thời gian đi đâu. Mỗi lúc yêu cầu ở đúng một trạng thái, " +
            "nên các đoạn cộng lại thành tổng."),
        Decided = new("What decided its length most was {0} at {1}", "Ce qui a le plus décidé de sa durée : {0} ({1})",
            "Điều quyết định thời gian nhiều nhất: {0} ({1})"),
        Places = new("Messages, and the desks that it was at", "Les messages, et les bureaux où elle est passée", "Thông báo và các bộ phận yêu cầu đã qua"),
        CaseFileOf = new("The case file of {0}", "Le dossier de {0}", "Hồ sơ của {0}");

    internal static readonly Word Timeline = new("Timeline", "Chronologie", "Dòng thời gian"), Parts = new("Where its time went", "Où son temps est passé",
        "Thời gian đi đâu"),
        Path = new("Critical path", "Chemin critique", "Đường găng"), PlacesShort = new("Messages and desks", "Messages et bureaux", "Thông báo và bộ phận"),
        CaseFile = new("Case file", "Dossier", "Hồ sơ"), Matter = new("matter", "affaire", "vụ việc");

    internal static readonly Word PartsTable = new("{0}: where its time went, since it was sent", "{0} : où son temps est passé depuis l’envoi",
        "{0}: thời gian đi đâu, từ khi gửi"),
        PathTable = new("{0}: what decided its length; only less of these would have shortened it",
            "{0} : ce qui a décidé de sa durée ; seul moins de cela l’aurait abrégée",
            "{0}: điều quyết định thời gian; chỉ bớt những điều này mới rút ngắn được"),
        MessagesTable = new("{0}: messages", "{0} : messages", "{0}: thông báo"),
        DesksTable = new("{0}: desks that it was at", "{0} : bureaux où elle est passée", "{0}: các bộ phận yêu cầu đã qua"),
        Steps = new("{0} (replication {1}), step by step", "{0} (réplication {1}), étape par étape", "{0} (lần chạy {1}), từng bước"),
        Drawn = new("{0} (replication {1}): {2}, {3} asks {4}; {5} after {6}", "{0} (réplication {1}) : {2}, {3} interroge {4} ; {5} après {6}",
            "{0} (lần chạy {1}): {2}, {3} hỏi {4}; {5} sau {6}");

    internal static readonly Word Time = new("time", "durée", "thời gian"), Share = new("share", "part", "tỷ lệ"), Together = new("together", "ensemble", "tổng cộng"),
        Where = new("where", "où", "ở đâu"), Step = new("step", "étape", "bước"), Why = new("why", "pourquoi", "vì sao"), From = new("from", "de", "từ"),
        Sent = new("sent", "envoyé", "gửi"), Arrived = new("arrived", "arrivé", "đến"), OnTheWay = new("on the way", "en chemin", "trên đường"),
        Again = new("sent again", "renvoyé", "gửi lại"), Times = new("{0} times", "{0} fois", "{0} lần"), Once = new("{0} time", "{0} fois", "{0} lần"),
            Desk = new("desk", "bureau", "bộ phận"),
        First = new("first there", "d’abord là", "đến lần đầu"), Waited = new("waited", "attente", "chờ"), WorkedOn = new("worked on", "traitement", "xử lý"),
        Rested = new("work rested", "pauses", "việc tạm nghỉ"), Lasts = new("lasts", "dure", "kéo dài"), What = new("what", "quoi", "việc gì");

    /// <summary>Heads of columns that line up on the right.</summary>
    internal static readonly Word[] OnTheRight = [Time, Share, OnTheWay, First, Waited, WorkedOn, Rested];

    internal static readonly Word Reading = new(
        "Each line is a place where the request was; the colour says what kept it there. The same moments stand below on the clock of the agency that was asked and above " +
            "on that of the one that asked. The dashed lines are its sending and, in orange, its time limit.",
        "Chaque ligne est un lieu où la demande se trouvait ; la couleur dit ce qui l’y a retenue. " +
            "Les mêmes moments figurent en bas à l’heure du service interrogé et en haut " +
            "à celle du service demandeur. Les traits pointillés sont son envoi et, en orange, son délai.",
        "Mỗi dòng là một nơi yêu cầu đã ở; màu cho biết điều gì giữ nó lại. " +
            "Cùng thời điểm ghi phía dưới theo giờ cơ quan được hỏi và phía trên " +
            "theo giờ cơ quan hỏi. Các đường đứt là lúc gửi và, màu cam, thời hạn.");
}
