namespace ExchangeSim.Reports.Languages;

/// <summary>What the fields of a request's form are called, as on the form itself.</summary>
internal static class FieldWords
{
    // looked up, never enumerated
    private static readonly Dictionary<string, Word> General = new(StringComparer.Ordinal)
    {
        ["asked"] = new("What exactly is asked", "Ce qui est demandé exactement", "Nội dung yêu cầu cụ thể"),
        ["facts"] = new("The facts", "Les faits", "Sự việc"),
        ["offence"] = new("The offence", "L’infraction", "Tội danh"),
        ["purpose"] = new("What the answer is for", "À quoi servira la réponse", "Mục đích sử dụng trả lời"),
        ["urgency-reason"] = new("Why it is urgent", "Pourquoi c’est urgent", "Lý do khẩn"),
        ["handling"] = new("How the information may be used", "Usage permis de l’information", "Giới hạn sử dụng thông tin"),
        ["translation"] = new("Language and translation", "Langue et traduction", "Ngôn ngữ và bản dịch"),
        ["name"] = new("Name", "Nom", "Họ tên"),
        ["birth"] = new("Date of birth", "Date de naissance", "Ngày sinh"),
        ["nationality"] = new("Nationality", "Nationalité", "Quốc tịch"),
        ["document-number"] = new("Number of the passport or card", "Numéro du passeport ou de la carte", "Số hộ chiếu hoặc thẻ"),
        ["last-known"] = new("Last known address or place", "Dernière adresse ou dernier lieu connu", "Địa chỉ hoặc nơi ở cuối cùng"),
        ["reason-it-is-there"] = new("Why the information should be there", "Pourquoi l’information devrait s’y trouver", "Vì sao thông tin có ở đó"),
        ["link"] = new("Link between the person and the purpose", "Lien entre la personne et le but", "Mối liên hệ giữa người và mục đích"),
        ["use"] = new("Use of the answer", "Usage de la réponse", "Cách dùng trả lời"),
        ["period"] = new("Period", "Période", "Khoảng thời gian"),
        ["photo-or-prints"] = new("Photograph or fingerprints", "Photographie ou empreintes", "Ảnh hoặc vân tay"),
        ["language-spoken"] = new("Language that the person speaks", "Langue que parle la personne", "Ngôn ngữ người đó nói"),
        ["warrant"] = new("Warrant or judgment", "Mandat ou jugement", "Lệnh bắt hoặc bản án"),
        ["penalty"] = new("Penalty", "Peine", "Hình phạt"),
    };

    // looked up, never enumerated
    private static readonly Dictionary<string, Word> OfProceedings = new(StringComparer.Ordinal)
    {
        ["caution"] = new("Caution", "Prudence", "Lưu ý"),
        ["extradition-sought"] = new("Will extradition be asked for?", "L’extradition sera-t-elle demandée ?", "Có đề nghị dẫn độ không?"),
        ["provision"] = new("Text of the law", "Texte de la loi", "Điều luật"),
        ["time-bar"] = new("Time limit of prosecution", "Prescription", "Thời hiệu"),
        ["evidence"] = new("Evidence", "Preuves", "Chứng cứ"),
        ["assurances"] = new("Assurances", "Assurances", "Cam kết"),
        ["measure"] = new("Measure asked for", "Mesure demandée", "Biện pháp yêu cầu"),
        ["proceedings"] = new("Kind of proceedings", "Type de procédure", "Loại tố tụng"),
        ["formalities"] = new("Formalities", "Formalités", "Thủ tục"),
        ["questions"] = new("Questions to be put", "Questions à poser", "Câu hỏi cần đặt ra"),
        ["property"] = new("Property", "Biens", "Tài sản"),
        ["property-link"] = new("Link of the property with the offence", "Lien du bien avec l’infraction", "Liên hệ của tài sản với tội phạm"),
        ["value"] = new("Value", "Valeur", "Giá trị"),
        ["order"] = new("Order", "Ordonnance", "Quyết định"),
        ["third-parties"] = new("Rights of others", "Droits des tiers", "Quyền của người khác"),
        ["judgment"] = new("Judgment", "Jugement", "Bản án"),
        ["time-left"] = new("Time left to serve", "Peine restante", "Thời gian còn phải chấp hành"),
        ["consent"] = new("Consent of the person", "Consentement de la personne", "Sự đồng ý của người đó"),
        ["ties"] = new("Ties with the country", "Attaches avec le pays", "Gắn bó với đất nước"),
    };

    /// <summary>A field's name; its id where it has none.</summary>
    internal static string Of(PaperLanguage language, string field) =>
        General.TryGetValue(field, out var word) || OfProceedings.TryGetValue(field, out word) ? language[word] : field.Replace('-', ' ');
}
