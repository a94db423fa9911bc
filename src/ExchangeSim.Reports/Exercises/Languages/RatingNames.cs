using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Ratings of HSEEP in words.</summary>
internal static class RatingNames
{
    internal static readonly Word Performed = new("Performed without challenges", "Réalisé sans difficulté", "Thực hiện không trở ngại");
    internal static readonly Word Some = new("Performed with some challenges", "Réalisé avec quelques difficultés", "Thực hiện với một số trở ngại");
    internal static readonly Word Major = new("Performed with major challenges", "Réalisé avec de grandes difficultés", "Thực hiện với trở ngại lớn");
    internal static readonly Word Unable = new("Unable to be performed", "N’a pas pu être réalisé", "Không thực hiện được");
    internal static readonly Word NotObserved = new("not observed", "non observé", "không có dịp quan sát");
    internal static readonly Word PerformedMeans = new(
        "Targets and critical tasks were met, without harm to other work, within plans and law.",
        "Cibles et tâches essentielles atteintes, sans nuire aux autres travaux, dans le respect des plans et de la loi.",
        "Đạt chỉ tiêu và nhiệm vụ trọng yếu, không ảnh hưởng việc khác, đúng kế hoạch và pháp luật.");
    internal static readonly Word SomeMeans = new(
        "Targets and critical tasks were met; it could have been done better or sooner.",
        "Cibles et tâches essentielles atteintes ; on pouvait faire mieux ou plus vite.",
        "Đạt chỉ tiêu và nhiệm vụ trọng yếu; có thể làm tốt hơn hoặc sớm hơn.");
    internal static readonly Word MajorMeans = new(
        "Targets were met, but others' work suffered, risks grew, or plans or law were not kept.",
        "Cibles atteintes, mais le travail d’autrui en a souffert, des risques ont augmenté, ou les plans ou la loi n’ont pas été respectés.",
        "Đạt chỉ tiêu nhưng ảnh hưởng việc của bên khác, tăng rủi ro, hoặc không đúng kế hoạch hay pháp luật.");
    internal static readonly Word UnableMeans = new(
        "Targets and critical tasks were not met.",
        "Cibles et tâches essentielles non atteintes.",
        "Không đạt chỉ tiêu và nhiệm vụ trọng yếu.");

    /// <summary>A rating's letter; null: nobody had an occasion for it.</summary>
    internal static string Short(PaperLanguage language, Rating? rating) => rating is { } some ? RatingWords.Letter(some) : language[NotObserved];

    /// <summary>A rating with its letter; null: nobody had an occasion for it, and it does not count.</summary>
    internal static string In(PaperLanguage language, Rating? rating) => rating switch
    {
        null => language[NotObserved],
        Rating.Performed => $"P · {language[Performed]}",
        Rating.SomeChallenges => $"S · {language[Some]}",
        Rating.MajorChallenges => $"M · {language[Major]}",
        _ => $"U · {language[Unable]}",
    };

    /// <summary>What the ratings mean, the best first.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Rows(PaperLanguage language) =>
    [
        ["P", language[Performed], language[PerformedMeans]], ["S", language[Some], language[SomeMeans]],
        ["M", language[Major], language[MajorMeans]], ["U", language[Unable], language[UnableMeans]],
    ];
}
