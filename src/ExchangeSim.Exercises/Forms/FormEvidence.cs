using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Forms;

/// <summary>What a file says in place of the scenario's evidence where the form itself is the evidence.</summary>
public static class FormEvidence
{
    /// <summary>The form has to be read: something in it decides the matter.</summary>
    public static readonly Phrase LooksAtForm = new(new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "A colleague has read the form and sees a reason not to go on as it stands. Read what it says, what it leaves blank, and which basis it names.",
        ["fr"] = "Un collègue a lu le formulaire et voit une raison de ne pas continuer en l’état. Lisez ce qu’il dit, ce qu’il laisse en blanc et la base qu’il " +
            "invoque.",
        ["vi"] = "Một đồng nghiệp đã đọc mẫu yêu cầu và thấy có lý do để chưa thể tiếp tục. " +
            "Hãy đọc nội dung, những chỗ bỏ trống và căn cứ pháp lý được nêu.",
    });

    /// <summary>The form has to be read: nothing in it stands in the way.</summary>
    public static readonly Phrase NothingAgainst = new(new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "A colleague has read the form and finds nothing in it that stands in the way. Read for yourself what it says.",
        ["fr"] = "Un collègue a lu le formulaire et n’y trouve rien qui s’oppose à la suite. Lisez vous-même ce qu’il dit.",
        ["vi"] = "Một đồng nghiệp đã đọc mẫu yêu cầu và không thấy điều gì cản trở. Hãy tự đọc nội dung của mẫu.",
    });
}
