namespace ExchangeSim.Reports.Languages;

/// <summary>Words of a sweep's report.</summary>
internal static class SweepWords
{
    internal static readonly Word Kind = new("A sweep: {0} ({1}), {2} of each", "Balayage : {0} ({1}), {2} pour chacun", "Quét: {0} ({1}), {2} cho mỗi điểm"),
        OnePoint = new("{0} point", "{0} point d’essai", "{0} điểm"), Points = new("{0} points", "{0} points d’essai", "{0} điểm"),
        Factorial = new("every value with every other", "chaque valeur avec chaque autre", "mỗi giá trị với mọi giá trị khác"),
        OneAtATime = new("one figure at a time", "un chiffre à la fois", "mỗi lần một con số"),
        LatinHypercube = new("a Latin hypercube", "un hypercube latin", "siêu lập phương Latin"),
        Stopped = new("It was stopped before its end; the figures are of what was done until then.",
            "Le balayage a été arrêté avant sa fin ; les chiffres portent sur ce qui était fait jusque-là.",
            "Lần quét bị dừng trước khi xong; các con số chỉ tính phần đã chạy đến lúc đó."),
        AsItStands = new("as it stands", "tel quel", "như hiện nay"), Range = new("{0} to {1}", "{0} à {1}", "{0} đến {1}");

    internal static readonly Word NotKnown = new("The {0} is known at no point.", "Aucun point ne donne le chiffre demandé : {0}.", "Không điểm nào cho biết {0}."),
        Between = new("The {0} lies between {1} and {2}.", "Chiffre demandé, {0} : entre {1} et {2}.", "Con số cần biết, {0}: từ {1} đến {2}."),
        With = new("{0} (with {1})", "{0} (avec {1})", "{0} (với {1})");

    internal static readonly Word AtEachPoint = new("The {0} at each point", "À chaque point : {0}", "Ở mỗi điểm: {0}"),
        FirstOnly = new("{0}: the first {1} of {2} points", "{0} (les {1} premiers points sur {2})", "{0} ({1} điểm đầu trong {2})"),
        ResponsesReading = new("Each line is a point, which is a choice of values; to the right the figure is larger. A bar is the {0} interval. All points have the same "
                + "random numbers, so differences between them are surer than the bars suggest.",
            "Chaque ligne est un point, c’est-à-dire un choix de valeurs ; plus à droite, le chiffre est plus grand. Une barre est l’intervalle à {0}. Tous les points ont "
                + "les mêmes nombres aléatoires : leurs différences sont plus sûres que les barres ne le laissent croire.",
            "Mỗi dòng là một điểm, tức một cách chọn giá trị; càng sang phải con số càng lớn. "
                + "Thanh là khoảng tin cậy {0}. Mọi điểm dùng cùng các số ngẫu nhiên, "
                + "nên khác biệt giữa chúng chắc chắn hơn các thanh cho thấy."),
        PolicyColours = new(" Other colours are the same point under a policy.", " Les autres couleurs sont le même point sous une politique.",
            " Màu khác là cùng điểm đó khi áp dụng một chính sách."),
        Responses = new("Responses", "Réponses du modèle", "Kết quả"), ResponseTable = new("The {0}, and by how much it changes", "{0}, et de combien ce chiffre change",
            "{0}, và con số thay đổi bao nhiêu"),
        Response = new("response", "réponse", "kết quả"), AgainstFirst = new("against the first", "par rapport au premier", "so với điểm đầu"),
        BusiestDesk = new("busiest desk", "bureau le plus occupé", "bộ phận bận nhất");

    internal static readonly Word EffectTable = new("What moving one figure changes", "Ce que change le déplacement d’un chiffre", "Dời một con số làm thay đổi gì"),
        MattersMost = new("What matters most is {0}", "Ce qui compte le plus : {0}", "Điều quan trọng nhất: {0}"),
        EffectsReading = new("Each bar is what moving one figure from its first to its last value changes; left of zero is less. The thin line is the interval.",
            "Chaque barre est ce que change un chiffre qui passe de sa première à sa dernière valeur ; à gauche de zéro, c’est moins. Le trait fin est l’intervalle.",
            "Mỗi thanh là thay đổi khi dời một con số từ giá trị đầu đến giá trị cuối; "
                + "bên trái số không là ít hơn. Nét mảnh là khoảng tin cậy."),
        Effects = new("Effects", "Effets", "Tác động");

    internal static readonly Word Varied = new("varied ({0})", "ce qui varie ({0})", "được thay đổi ({0})"), AskedFor = new("asked for", "demandé", "cần biết"),
        Length = new("{0} of {1} days at each point, with the same random numbers", "{0} de {1} jours à chaque point, avec les mêmes nombres aléatoires",
            "{0}, mỗi lần {1} ngày, ở mỗi điểm, với cùng các số ngẫu nhiên"),
        Confidence = new("confidence", "niveau de confiance", "độ tin cậy");
}
