using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Reports.Languages;

/// <summary>Words of the notes of a sweep.</summary>
internal static class SweepNoteWords
{
    /// <summary>Their sentences, each in every language.</summary>
    internal static IReadOnlyList<Word> All { get; } =
    [
        new(NoteForms.PointsNotPrecise, "La précision voulue ({0} % de la réponse du premier point) n’a pas été atteinte en {1} réplications.",
            "Độ chính xác mong muốn ({0}% kết quả của điểm đầu) chưa đạt sau {1} lần chạy."),
        new(NoteForms.Dash,
            "Un tiret : le chiffre n’y est pas connu, ou pas sans l’une des réplications ; trop de demandes étaient encore ouvertes à la fin, ou il n’y en avait pas.",
            "Dấu gạch: ở đó không biết con số, hoặc không biết khi bỏ một lần chạy; quá "
                + "nhiều yêu cầu còn mở khi kết thúc, hoặc không có yêu cầu nào."),
        new(NoteForms.OpenAtPoints,
            "Des demandes sont encore ouvertes à la fin. Une moyenne est bornée là où la fin de certains temps est inconnue : c’est la moyenne du plus petit de chaque temps "
                + "et de la borne nommée à côté, et les effets sont des différences de telles moyennes. "
                + "Pour plus de 4 096 demandes closes ou ouvertes, elle est connue à 0,1 % près.",
            "Một số yêu cầu vẫn còn mở khi kết thúc. Số trung bình bị giới hạn khi chưa biết điểm "
                + "cuối của một số thời gian: đó là trung bình của số nhỏ hơn giữa mỗi "
                + "thời gian và mức giới hạn ghi bên cạnh, và tác động là khác biệt giữa các trung bình như vậy. "
                + "Với trên 4.096 yêu cầu đã kết thúc hoặc còn mở, số này có sai số 0,1%."),
        new(NoteForms.PolicyVaried,
            "La politique {0} fixe {1}, qui varie ici : là où une valeur en est donnée, c’est elle qui vaut, et de ce changement il ne reste rien.",
            "Chính sách {0} đặt {1}, mà ở đây được thay đổi: nơi nào có cho giá trị thì giá trị đó "
                + "có hiệu lực, và thay đổi của chính sách không còn gì."),
        new(NoteForms.EachByItself, "Chaque intervalle vaut pour lui seul ; sur un grand nombre, quelques-uns se trompent.",
            "Mỗi khoảng tin cậy chỉ đúng cho riêng nó; trong nhiều khoảng, có vài khoảng sai."),
    ];
}
