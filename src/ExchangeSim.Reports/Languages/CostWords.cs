namespace ExchangeSim.Reports.Languages;

/// <summary>Words of what policies cost and gain, of curves and of who is better off.</summary>
internal static class CostWords
{
    internal static readonly Word Short = new("What it costs", "Ce que cela coûte", "Chi phí"), Cost = new("cost", "coût", "chi phí"),
        TableOne = new("Cost of officers and channels, and what is gained by the goal", "Coût des agents et des canaux, et gain selon l’objectif",
            "Chi phí cán bộ và kênh, và phần thu được theo mục tiêu"),
        TableAll = new("Cost of officers and channels, and what is gained by each goal", "Coût des agents et des canaux, et gain selon chaque objectif",
            "Chi phí cán bộ và kênh, và phần thu được theo từng mục tiêu"),
        Yearly = new("{0} a year", "{0} par an", "{0} mỗi năm"), More = new("more", "de plus", "thêm"), Gained = new("gained a year", "gain par an",
            "thu được mỗi năm"),
        ForEach = new("{0} for each", "{0} par unité", "{0} cho mỗi đơn vị"), OnFrontier = new("◆ on the frontier", "◆ sur la frontière",
            "◆ trên đường biên");

    internal static readonly Word ReadingMore = new(
            "To the right is dearer, above is better by the goal. {0}; the dashed line joins these. Costs are those of officers and channels that the scenario prices.",
            "À droite c’est plus cher, en haut meilleur selon l’objectif. {0} ; le trait pointillé les relie. Les coûts sont ceux des agents et des canaux que le " +
                "scénario chiffre.",
            "Sang phải là đắt hơn, lên trên là tốt hơn theo mục tiêu. {0}; đường nét đứt nối chúng. Chi phí là của cán bộ và kênh mà " +
                "kịch bản định giá."),
        ReadingLess = new(
            "To the right is dearer, below is better by the goal. {0}; the dashed line joins these. Costs are those of officers and channels that the scenario prices.",
            "À droite c’est plus cher, en bas meilleur selon l’objectif. {0} ; le trait pointillé les relie. Les coûts sont ceux des agents et des canaux que le " +
                "scénario chiffre.",
            "Sang phải là đắt hơn, xuống dưới là tốt hơn theo mục tiêu. {0}; đường nét đứt nối chúng. Chi phí là của cán bộ và kênh " +
                "mà kịch bản định giá."),
        Free = new("“{0}”: {1}, at no cost that the scenario knows", "« {0} » : {1}, sans coût que le scénario connaisse",
            "“{0}”: {1}, không có chi phí nào kịch bản biết"),
        CheapDay = new("The cheapest day is saved by “{0}”, for {1} {2}", "Le jour le moins cher est économisé par « {0} », pour {1} {2}",
            "Ngày rẻ nhất tiết kiệm được là nhờ “{0}”, với {1} {2}"),
        CheapAnswer = new("The cheapest answer is gained by “{0}”, for {1} {2}", "La réponse la moins chère est gagnée par « {0} », pour {1} {2}",
            "Câu trả lời rẻ nhất có được là nhờ “{0}”, với {1} {2}"),
        NoGain = new("No policy is known to gain anything by the goal that could be set against its cost",
            "D’aucune politique on ne sait un gain selon l’objectif à mettre en regard de son coût",
            "Không chính sách nào được biết là thu được gì theo mục tiêu để so với chi phí");

    internal static readonly Word DaysYear = new("{0} request-days a year", "{0} jours-demande par an", "{0} ngày-yêu cầu mỗi năm"),
        AnswersYear = new("{0} answers a year",
            "{0} réponses par an", "{0} câu trả lời mỗi năm"),
        Nothing = new("nothing is gained or lost for {0}", "rien n’est gagné ni perdu ({0})", "không được không mất gì ({0})"),
        InOne = new("{0} for {1}, in this one replication", "{0} ({1}), dans cette seule réplication", "{0} ({1}), trong lần chạy duy nhất này"),
        MayBe = new("what it gains or loses for {0} may be chance ({1})", "gain ou perte peut-être par hasard ({0} : {1})",
            "được hay mất có thể do ngẫu nhiên ({0}: {1})"),
        Lost = new("{0} lost for {1}", "perte de {0} ({1})", "mất {0} ({1})"), Saved = new("{0} saved for {1}", "économie de {0} ({1})", "tiết kiệm {0} ({1})"),
        GainedFor = new("{0} gained for {1}", "gain de {0} ({1})", "thêm {0} ({1})"),
        NotCounted = new("what it gains is not counted in days or answers", "son gain ne se compte ni en jours ni en réponses",
            "phần thu được không tính bằng ngày hay câu trả lời");

    internal static readonly Word CurveNone = new("Within {0} {1} of {2} are answered as things stand, and no more under any policy",
            "En {0}, {1} ({2}) reçoivent une réponse dans la situation actuelle, et pas plus sous aucune politique",
            "Trong {0}, {1} số yêu cầu ({2}) được trả lời theo hiện trạng, và không chính sách nào cho nhiều hơn"),
        CurveBest = new("Within {0} {1} of {2} are answered as things stand, {3} under “{4}”",
            "En {0}, {1} ({2}) reçoivent une réponse dans la situation actuelle, {3} sous « {4} »",
            "Trong {0}, {1} số yêu cầu ({2}) được trả lời theo hiện trạng, {3} với “{4}”"),
        CurveTable = new("Share of {0} answered", "Part ayant reçu une réponse ({0})", "Tỷ lệ được trả lời ({0})"), ADay = new("a day", "un jour", "một ngày"),
        AWeek = new("a week", "une semaine", "một tuần"), AMonth = new("a month", "un mois", "một tháng"), ThreeMonths = new("three months", "trois mois", "ba tháng"),
        AYear = new("a year", "un an", "một năm");

    internal static readonly Word ForWhom = new("For whom", "Pour qui", "Cho ai"), ForWhomReading = new(
            "The wait for an answer within the horizon of each procedure: as above, left of zero it is shorter. Procedures for which a policy changes nothing are left out. " +
                "Scales differ from policy to policy.",
            "L’attente d’une réponse, bornée à l’horizon de chaque procédure : comme ci-dessus, à gauche de zéro elle est plus courte. Les procédures " +
                "auxquelles une " +
                "politique ne " +
                "change rien sont omises. Les échelles diffèrent d’une politique à l’autre.",
            "Thời gian chờ trả lời trong tầm xét của từng thủ tục: như trên, bên trái số không là ngắn hơn. Thủ tục mà chính sách " +
                "không thay đổi gì được bỏ qua. " +
                "Thang đo khác nhau giữa các chính sách."),
        NoneSure = new("For no procedure is it sure that the wait for an answer gets shorter or longer",
            "Pour aucune procédure il n’est sûr que l’attente d’une réponse s’abrège ou s’allonge",
            "Không thủ tục nào chắc chắn có thời gian chờ trả lời ngắn đi hay dài ra"),
        OfProcedures = new("Of all procedures {0}", "De toutes les procédures : {0}", "Trong mọi thủ tục: {0}"),
        WaitedLess = new("{0} is waited for less, by {1} under “{2}”", "{0} se fait moins attendre, de {1} sous « {2} »",
            "{0} phải chờ ít hơn {1} với “{2}”"),
        WaitedLonger = new("{0} is waited for longer, by {1} under “{2}”", "{0} se fait attendre davantage, de {1} sous « {2} »",
            "{0} phải chờ lâu hơn {1} với “{2}”"),
        InHorizon = new("answered within horizon", "réponse avant l’horizon", "trả lời trong tầm xét");
}
