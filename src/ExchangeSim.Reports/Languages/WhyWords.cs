namespace ExchangeSim.Reports.Languages;

/// <summary>Words of where a policy's difference arises, of desks, of pairs of requests and of how a comparison was made.</summary>
internal static class WhyWords
{
    internal static readonly Word OfProcedures = new(" of {0}", " ({0})", " ({0})"), Or = new(" or ", " ou ", " hoặc "),
        PartsTable = new("Time in each state, per request{0} sent, until it closes; open ones until the end of the run",
            "Temps dans chaque état, par demande envoyée{0}, jusqu’à sa clôture ; celles ouvertes, jusqu’à la fin de la simulation",
            "Thời gian ở từng trạng thái, tính trên mỗi yêu cầu đã gửi{0}, đến khi kết thúc; yêu cầu còn mở tính đến hết mô phỏng"),
        PartsReading = new("Each bar is the time of an average request{0} until it closes, whatever the reply says, its pieces the states in which that time passed; at " +
            "every " +
            "instant a request is in one of them. The first bar is the scenario as it stands. A quick refusal makes it shorter and is no gain. Requests that are still open " +
                "count " +
            "as old as they are at the end.",
            "Chaque barre est le temps d’une demande moyenne{0} jusqu’à sa clôture, quelle que soit la réponse, ses morceaux les états où ce temps est passé ; à " +
                "chaque instant une " +
            "demande est dans un seul. La première barre est le scénario tel quel. Un refus rapide l’abrège et n’est pas un gain. Les demandes encore ouvertes comptent " +
                "avec leur âge " +
            "à la fin.",
            "Mỗi thanh là thời gian của một yêu cầu trung bình{0} đến khi kết thúc, dù trả lời thế nào, các đoạn là trạng thái mà " +
                "thời gian ấy trôi qua; mỗi lúc yêu cầu ở đúng " +
            "một trạng thái. Thanh đầu là kịch bản như hiện nay. Từ chối nhanh làm thanh ngắn lại mà không phải là lợi. Yêu cầu còn " +
                "mở tính theo tuổi của chúng lúc cuối."),
        PartsSame = new("No policy changes where the time goes", "Aucune politique ne change où passe le temps",
            "Không chính sách nào thay đổi việc thời gian đi đâu"),
        PartsChange = new("The largest change is {0} of “{1}” under “{2}”", "Le plus grand changement : {0} de « {1} » sous « {2} »",
            "Thay đổi lớn nhất: {0} “{1}” với “{2}”");

    internal static readonly Word Where = new("Where it arises", "D’où cela vient", "Phát sinh ở đâu"), Binding = new("The desk at which requests wait longest",
            "Le bureau où les demandes attendent le plus", "Bộ phận nơi yêu cầu chờ lâu nhất"),
        WaitedThere = new("of all time waited there", "de tout le temps, attente là", "phần thời gian chờ ở đó"), ForOfficers = new("of that for its officers",
            "dont pour ses agents", "trong đó chờ cán bộ"),
        OfficersWork = new("officers at work", "agents au travail", "cán bộ làm việc"),
        Reading = new("This is the time of requests{0} until they close. A bar to the left is time that an average request no longer spends at that place, one to the right " +
            "is " +
            "time that it spends there in addition. The bars of all places together are the difference in time that the policy makes. The line around a bar's end is its " +
            "interval, for this place by itself; a grey bar may be chance.",
            "C’est le temps des demandes{0} jusqu’à leur clôture. Une barre à gauche est du temps qu’une demande moyenne ne passe plus à cet endroit, une barre à " +
                "droite du temps " +
            "qu’elle y passe en plus. Les barres de tous les lieux ensemble sont la différence de temps que fait la politique. Le trait au bout d’une barre est son " +
                "intervalle, pour " +
            "ce lieu seul ; une barre grise peut être le hasard.",
            "Đây là thời gian của các yêu cầu{0} đến khi kết thúc. Thanh sang trái là thời gian một yêu cầu trung bình không còn mất ở " +
                "nơi đó, thanh sang phải là thời gian mất " +
            "thêm. Các thanh của mọi nơi cộng lại là khác biệt thời gian do chính sách tạo ra. Vạch ở đầu thanh là khoảng tin cậy riêng " +
                "của nơi ấy; thanh xám có thể do ngẫu nhiên."),
        NoDesk = new("{0} (no desk)", "{0} (hors bureau)", "{0} (không ở bộ phận nào)"), Rest = new("{0} more", "{0} de plus", "{0} nơi nữa"),
        Title = new("Most changes at {0}: {1} a request under “{2}”", "Le plus grand changement est à {0} : {1} par demande sous « {2} »",
            "Thay đổi nhiều nhất ở {0}: {1} mỗi yêu cầu với “{2}”"),
        Places = new("{0}: where its difference arises, per request, ± each place by itself", "{0} : d’où vient sa différence, par demande, ± de chaque lieu seul",
            "{0}: khác biệt phát sinh ở đâu, tính trên mỗi yêu cầu, ± riêng từng nơi"),
        States = new("{0}: by the state in which the time passed, per request, ± each by itself",
            "{0} : selon l’état où le temps est passé, par demande, ± de chacun seul",
            "{0}: theo trạng thái mà thời gian trôi qua, tính trên mỗi yêu cầu, ± riêng từng trạng thái"),
        Place = new("place", "lieu", "nơi"), State = new("state", "état", "trạng thái"), OfThat = new("of that", "dont", "trong đó"), AllOfIt = new("all of it",
            "le tout", "toàn bộ");

