namespace ExchangeSim.Reports.Languages;

/// <summary>Words of desks in reports: how busy they are, and what holds requests up there.</summary>
internal static class DeskWords
{
    internal static readonly Word Desks = new("Desks", "Bureaux", "Các bộ phận"), Officers = new("officers", "agents", "cán bộ"), AtWork = new("at work", "au travail",
        "đang làm việc"),
        InQueue = new("in queue on average", "en file, en moyenne", "trong hàng đợi, trung bình"),
        Longest = new("most ever in queue in a replication", "file la plus longue d’une réplication", "hàng đợi dài nhất trong một lần chạy"),
        TimeInQueue = new("time in queue", "temps en file", "thời gian trong hàng đợi"), OfAllTime = new("share of all time", "part de tout le temps",
            "phần của tổng thời gian");

    internal static readonly Word Reading = new(
        "Each row is a desk, each small square a week (or some weeks, if the run is long); the darker, the more of their hours its officers worked. Desks at which " +
            "requests waited longest come first.",
        "Chaque ligne est un bureau, chaque petit carré une semaine (ou quelques-unes, si la simulation est longue) ; plus il est foncé, plus ses agents ont travaillé " +
            "sur leurs " +
            "heures. Les bureaux où les demandes ont attendu le plus viennent d’abord.",
        "Mỗi hàng là một bộ phận, mỗi ô nhỏ là một tuần (hoặc vài tuần, nếu mô phỏng dài); càng đậm thì cán bộ làm việc càng nhiều " +
            "trong giờ của họ. " +
            "Các bộ phận nơi yêu cầu chờ lâu nhất đứng trước.");

    internal static readonly Word First = new("Desks, by the time that requests waited at them, for hours or for an officer",
            "Bureaux, selon le temps que les demandes y ont attendu une ouverture ou un agent",
            "Các bộ phận, theo thời gian yêu cầu chờ giờ mở cửa hoặc chờ cán bộ ở đó"),
        Most = new("The {0} desks at which requests waited longest, of {1}", "Les {0} bureaux où les demandes ont attendu le plus, sur {1}",
            "{0} bộ phận nơi yêu cầu chờ lâu nhất, trong số {1}"),
        Every = new("All desks that were asked for work, in the same order", "Tous les bureaux qui ont eu du travail, dans le même ordre",
            "Mọi bộ phận có việc, theo cùng thứ tự"),
        Weekly = new("Share of their hours that officers worked, week by week", "Part de leurs heures où les agents ont travaillé, semaine par semaine",
            "Tỷ lệ giờ cán bộ đã làm việc, theo từng tuần"),
        From = new("from, {0}", "dès le, {0}", "từ, {0}");

    internal static readonly Word NoSingle = new("No single desk holds everything up; the busiest is {0}, whose officers work {1} of their hours",
            "Aucun bureau ne retient tout à lui seul ; le plus occupé est {0}, dont les agents travaillent {1} de leurs heures",
            "Không bộ phận nào một mình giữ mọi thứ lại; bận nhất là {0}, cán bộ làm việc {1} số giờ"),
        LongestAt = new("Requests wait longest at {0}: its officers work {1} of their hours",
            "Les demandes attendent le plus à {0} : ses agents travaillent {1} de leurs heures",
            "Yêu cầu chờ lâu nhất ở {0}: cán bộ ở đó làm việc {1} số giờ"),
        QueueIn = new("{0}, and the queue is longest in the week of {1}, with {2} in queue on average over that week and all replications",
            "{0}, et la file est la plus longue la semaine du {1}, avec {2} demandes en moyenne sur cette semaine et toutes les réplications",
            "{0}, và hàng đợi dài nhất vào tuần từ {1}, trung bình {2} yêu cầu trong tuần đó và mọi lần chạy");

    internal static readonly Word OneCause = new("{0}: {1} of all the time of all requests was spent waiting there, {2}; its officers were at work {3} of their hours. ",
            "{0} : {1} de tout le temps de toutes les demandes y a été passé à attendre, {2} ; ses agents ont travaillé {3} de leurs heures. ",
            "{0}: {1} tổng thời gian của mọi yêu cầu là chờ ở đó, {2}; cán bộ ở đó làm việc {3} số giờ. "),
        Causes = new("{0}: {1} of all the time of all requests was spent waiting there: {2}; its officers were at work {3} of their hours. ",
            "{0} : {1} de tout le temps de toutes les demandes y a été passé à attendre : {2} ; ses agents ont travaillé {3} de leurs heures. ",
            "{0}: {1} tổng thời gian của mọi yêu cầu là chờ ở đó: {2}; cán bộ ở đó làm việc {3} số giờ. "),
        FirstOf = new("{0} of that {1}", "{0} de cette attente {1}", "{0} thời gian chờ {1}"),
        None = new("No single desk holds everything up.", "Aucun bureau ne retient tout à lui seul.", "Không bộ phận nào một mình giữ mọi thứ lại."),
        MostOf = new("Most of the wait is {0}, {1}.", "L’essentiel de l’attente se passe {0}, {1}.", "Phần lớn thời gian chờ là {0}, {1}."),
        LargestOf = new("The largest part of the wait is {0}, {1}.", "La plus grande part de l’attente se passe {0}, {1}.",
            "Phần lớn nhất của thời gian chờ là {0}, {1}.");

    /// <summary>What a wait was for: behind closed doors, for a busy officer, with work begun; and what would touch it.</summary>
    internal static readonly (Word Cause, Word Advice)[] Waits =
    [
        (new("behind closed doors", "bureau fermé", "vì bộ phận đóng cửa"), new("which longer hours would touch", "ce que des horaires plus longs changeraient",
            "giờ làm việc dài hơn sẽ làm giảm")),
        (new("for a busy officer", "faute d’agent libre", "vì cán bộ bận"), new("which more officers, or less work for them, would touch",
            "ce que davantage d’agents, ou moins de travail pour eux, changeraient", "thêm cán bộ hoặc bớt việc cho họ sẽ làm giảm")),
        (new("with work begun and interrupted", "travail commencé puis interrompu", "vì việc đã bắt đầu bị gián đoạn"),
            new("which longer hours, or less that is urgent, would touch", "ce que des horaires plus longs, ou moins d’urgences, changeraient",
                "giờ làm việc dài hơn hoặc bớt việc khẩn sẽ làm giảm")),
    ];
}
