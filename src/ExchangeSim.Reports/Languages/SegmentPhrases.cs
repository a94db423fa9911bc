namespace ExchangeSim.Reports.Languages;

/// <summary>What happened to a request, in the languages of pages; {0} is the step.</summary>
internal static class SegmentPhrases
{
    internal static readonly Word Arises = new("the request arises", "la demande naît", "yêu cầu phát sinh"),
        OnTheWay = new("{0}: on the way", "{0} : en chemin", "{0}: trên đường"), Lost = new(", lost and sent again", ", perdu et renvoyé",
            ", thất lạc và gửi lại"),
        LostTimes = new(", lost and sent again {0} times", ", perdu et renvoyé {0} fois", ", thất lạc và gửi lại {0} lần"),
        WaitsClosed = new("{0}: waits, the desk is closed", "{0} : attend, le bureau est fermé", "{0}: chờ, bộ phận đóng cửa"),
        WaitsBusy = new("{0}: waits, the officers are busy", "{0} : attend, les agents sont occupés", "{0}: chờ, cán bộ đang bận"),
        Translated = new("{0}: translated", "{0} : traduction", "{0}: đang dịch"), Worked = new("{0}: worked on", "{0} : en traitement", "{0}: đang xử lý"),
        Rests = new("{0}: the work rests", "{0} : le travail est en pause", "{0}: việc tạm nghỉ"), Delayed = new("{0}: nobody works on it",
            "{0} : personne n’y travaille",
            "{0}: không ai xử lý"), Decided = new("{0}: decided", "{0} : décidé", "{0}: đã quyết định"), GoesOn = new("{0}: goes on", "{0} : continue",
            "{0}: tiếp tục"),
        Agencies = new("{0}: waits for third agencies", "{0} : attend des services tiers", "{0}: chờ cơ quan thứ ba"),
        Branches = new("{0}: waits for the branches", "{0} : attend les branches", "{0}: chờ các nhánh"),
        RanOut = new("{0}: a time limit ran out", "{0} : un délai a expiré", "{0}: hết một thời hạn"), Closed = new("{0}: {1}", "{0} : {1}", "{0}: {1}"),
        WaitsFor = new("{0}: waits: {1}", "{0} : attend : {1}", "{0}: chờ: {1}"),
        WithRests = new("{0} for {1}, with rests of {2}", "{0} pendant {1}, avec {2} de pauses", "{0} trong {1}, tạm nghỉ {2}");
}
