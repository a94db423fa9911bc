import type { HelpWords } from './en';

/** Help beside things: what each is about, as one says it, and a paragraph. Vietnamese. */
export const help: HelpWords = {
  of: thing => `Trợ giúp: ${thing}`,
  about: {
    inbox: [
      'hộp thư đến',
      'Đầu tiên là việc chờ bạn quyết định, hạn sớm nhất ở trên; rồi đến việc thay đổi từ khi bạn đến, mới nhất ' +
        'trước; sau cùng là việc đã có sẵn. ◑ chờ bạn, ⚙ ở cán bộ của bạn, ▽ để lại sau, ✓ đã kết thúc; dấu tạm dừng ' +
        'nghĩa là ở phía bên kia. Bạn chỉ quyết định việc có dấu ◑.',
    ],
    deadline: [
      'thời hạn',
      'Đến giờ này của bài, quyết định thuộc về bạn. Nếu lúc đó chưa ai quyết định, kịch bản quyết định theo dữ liệu của ' +
        'nó; nhật ký và phần rút kinh nghiệm ghi rằng không ai quyết định. Khi thời gian chạy, nó chậm lại trước đó và bạn được ' +
        'báo ít nhất 20 giây; ở chế độ thong thả, thời gian đứng để bạn suy nghĩ. Nếu giảng viên nhảy tới trước thì thời hạn ' +
        'bị vượt qua.',
    ],
    ground: [
      'căn cứ từ chối',
      'Hãy nêu căn cứ có trong hồ sơ. Kết quả của yêu cầu không phụ thuộc vào đó, nhưng phần rút kinh nghiệm đặt nó cạnh căn ' +
        'cứ mà hồ sơ cho thấy. Từ chối mà hồ sơ không có căn cứ thì sau một thời gian sẽ có khiếu nại, nếu kịch bản quy định.',
    ],
    order: [
      'thứ tự công việc',
      'Yêu cầu này đang chờ trong hàng của một bộ phận của bạn. Bạn có thể cho làm tiếp theo, hoặc để lại sau: khi đó không ai ' +
        'xử lý cho đến khi bạn lấy ra làm lại. Các thời hạn của yêu cầu vẫn chạy.',
    ],
    remind: [
      'nhắc và rút yêu cầu',
      'Lời nhắc đi qua kênh đã thỏa thuận và được đếm ở yêu cầu để bên kia thấy; tự nó không đổi thứ tự công việc ở ' +
        'đó. Thông báo rút cũng đi như vậy và kết thúc yêu cầu khi đến nơi, trừ khi câu trả lời đã lên đường. Không thể hoàn ' +
        'lại.',
    ],
    leads: [
      'manh mối',
      'Manh mối là vụ việc của bạn: một hồ sơ ghi điều đã biết. Điều còn thiếu nằm ở cơ quan khác. Từ đó bạn viết yêu ' +
        'cầu gửi họ; trước khi gửi không có gì đến họ, và kế hoạch ghi yêu cầu nào là đúng.',
    ],
    basis: [
      'căn cứ pháp lý',
      'Bạn yêu cầu theo điều ước hay thông lệ nào. Căn cứ phải có hiệu lực giữa hai nước vào ngày đó và phù hợp với loại ' +
        'yêu cầu này; danh sách ghi từ khi nào. Nếu không, phía bên kia từ chối.',
    ],
    channel: [
      'kênh',
      'Đường mà yêu cầu đi. Chỉ có các kênh nối hai cơ quan được đưa ra. Kênh đã thỏa thuận là kênh kịch bản dùng cho loại yêu ' +
        'cầu này; kênh không đúng thì mất thời gian riêng của nó.',
    ],
    urgency: [
      'độ khẩn',
      'Yêu cầu khẩn được xử lý sớm hơn. Nếu sự việc trong hồ sơ không đến mức đó, phía bên kia hạ độ khẩn; nếu sự việc ' +
        'cần khẩn hơn mức bạn ghi, yêu cầu chờ lâu hơn cần thiết.',
    ],
    officers: [
      'cán bộ',
      'Mỗi bộ phận của cơ quan bạn có cán bộ làm việc giữa các quyết định. Người được điều đi khi xong việc đang làm, hoặc ' +
        'từ giờ bạn ghi, và ở đó cho đến khi được chuyển về. Kế hoạch có thể chỉ cho một số người rời bộ phận của mình, ' +
        'hoặc không ai.',
    ],
    offices: [
      'giờ làm việc',
      'Công việc chỉ tiến triển khi bộ phận mở cửa, và mỗi nước có giờ làm việc và ngày lễ riêng. Các thanh cùng một thang: ' +
        'chỗ cả hai cùng đậm là lúc cả hai bên làm việc. Vạch dọc chỉ thời điểm hiện tại.',
    ],
    modes: [
      'các chế độ của đồng hồ',
      'Liên tục: thời gian chạy theo tốc độ đã đặt, dù người chơi xong hay chưa; nó chậm lại trước thời hạn. Thong thả: thời ' +
        'gian đứng khi còn người ngồi ở vị trí cần quyết định, nên không ai trễ; khi đó không quan sát được ai quyết định nhanh ' +
        'hay chậm. Có thể đổi chế độ bất cứ lúc nào.',
    ],
    speed: [
      'tốc độ',
      'Một phút trên lớp bằng bao nhiêu thời gian của bài. Tốc độ của kế hoạch được ghi rõ. Nhanh hơn thì mỗi phút có nhiều ' +
        'việc hơn mức người chơi kịp quyết định.',
    ],
    jump: [
      'tới trước và nhảy',
      'Một bước dừng ở việc kế tiếp đến với vị trí có người, và một phút trước thời hạn của quyết định đang chờ. ' +
        'Nhảy thì không dừng ở đâu: việc đến hạn trên đường do kịch bản quyết định. Cả hai đều không quay lại được.',
    ],
    takeOver: [
      'các vị trí',
      'Ở vị trí không có người, kịch bản quyết định. Bấm nút ở đó để tự quyết định: việc phát sinh sẽ chờ bạn ở trang ' +
        'của vị trí ấy. Mở vị trí có người thì bạn thấy như họ thấy, và điều bạn làm ở đó được tính cho họ.',
    ],
    time: [
      'thêm thời gian',
      'Dành cho người đọc chậm hơn hoặc dùng trình đọc màn hình: quyết định phát sinh từ nay ở vị trí này được chờ lâu gấp ' +
        'bấy nhiêu lần, và lời báo trước thời hạn cũng dài hơn. Việc đang chờ giữ nguyên thời hạn.',
    ],
    injects: [
      'sự kiện',
      'Sự kiện là điều bạn đưa vào bài: tin nhắn, tin tức, hoặc một thay đổi như kênh ngừng hoạt động. Loại có giờ tự đến; ' +
        'loại theo điều kiện đến khi đủ điều kiện; loại dự trữ chỉ đến khi bạn cho diễn ra. Đã bỏ qua thì không đến, trừ khi ' +
        'bạn cho diễn ra.',
    ],
    release: [
      'việc mở phần rút kinh nghiệm',
      'Trước đó, mỗi người chơi thấy điều đã đến vị trí mình và điều mình đã quyết định. Sau đó họ còn thấy hồ sơ cho ' +
        'biết điều gì, quyết định của mình đã đổi gì, may rủi và năng lực của phòng, xếp loại, điều được ghi về vị trí, và ' +
        'phiếu của mình. Hãy trao đổi trước; các phòng được mở từng phòng một.',
    ],
    ratings: [
      'các xếp loại',
      'P: không trở ngại, S: một số trở ngại, M: trở ngại lớn, U: không thực hiện được. Số đo đề xuất một loại; bạn xác ' +
        'nhận, hoặc cho loại khác và nói vì sao. P được 100 điểm, S 66,67, M 33,33, U 0; điểm là trung bình các nhiệm vụ xếp loại ' +
        'được. Việc không ai có dịp làm thì không quan sát được và không tính.',
    ],
    whatIf: [
      'phần “nếu khác đi”',
      'Bài được chơi lại từ nhật ký, chỉ thay quyết định này, đến hết kế hoạch. Ngẫu nhiên diễn ra y như trước nên chênh ' +
        'lệch là chính xác cho phòng này. Dưới kết quả là điều nó sẽ thay đổi với những ngẫu nhiên khác, kèm khoảng tin cậy.',
    ],
    others: [
      'người khác làm gì',
      'Quyết định như đã làm: mọi người khác quyết định như trong bài, sau cùng khoảng thời gian, ở nơi quyết định đó còn phát ' +
        'sinh. Theo tham chiếu: từ lúc đó họ quyết định như chính kịch bản. Hai cách có thể cho kết quả khác nhau vì trả lời hai câu ' +
        'hỏi khác nhau.',
    ],
    regrets: [
      'danh sách này',
      'Tham chiếu là điều chính kịch bản sẽ quyết định, đúng theo hồ sơ. Mỗi quyết định khác đi được sửa riêng, mọi việc ' +
        'khác giữ nguyên như đã chơi. Tác động của nhiều quyết định không đơn giản cộng lại. Đúng theo hồ sơ cũng có thể mất ' +
        'nhiều thời gian hơn.',
    ],
    luck: [
      'may rủi và năng lực',
      'Phương án tham chiếu chơi cùng các vị trí ở lượt này, tức cùng ngẫu nhiên, và ở 200 lượt khác. May rủi là vị trí kết ' +
        'quả của nó giữa 200 lượt; năng lực là kết quả của bạn trừ kết quả của nó ở cùng lượt. Dải trong hình chứa chín trong ' +
        'mười lần chơi: nằm trong dải thì chênh lệch có thể do ngẫu nhiên.',
    ],
    sideBySide: [
      'các phòng cạnh nhau',
      'Mọi phòng bắt đầu với cùng các vụ và cùng ngẫu nhiên, nên được so sánh từng vụ, trong khoảng thời gian mà tất cả đã ' +
        'chơi. Điểm ở đây chỉ theo số đo, không tính xếp loại khác của người đánh giá.',
    ],
    policies: [
      'thử một chính sách',
      'Chính sách thay đổi kịch bản ngay từ đầu, ví dụ số cán bộ của một bộ phận. Nó được chơi với các quyết định của ' +
        'bạn ở nơi còn có thể, và bởi phương án tham chiếu ở vị trí của bạn; rồi với ngẫu nhiên khác, có và không có chính sách, ' +
        'để thấy chênh lệch có phải do ngẫu nhiên.',
    ],
    goal: [
      'mục tiêu',
      'Mục tiêu là số liệu dùng để xếp hạng chính sách và chiều mong muốn, ví dụ thời gian chờ trung bình ngắn hơn. Nó nằm trong ' +
        'văn bản kịch bản, ở mục goal. Nếu có nhiều mục tiêu, mỗi mục tiêu có bảng xếp hạng riêng, theo thứ tự.',
    ],
    precision: [
      'độ chính xác',
      'Một lần chạy là một khả năng của ngẫu nhiên, gọi là lần lặp. Mức thường lệ thêm lần lặp đến khi chênh lệch đủ rõ; ' +
        'mức nhanh dùng 6 lần, khoảng rộng; mức kỹ dùng 100 lần và lâu hơn.',
    ],
    assumed: [
      'các con số giả định',
      'Giả định nghĩa là chưa ai đo con số đó: tác giả ghi chữ “assumed” bên cạnh. Số có nguồn thì ghi lấy từ đâu; chỗ để ' +
        'trống là chưa nói gì. Hãy đổi các số giả định trước để xem câu trả lời có phụ thuộc vào chúng không.',
    ],
  },
};
