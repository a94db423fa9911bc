using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words for what an instructor does while a room is played.</summary>
internal static class EventWords
{
    internal static readonly Word NoteOfInstructor = new("instructor's note", "note de l’instructeur", "ghi chú của giảng viên");
    internal static readonly Word ByInstructor = new("Written by the instructor", "Écrit par l’instructeur", "Giảng viên viết");
    internal static readonly Word News = new("News from {0} to {1}: {2}", "Nouvelle de {0} à {1} : {2}", "Tin từ {0} đến {1}: {2}");
    internal static readonly Word Outage = new("The channel {0} is down", "Le canal {0} est coupé", "Kênh {0} ngừng hoạt động");
    internal static readonly Word Staffing = new("{0}: {1} officers", "{0} : {1} agents", "{0}: {1} cán bộ"),
        OneOfStaff = new("{0}: {1} officer", "{0} : {1} agent", "{0}: {1} cán bộ");
    internal static readonly Word Surge = new("Requests arise {0} times as often", "Les demandes arrivent {0} fois plus souvent", "Yêu cầu phát sinh nhiều gấp {0} lần");
    internal static readonly Word From = new("from {0}", "depuis {0}", "từ {0}"), To = new("to {0}", "vers {0}", "đến {0}");
    internal static readonly Word On = new("{0}: on", "{0} : activé", "{0}: bật"), Off = new("{0}: off", "{0} : désactivé", "{0}: tắt");
    internal static readonly Word Closed = new("{0} is closed", "{0} est fermé", "{0} đóng cửa");
    internal static readonly Word Hours = new("{0} has other hours", "{0} a d’autres horaires", "{0} có giờ làm việc khác");
    internal static readonly Word InForce = new("{0} enters into force", "{0} entre en vigueur", "{0} có hiệu lực");
}
