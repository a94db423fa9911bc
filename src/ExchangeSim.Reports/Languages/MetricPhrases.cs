namespace ExchangeSim.Reports.Languages;

/// <summary>Figures that policies are judged by, and how sure a difference is, in the languages of reports.</summary>
internal static class MetricPhrases
{
    internal static readonly Word Mean = new("mean", "durée moyenne", "thời gian trung bình"), Median = new("median", "durée médiane", "trung vị thời gian"),
        P90 = new("p90", "durée de 9 sur 10", "thời gian của 9 trên 10"), P99 = new("p99", "durée de 99 sur 100", "thời gian của 99 trên 100"),
        ShareAnswered = new("share answered", "part ayant une réponse", "tỷ lệ được trả lời"), ShareInLimit = new("share within limit", "part close dans le délai",
            "tỷ lệ kết thúc trong thời hạn"),
        MeanWait = new("mean wait for an answer", "attente moyenne d’une réponse", "thời gian chờ trả lời trung bình"),
        AnsweredInLimit = new("share answered within limit", "part ayant une réponse dans le délai", "tỷ lệ được trả lời trong thời hạn"),
        AnsweredWithin = new("share answered within {0}", "part ayant une réponse en {0}", "tỷ lệ được trả lời trong {0}"),
        AnsweredInHorizon = new("share answered within horizon", "part ayant une réponse avant l’horizon", "tỷ lệ được trả lời trong tầm xét");

    internal static readonly Word CountSent = new("number sent {0}", "nombre de demandes envoyées {0}", "số yêu cầu gửi {0}"),
        CountClosed = new("number closed {0}", "nombre de demandes closes {0}", "số yêu cầu kết thúc {0}"),
        CountAnswered = new("number answered {0}", "nombre de demandes ayant une réponse {0}", "số yêu cầu được trả lời {0}"),
        CountRefused = new("number refused {0}", "nombre de demandes refusées {0}", "số yêu cầu bị từ chối {0}"),
        CountWithdrawn = new("number withdrawn {0}", "nombre de demandes retirées {0}", "số yêu cầu rút lại {0}"),
        CountLapsed = new("number lapsed {0}", "nombre de demandes caduques {0}", "số yêu cầu hết hiệu lực {0}"),
        CountOpen = new("number open on {0}", "nombre de demandes ouvertes le {0}", "số yêu cầu còn mở ngày {0}"),
        InYear = new("in {0}", "en {0}", "trong năm {0}"), InMonth = new("in {0}", "en {0}", "trong tháng {0}"),
        About = new(" about {0}", ", au sujet de : {0}", ", về {0}"), Marked = new(" marked {0}", ", urgence : {0}", ", mức khẩn {0}"),
        Fewer = new("{0}, fewer is better", "{0}, moins il y en a, mieux c’est", "{0}, số càng ít càng tốt");

    internal static readonly Word Of = new("{0} of {1}", "{0} ({1})", "{0} ({1})"), From = new(" from {0}", ", de {0}", ", từ {0}"), To = new(" to {0}", ", vers {0}",
        ", đến {0}"),
        RequestsOf = new("requests of {0}", "demandes « {0} »", "yêu cầu “{0}”"), More = new("{0}, more is better", "{0}, plus vaut mieux",
            "{0}, càng nhiều càng tốt"),
        Less = new("{0}, less is better", "{0}, moins vaut mieux", "{0}, càng ít càng tốt"), AndBy = new("; and by ", " ; et : ", "; và: "),
        RestrictedTwice = new(" (restricted to {0} and {1})", " (bornée à {0} et {1})", " (giới hạn ở {0} và {1})");

    internal static readonly Word Unknown = new("unknown", "inconnu", "chưa rõ"), Same = new("the same", "égal", "như nhau"), Sure = new("sure", "sûr", "chắc chắn"),
        Depends = new("depends", "dépend", "tùy"), Likely = new("likely", "probable", "có lẽ"), Chance = new("may be chance", "peut-être le hasard",
            "có thể do ngẫu nhiên"),
        DependsOn = new("depends on: {0}", "dépend de : {0}", "tùy thuộc: {0}");

    internal static readonly Word Assumes = new("The scenario only assumes {0}; “sure” is what holds whatever they are.",
            "Le scénario ne fait que supposer {0} ; est « sûr » ce qui tient quels qu’ils soient.",
            "Kịch bản chỉ giả định {0}; “chắc chắn” là điều đúng dù chúng thế nào."),
        HelpsUp = new("Whether “{0}” helps depends on: {1}; from about {2} up it is better, below that worse.",
            "L’effet de « {0} » dépend de : {1} ; à partir d’environ {2} elle améliore, au-dessous elle aggrave.",
            "“{0}” có ích hay không tùy thuộc: {1}; từ khoảng {2} trở lên thì tốt hơn, dưới mức đó thì xấu hơn."),
        HelpsDown = new("Whether “{0}” helps depends on: {1}; from about {2} down it is better, above that worse.",
            "L’effet de « {0} » dépend de : {1} ; jusqu’à environ {2} elle améliore, au-dessus elle aggrave.",
            "“{0}” có ích hay không tùy thuộc: {1}; từ khoảng {2} trở xuống thì tốt hơn, trên mức đó thì xấu hơn."),
        HelpsWith = new("Whether “{0}” helps depends on: {1}; where this holds it is better, otherwise worse.",
            "L’effet de « {0} » dépend de : {1} ; si cela vaut elle améliore, sinon elle aggrave.",
            "“{0}” có ích hay không tùy thuộc: {1}; nếu điều này đúng thì tốt hơn, nếu không thì xấu hơn."),
        HelpsWithout = new("Whether “{0}” helps depends on: {1}; where this holds it is worse, otherwise better.",
            "L’effet de « {0} » dépend de : {1} ; si cela vaut elle aggrave, sinon elle améliore.",
            "“{0}” có ích hay không tùy thuộc: {1}; nếu điều này đúng thì xấu hơn, nếu không thì tốt hơn."),
        Makes = new("The difference that “{0}” makes: {1}.", "La différence que fait « {0} » : {1}.", "Khác biệt do “{0}” tạo ra: {1}.");

    internal static readonly Word For = new("{0} for {1}", "{0} pour {1}", "{0} cho {1}"), CutFor = new("{0}, cut to what the run can observe, for {1}",
        "{0}, ramené à ce que la simulation peut observer, pour {1}", "{0}, rút xuống mức lần chạy theo dõi được, cho {1}");

    internal static readonly Word Places = new("those that cannot be told apart share a place", "celles qu’on ne peut distinguer partagent un rang",
            "những chính sách không phân biệt được thì cùng hạng"),
        Unbeaten = new("● no other policy is likely better by one goal and likely worse by none",
            "● aucune autre politique n’est probablement meilleure selon un objectif sans être probablement pire selon un autre",
            "● không chính sách nào khác có lẽ tốt hơn theo một mục tiêu mà không có lẽ xấu hơn theo mục tiêu khác"),
        Frontier = new("◆ no other policy is cheaper or likely better by a goal, and neither dearer nor likely worse by any",
            "◆ aucune autre politique n’est moins chère ou probablement meilleure selon un objectif sans être plus chère ni probablement pire selon aucun",
            "◆ không chính sách nào khác rẻ hơn hoặc có lẽ tốt hơn theo một mục tiêu mà không đắt hơn và không có lẽ xấu hơn theo " +
                "mục tiêu nào");
}