    internal static readonly Word DesksReading = new("There is a chart for each desk at which requests wait longest, as things stand or under a policy. Each row is a " +
        "policy, each " +
            "small square a week (or some weeks, if the run is long), averaged over the replications; the darker, the more of their hours the desk's officers worked. Where " +
                "it is " +
            "white, nobody was on duty.",
            "Il y a un graphique par bureau où les demandes attendent le plus, dans la situation actuelle ou sous une politique. Chaque ligne est une politique, chaque " +
                "petit carré " +
            "une semaine (ou quelques-unes, si la simulation est longue), en moyenne des réplications ; plus il est foncé, plus les agents du bureau ont travaillé sur " +
                "leurs heures. " +
            "Là où c’est blanc, personne n’était en service.",
            "Mỗi bộ phận nơi yêu cầu chờ lâu nhất, theo hiện trạng hoặc theo một chính sách, có một biểu đồ. Mỗi hàng là " +
                "một chính sách, mỗi ô nhỏ là một tuần (hoặc vài tuần, nếu " +
            "mô phỏng dài), lấy trung bình các lần chạy; càng đậm thì cán bộ của bộ phận làm việc càng nhiều trong giờ của họ. " +
            "Chỗ trắng là không ai trực."),
        DeskFewer = new("At {0} {1} pieces of work wait on average as things stand, {2} under “{3}”",
            "À {0}, {1} dossiers attendent en moyenne dans la situation actuelle, {2} sous « {3} »",
            "Ở {0}, trung bình {1} việc phải chờ theo hiện trạng, {2} với “{3}”"),
        DeskNone = new("At {0} {1} pieces of work wait on average as things stand, and no fewer under any policy",
            "À {0}, {1} dossiers attendent en moyenne dans la situation actuelle, et pas moins sous aucune politique",
            "Ở {0}, trung bình {1} việc phải chờ theo hiện trạng, và không chính sách nào làm ít đi"),
        DeskTable = new("{0}, week by week: share of their hours that officers worked, and pieces of work that waited",
            "{0}, semaine par semaine : part de leurs heures où les agents ont travaillé, et dossiers en attente",
            "{0}, theo từng tuần: tỷ lệ giờ cán bộ đã làm việc, và số việc phải chờ"),
        PolicyWork = new("{0}: at work", "{0} : au travail", "{0}: làm việc"), Queue = new("in queue", "en file", "trong hàng đợi");

