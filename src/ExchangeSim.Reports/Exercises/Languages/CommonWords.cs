using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Exercises.Languages;

/// <summary>Words that several papers use. They are those of the pages.</summary>
internal static class CommonWords
{
    internal static readonly Word Mark = new("EXERCISE", "EXERCICE", "DIỄN TẬP");
    internal static readonly Word Invented = new(
        "All persons, vehicles, accounts and numbers are invented.",
        "Toutes les personnes, tous les véhicules, comptes et numéros sont inventés.",
        "Mọi người, phương tiện, tài khoản và số đều là hư cấu.");
    internal static readonly Word Seat = new("Seat", "Place", "Vị trí");
    internal static readonly Word Seats = new("Seats", "Places", "Các vị trí");
    internal static readonly Word Agency = new("Agency", "Service", "Cơ quan");
    internal static readonly Word Desks = new("Desks", "Bureaux", "Các bộ phận");
    internal static readonly Word Room = new("Room", "Salle", "Phòng");
    internal static readonly Word RoomNumber = new("Room {0}", "Salle {0}", "Phòng {0}");
    internal static readonly Word Person = new("Person", "Personne", "Người tham gia");
    internal static readonly Word Scenario = new("Scenario", "Scénario", "Kịch bản");
    internal static readonly Word Policy = new("Policy", "Politique", "Chính sách");
    internal static readonly Word Begins = new("Begins", "Début", "Bắt đầu");
    internal static readonly Word Ends = new("Ends", "Fin", "Kết thúc");
    internal static readonly Word RealTime = new("Real time", "Durée réelle", "Thời gian thực");
    internal static readonly Word Speed = new("Speed", "Vitesse", "Tốc độ");
    internal static readonly Word SpeedIs = new("{0} of simulated time in a minute", "{0} de temps simulé par minute", "{0} mô phỏng mỗi phút");
    internal static readonly Word Clock = new("Clock", "Horloge", "Đồng hồ");
    internal static readonly Word Rolling = new(
        "Rolling: time runs, and slows before a deadline",
        "Continue : le temps passe et ralentit avant une échéance",
        "Liên tục: thời gian chạy và chậm lại trước hạn");
    internal static readonly Word Calm = new(
        "Calm: time stands while a person has something to decide",
        "Calme : le temps s’arrête tant qu’une personne a quelque chose à décider",
        "Thong thả: thời gian đứng khi còn người cần quyết định");
    internal static readonly Word Briefing = new("Briefing", "Consignes", "Hướng dẫn");
    internal static readonly Word Objectives = new("Objectives", "Objectifs", "Mục tiêu");
    internal static readonly Word Objective = new("Objective", "Objectif", "Mục tiêu");
    internal static readonly Word Target = new("Target", "Cible", "Chỉ tiêu");
    internal static readonly Word Task = new("Task", "Tâche", "Nhiệm vụ");
    internal static readonly Word Measure = new("Measure", "Mesure", "Thước đo");
    internal static readonly Word Rating = new("Rating", "Note", "Mức");
    internal static readonly Word Critical = new("critical", "essentielle", "trọng yếu");
    internal static readonly Word NotCritical = new("not critical", "non essentielle", "không trọng yếu");
    internal static readonly Word NoObjectives = new(
        "The plan has no objectives, so nothing is rated. Write some under objectives: in the plan.",
        "Le plan n’a pas d’objectifs : rien n’est noté. Écrivez-en sous objectives: dans le plan.",
        "Kế hoạch không có mục tiêu nên không có gì để đánh giá. Hãy viết mục tiêu dưới khóa objectives: trong kế hoạch.");
    internal static readonly Word Questions = new("Questions for the debriefing", "Questions pour le débriefing", "Câu hỏi rút kinh nghiệm");
    internal static readonly Word Request = new("Request", "Demande", "Yêu cầu");
    internal static readonly Word Procedure = new("Kind of request", "Type de demande", "Loại yêu cầu");
    internal static readonly Word Urgency = new("Urgency", "Urgence", "Độ khẩn");
    internal static readonly Word When = new("When", "Quand", "Khi nào");
    internal static readonly Word From = new("From", "De", "Từ");
    internal static readonly Word To = new("To", "À", "Gửi tới");
    internal static readonly Word AllSeats = new("all seats", "toutes les places", "mọi vị trí");
    internal static readonly Word None = new("none", "aucun", "không có");
    internal static readonly Word Or = new(" or ", " ou ", " hoặc ");
    internal static readonly Word Channel = new("Channel", "Canal", "Kênh");
    internal static readonly Word Instrument = new("Instrument", "Instrument juridique", "Văn kiện");
    internal static readonly Word Channels = new("Channels", "Canaux", "Các kênh");
    internal static readonly Word Instruments = new("Instruments", "Instruments juridiques", "Các văn kiện");
    internal static readonly Word Lead = new("Lead", "Piste", "Manh mối");
    internal static readonly Word Leads = new("Leads", "Pistes", "Manh mối");
    internal static readonly Word Basis = new("Legal basis", "Base légale", "Căn cứ pháp lý");
    internal static readonly Word MadeBy = new("Made by ExchangeSim {0}.", "Établi par ExchangeSim {0}.", "Lập bởi ExchangeSim {0}.");
    internal static readonly Word TimesIn = new("Times are those of {0}.", "Les heures sont celles de {0}.", "Giờ tính theo {0}.");
}
