namespace ExchangeSim.Reports.Languages;

/// <summary>Cases and conditions in the languages of pages; in English as the scenario language writes them.</summary>
internal static class ConditionPhrases
{
    internal static readonly Word Otherwise = new("otherwise", "sinon", "còn lại"), When = new("when {0}", "si {0}", "khi {0}"),
        ChanceWhen = new("{0} when {1}", "{0} si {1}", "{0} khi {1}"), InForce = new("instrument in force", "un instrument est en vigueur",
            "có văn kiện đang hiệu lực"),
        OneInForce = new("instrument {0} in force", "l’instrument {0} est en vigueur", "văn kiện {0} đang hiệu lực"), Crime = new("crime is {0}",
            "l’infraction est {0}",
            "tội phạm là {0}"), Urgency = new("urgency is {0}", "l’urgence est {0}", "độ khẩn là {0}"),
        Requesting = new("requesting is {0}", "le demandeur est {0}", "bên yêu cầu là {0}"), Requested = new("requested is {0}", "le requis est {0}",
            "bên được yêu cầu là {0}"),
        Below = new("{0} below {1}", "{0} au-dessous de {1}", "{0} dưới {1}"), Threshold = new("threshold", "le seuil", "ngưỡng"),
        Switch = new("switch {0} is on", "l’option {0} est activée", "công tắc {0} đang bật"), Shared = new("language shared", "une langue est commune",
            "có ngôn ngữ chung"),
        OpenLonger = new("open longer than {0}", "ouverte depuis plus de {0}", "mở lâu hơn {0}"), NotIn = new("not ({0})", "non ({0})", "không ({0})"),
        Not = new("not {0}", "non : {0}", "không: {0}"), And = new(" and ", " et ", " và "), Or = new(" or ", " ou ", " hoặc ");
}