    internal static readonly Word Pairs = new("Request by request", "Demande par demande", "Từng yêu cầu"),
        PairsTable = new("The same request under both, as shares of all that were sent under both in {0} together",
            "La même demande dans les deux cas, en parts de toutes celles envoyées dans les deux, sur {0} ensemble",
            "Cùng một yêu cầu trong cả hai trường hợp, tính theo tỷ lệ số đã gửi trong cả hai, gộp {0}"),
        PairsTitle = new("Under “{0}” {1} of all requests are faster than they would have been, {2} slower",
            "Sous « {0} », {1} des demandes sont plus rapides qu’elles ne l’auraient été, {2} plus lentes",
            "Với “{0}”, {1} số yêu cầu nhanh hơn so với nếu không có, {2} chậm hơn"),
        Faster = new("faster", "plus rapides", "nhanh hơn"), Slower = new("slower", "plus lentes", "chậm hơn"), TheSame = new("the same", "égales", "như nhau"),
        OnlyUnder = new("closed only under it", "closes seulement avec elle", "chỉ kết thúc khi áp dụng"), OnlyStands = new("only as things stand",
            "seulement dans la situation actuelle", "chỉ theo hiện trạng"),
        OpenBoth = new("open either way", "ouvertes dans les deux cas", "còn mở cả hai"), PairsCount = new("pairs", "paires", "số cặp");

    internal static readonly Word FlowsReading = new("All of this is as things stand; the table has the policy beside it; where pairs are many, some differences are chance.",
            "Tout cela est la situation actuelle ; le tableau met la politique à côté ; là où les paires sont nombreuses, certaines différences sont du hasard.",
            "Tất cả là hiện trạng; bảng có chính sách bên cạnh; khi có nhiều cặp, một số khác biệt là ngẫu nhiên."),
        FlowsTitle = new("Most often {0} asks {1}: {2} for each request as things stand", "Le plus souvent, {0} interroge {1} : {2} par demande dans la situation actuelle",
            "Thường nhất là {0} hỏi {1}: {2} cho mỗi yêu cầu theo hiện trạng"),
        FlowsUnder = new("Most often {0} asks {1}: {2} for each request as things stand, {3} under “{4}”",
            "Le plus souvent, {0} interroge {1} : {2} par demande dans la situation actuelle, {3} sous « {4} »",
            "Thường nhất là {0} hỏi {1}: {2} cho mỗi yêu cầu theo hiện trạng, {3} với “{4}”"),
        Busiest = new("The {0} busiest pairs of agencies", "Les {0} paires de services les plus actives", "{0} cặp cơ quan nhiều yêu cầu nhất"),
        FlowsTable = new("{0}: as things stand and under “{1}”, all replications; the time of each request, of open ones until the end of the run, which a mean latency " +
            "would " +
            "not take for their end; ± each by itself",
            "{0} : situation actuelle et sous « {1} », toutes réplications ; le temps de chaque demande, pour celles ouvertes jusqu’à la fin de la simulation, qu’une " +
                "durée moyenne " +
            "ne prendrait pas pour leur fin ; ± de chacune seule",
            "{0}: hiện trạng và với “{1}”, mọi lần chạy; thời gian của mỗi yêu cầu, với yêu cầu còn mở tính đến hết mô phỏng, " +
                "điều mà số trung bình không coi là điểm cuối; " +
            "± riêng từng cặp"),
        TimeEach = new("time of each", "temps de chacune", "thời gian mỗi yêu cầu"), RequestsUnder = new("requests under it", "demandes avec elle",
            "yêu cầu khi áp dụng"),
        TimeUnder = new("time under it", "temps avec elle", "thời gian khi áp dụng");

    internal static readonly Word Length = new("{0} under each, with the same random numbers", "{0} pour chaque cas, avec les mêmes nombres aléatoires",
            "{0} cho mỗi trường hợp, với cùng số ngẫu nhiên"),
        Judged = new("judged by", "jugées selon", "xét theo"), Precision = new("precision", "précision", "độ chính xác"), Confidence = new("confidence", "confiance",
            "độ tin cậy"),
        ReachedTime = new("± {0} of a time as things stand", "± {0} d’un temps dans la situation actuelle",
            "± {0} thời gian theo hiện trạng"),
        Wanted = new("{0}; ± {1} of times as things stand, or points of shares, wanted", "{0} ; voulu : ± {1} des temps dans la situation actuelle, ou points de parts",
            "{0}; mong muốn: ± {1} thời gian theo hiện trạng, hoặc điểm của tỷ lệ"),
        NotReached = new("{0}; ± {1} of times as things stand, or points of shares, wanted, not reached",
            "{0} ; voulu, non atteint : ± {1} des temps dans la situation actuelle, ou points de parts",
            "{0}; mong muốn mà chưa đạt: ± {1} thời gian theo hiện trạng, hoặc điểm của tỷ lệ");
}
