import type { WalkWords } from './en';

/** Words of the walks through pages: what each step shows, and what there is to say about it. Vietnamese. */
export const walk: WalkWords = {
  button: 'Xem qua',
  offer: 'Bạn mới đến trang này? Hãy xem qua một lượt. Không có gì được gửi đi và trang giữ nguyên.',
  notNow: 'Để sau',
  next: 'Tiếp',
  back: 'Lùi lại',
  done: 'Xong',
  close: 'Đóng phần giới thiệu',
  progress: (n, of) => `${n}/${of}`,
  steps: {
    plan: [
      'Một bài diễn tập',
      'Mỗi thẻ là một bài: kéo dài bao lâu ngoài đời và có những vị trí nào. Buổi học đầu tiên nên chọn bài ngắn ' +
        'nhất.',
    ],
    planOpen: [
      'Mở cho một lớp',
      'Ghi số phòng rồi mở bài. Mỗi phòng tự chơi cùng một bài. Lúc đó chưa có ai: bạn có một trang với mã cho lớp.',
    ],
    planAlone: [
      'Hoặc chơi một mình',
      'Một người giữ một vị trí, kịch bản giữ mọi vị trí khác. Thời gian đứng trong lúc bạn quyết định. Đây cũng là cách ' +
        'thử bài trước buổi học.',
    ],
    planPapers: [
      'Hướng dẫn và tài liệu',
      'Điều người chơi đọc trước, và tài liệu để in: tài liệu tình huống cho mọi người, sổ tay cho bạn. Đừng để người ' +
        'chơi xem sổ tay.',
    ],
    running: [
      'Bài đang diễn ra',
      'Các bài đang mở trên máy chủ này. Nút Điều khiển đưa bạn trở lại trang của mình, cả khi máy chủ đã khởi động lại.',
    ],
    ownFiles: ['Bài của riêng bạn', 'Tệp bạn viết được kiểm tra ở đây. Chỗ sai hiện đúng dòng; chỉ tệp không có lỗi mới được giữ.'],
    scenarios: [
      'Chơi nguyên kịch bản',
      'Mọi kịch bản đều chơi được không cần kế hoạch: chọn các cơ quan có vị trí. Khi đó không có sự kiện và mục tiêu.',
    ],
    toStudio: [
      'Xưởng nghiên cứu',
      'Để nghiên cứu kịch bản mà không có người chơi: câu trả lời mất bao lâu, và chính sách nào cho nhiều câu trả lời hơn, sớm ' +
        'hơn.',
    ],
    lobbySeats: [
      'Các vị trí',
      'Một vị trí là một chỗ ở một cơ quan. Bấm nút ở chỗ trống để ngồi; bạn có thể rời đi. Không cần ngồi kín mọi chỗ: ' +
        'kịch bản giữ các chỗ trống.',
    ],
    lobbyBriefing: [
      'Phần hướng dẫn',
      'Việc đã xảy ra đến nay và điều người ta mong ở bạn. Khi đã có vị trí, ở đây có thêm phần chỉ bạn thấy.',
    ],
    lobbyReady: ['Báo đã sẵn sàng', 'Đánh dấu khi đã đọc xong. Giảng viên thấy ai đã sẵn sàng.'],
    lobbyPeople: ['Ai có mặt', 'Mọi người trong phòng của bạn, chỗ họ ngồi, và trình duyệt của họ có kết nối không.'],
    lobbyClock: [
      'Đồng hồ của bài',
      'Đồng hồ chưa chạy. Khi nó chạy, bàn làm việc của bạn tự mở ở đây, và dòng này luôn cho biết giờ ở từng nơi.',
    ],
    alone: [
      'Bạn điều khiển đồng hồ',
      'Bạn chơi một mình nên đồng hồ là của bạn: cho chạy, cho dừng, tới việc tiếp theo, kết thúc bài. Thời gian tự đứng khi ' +
        'bạn có việc cần quyết định.',
    ],
    deskClock: [
      'Giờ của bài diễn tập',
      'Đồng hồ đầu là của bạn, còn lại của các cơ quan khác; chấm đặc nghĩa là nơi đó đang mở cửa. Tiếp theo là thời gian ' +
        'chạy nhanh thế nào, hoặc vì sao đứng.',
    ],
    inbox: [
      'Hộp thư của bạn',
      'Mọi yêu cầu liên quan đến vị trí của bạn: của nơi khác gửi tới và của bạn gửi đi. Việc chờ bạn quyết định đứng đầu.',
    ],
    inboxFirst: ['Một yêu cầu', 'Số, trạng thái, trao đổi với ai, khẩn đến đâu, đến qua kênh nào và thời hạn. Bấm vào để mở hồ sơ.'],
    evidence: ['Hồ sơ cho biết', 'Đây là chứng cứ mà quyết định dựa vào. Hãy đọc trước: quyết định đúng đọc được từ đó.'],
    decision: [
      'Quyết định của bạn',
      'Chọn một phương án; bên dưới ghi điều gì tiếp theo và mất bao lâu. Chưa có gì được quyết định trước khi bạn bấm nút, ' +
        'và nút ghi rõ nó làm gì.',
    ],
    fileActions: [
      'Việc khác có thể làm',
      'Cho cán bộ làm việc này tiếp theo hoặc để lại sau. Yêu cầu của chính bạn thì có thể rút, hoặc nhắc phía bên kia.',
    ],
    fileParts: [
      'Các phần của hồ sơ',
      'Chính yêu cầu, người, tài sản và số, tài liệu và thư về việc đó, diễn biến, thủ tục dạng hình, và ghi chú của bạn.',
    ],
    history: ['Diễn biến', 'Những gì đã xảy ra với yêu cầu, trong phạm vi vị trí của bạn biết được: ai giữ, bao lâu, và đã quyết định gì.'],
    leads: ['Các manh mối', 'Vụ việc của riêng bạn, nếu bài có. Mở một manh mối, đọc hồ sơ, rồi viết yêu cầu gửi cơ quan khác từ đó.'],
    messages: [
      'Các tin nhắn',
      'Viết cho vị trí khác bằng lời của bạn. Tin gửi cơ quan khác đến nơi khi kênh chuyển tới. Khiếu nại và tin tức cũng đến ' +
        'đây.',
    ],
    officers: [
      'Cán bộ của bạn',
      'Mỗi bộ phận của cơ quan bạn có bao nhiêu người, bao nhiêu người đang bận, và bao nhiêu việc chờ. Bạn có thể điều họ, ' +
        'nếu bài cho phép.',
    ],
    offices: [
      'Giờ làm việc các bên',
      'Bản đồ và bảng cho thấy việc còn mở giữa bạn và nơi khác; bên dưới là giờ mỗi bên làm việc và ngày lễ.',
    ],
    notes: ['Ghi chú riêng', 'Chỉ bạn thấy. Nếu trong phòng có người chưa có chỗ, bạn có thể giao vị trí cho họ ở đây.'],
    returnCode: [
      'Cách trở lại',
      'Nếu cần trình duyệt hay máy khác, mã trong đây đưa bạn trở lại vị trí của mình. Phần đang viết dở vẫn còn.',
    ],
    lookRooms: ['Các phòng', 'Mỗi phòng là một thế giới riêng. Bảng mọi phòng liệt kê từng vị trí.'],
    rooms: ['Các phòng', 'Mỗi phòng là một thế giới riêng. Bảng mọi phòng liệt kê từng vị trí, có nút tác động lên tất cả cùng lúc.'],
    comeIn: [
      'Lớp vào bằng cách nào',
      'Cho lớp xem mã và địa chỉ này, hoặc hình để điện thoại quét. Tạo mã mới khi không muốn ai vào bằng mã cũ nữa.',
    ],
    clockRun: [
      'Cho thời gian chạy và dừng',
      'Cho đồng hồ chạy khi mọi người đã có chỗ. Sau đó bạn tạm dừng ở đây, hoặc đi tới: quyết định tiếp theo, một giờ, ' +
        'một ngày.',
    ],
    clockSettings: ['Thời gian chạy thế nào', 'Tốc độ, thời gian có chờ người chơi hay không, và lý do tạm dừng mà mọi người đều đọc.'],
    clockJump: [
      'Nhảy tới trước',
      'Theo số giờ hoặc tới một ngày. Việc phát sinh trên đường do kịch bản quyết định, kể cả ở vị trí có người.',
    ],
    seatTable: [
      'Các vị trí của phòng này',
      'Ai ngồi đâu và có kết nối không, việc gì đang chờ, việc gì quá muộn. Mở một vị trí để xem như người chơi, tự quyết ' +
        'định ở chỗ trống, hoặc cho thêm thời gian.',
    ],
    injects: [
      'Các sự kiện',
      'Những gì bài đã chuẩn bị, dạng dòng thời gian và bảng. Cho diễn ra ngay, bỏ qua, sửa, hoặc viết mới. Sự kiện dự trữ chỉ ' +
        'đến khi bạn cho diễn ra.',
    ],
    letters: [
      'Tin nhắn của phòng',
      'Mọi điều người chơi viết cho nhau. Bạn có thể viết thay bất kỳ vị trí nào, và trả lời thay các vị trí không có người.',
    ],
    wrong: [
      'Những hệ quả',
      'Các quyết định trái với hồ sơ và điều chúng gây ra, cùng chỗ sai trong các yêu cầu đã gửi. Người chơi không thấy phần ' +
        'này.',
    ],
    evaluation: [
      'Phần đánh giá',
      'Số đo của từng nhiệm vụ và xếp loại suy ra. Hãy xác nhận, hoặc xếp loại khác và nói vì sao; ghi điều bạn thấy.',
    ],
    ownNotes: ['Ghi chú của bạn', 'Kèm giờ của bài. Người chơi không thấy; báo cáo sau diễn tập có các ghi chú này.'],
    people: [
      'Những người tham gia',
      'Chuyển ai đó tới một vị trí, đọc mã trở lại cho họ, hoặc đưa họ ra. Việc chờ ở vị trí bị rời do kịch bản quyết ' +
        'định ngay.',
    ],
    invite: ['Một người đánh giá', 'Tạo liên kết cho người xem được mọi phòng, ghi chú và xếp loại, mà không thay đổi gì trong bài.'],
    elsewhere: [
      'Trang khác của phòng này',
      'Trang máy chiếu không có gì mà người chơi không được thấy. Phần rút kinh nghiệm mở được bất cứ lúc nào; nó đầy đủ khi ' +
        'bài kết thúc.',
    ],
    release: [
      'Mở phần rút kinh nghiệm',
      'Ban đầu người chơi chỉ thấy phần của mình. Sau buổi trao đổi, hãy mở phần so sánh cho họ; có thể đóng lại.',
    ],
    papers: [
      'Tài liệu',
      'Để in trước buổi học và để lưu sau đó: báo cáo, phiếu cho từng người, điểm, và toàn bộ bài trong một tệp lưu trữ.',
    ],
    clockEnd: [
      'Kết thúc',
      'Bài tự kết thúc khi hết kế hoạch. Ở đây bạn kết thúc sớm hơn cho mọi người trong phòng; trang sẽ hỏi lại một lần.',
    ],
    task: [
      'Một nhiệm vụ',
      'Số đo được, mức mong muốn và xếp loại suy ra, kèm các thời điểm cho thấy điều đó. Hãy xác nhận, hoặc xếp loại khác và ' +
        'nói điều đã thấy.',
    ],
    observations: [
      'Điều bạn thấy',
      'Hãy ghi ngay: ghi chú được giữ kèm giờ của bài, có thể về một nhiệm vụ, vị trí hay yêu cầu. Người chơi không thấy khi ' +
        'đang chơi.',
    ],
    lookOn: [
      'Vị trí và các quyết định',
      'Ai ngồi đâu, việc gì chờ, và từng quyết định cùng điều hồ sơ cho biết. Bạn xem được mọi vị trí như người chơi thấy, ' +
        'nhưng không thay đổi được gì.',
    ],
    lookInjects: [
      'Những gì đã chuẩn bị',
      'Các sự kiện của bài, khi nào đến lúc, mong đợi gì sau mỗi sự kiện, và sự kiện nào đã diễn ra.',
    ],
    lookLetters: ['Điều mọi người viết', 'Mọi tin nhắn của phòng này, để đọc.'],
    lookWrong: ['Hệ quả của quyết định', 'Các quyết định trái với hồ sơ, và chỗ sai trong các yêu cầu đã gửi.'],
    toDebriefing: ['Phần rút kinh nghiệm', 'Mỗi quyết định đã thay đổi điều gì, may rủi và năng lực, ai biết gì và khi nào.'],
    result: [
      'Trong một câu',
      'Người chơi đã quyết định bao nhiêu lần, bao nhiêu lần để kịch bản làm, và bao nhiêu lần khác với kịch bản.',
    ],
    regrets: [
      'Bắt đầu từ đâu',
      'Hãy bắt đầu ở đây: các quyết định khác đi, mỗi cái được sửa riêng, vi phạm trước, rồi đến cái tốn thời gian nhất, và các câu hỏi của bài.',
    ],
    timeline: [
      'Ai biết gì',
      'Mỗi câu trả lời nằm ở đâu, khi nào có người hỏi, và khi nào được biết. Thanh trượt đi qua từng thời điểm.',
    ],
    what: [
      'Nếu quyết định khác?',
      'Chọn một quyết định, quyết định khác đi, và xem điều gì thay đổi: trong yêu cầu đó, trong các yêu cầu khác và các nhiệm ' +
        'vụ.',
    ],
    luck: [
      'May rủi và năng lực của phòng',
      'Kịch bản tự chơi các vị trí này, với lượt ngẫu nhiên này và 200 lượt khác, để thấy đâu là may rủi, đâu là bạn làm ' +
        'tốt hơn hay kém hơn. Cần chờ tính một lúc.',
    ],
    sideBySide: ['So sánh các phòng', 'Cùng các vụ trong mọi phòng của bài, và nơi các phòng khác nhau nhất.'],
    policies: ['Thử một chính sách cùng lớp', 'Lớp chọn hoặc viết một quy tắc áp dụng cho tất cả, và xem nó cạnh điều đã chơi.'],
    ratings: ['Các mục tiêu', 'Mục tiêu cùng số đo, xếp loại và điều đã ghi; mỗi thời điểm dẫn tới đúng chỗ của nó.'],
    everything: ['Toàn bộ chi tiết', 'Các yêu cầu mà người chơi có tham gia, đường đi của một yêu cầu bằng hình, và từng quyết định.'],
    back: ['Trở lại phòng', 'Từ đó bạn mở phần rút kinh nghiệm cho người chơi và lấy tài liệu.'],
    yours: ['Kịch bản của riêng bạn', 'Những gì bạn tạo hoặc nhập, kèm mọi phiên bản. Mở câu hỏi để chạy, hoặc sửa.'],
    scenario: [
      'Một kịch bản',
      'Kịch bản là tệp mô tả các cơ quan, họ yêu cầu nhau điều gì và làm việc thế nào. Mở câu hỏi của nó: ở đó bạn chạy ' +
        'và so sánh các chính sách.',
    ],
    copy: ['Sửa kịch bản', 'Nút này tạo một bản sao của bạn và mở trong trình soạn thảo. Kịch bản có sẵn giữ nguyên.'],
    makeOwn: ['Tự tạo kịch bản', 'Bắt đầu từ một ví dụ nhỏ có chú thích (tiếng Anh) cho từng phần, hoặc nhập một tệp.'],
    studies: ['Các nghiên cứu', 'Những gì đã chạy: đến đâu rồi, và câu trả lời. Nghiên cứu vẫn tiếp tục khi bạn đóng trang.'],
    editorBar: ['Lưu, hoàn tác, chạy', 'Lưu tạo một phiên bản; dòng dưới cho biết còn gì chưa lưu. “Lưu và chạy” dẫn tới các câu hỏi.'],
    editorText: [
      'Phần văn bản',
      'Toàn bộ kịch bản dạng văn bản. Khi gõ tên, các tên có thể dùng được gợi ý; chỗ sai được gạch chân. Phím Tab rời khỏi ' +
        'văn bản.',
    ],
    editorProblems: ['Chỗ sai', 'Từng lỗi kèm số dòng và cách sửa. Bấm số dòng để tới đó.'],
    editorFigures: [
      'Các con số',
      'Mọi con số của văn bản kèm vị trí, đơn vị và cơ sở của nó. Ghi số khác ở đây: trong văn bản chỉ con số đó thay đổi.',
    ],
    editorVersions: ['Các phiên bản', 'Mọi bản đã lưu. Xem một bản, hoặc cho nó có hiệu lực lại.'],
    editorSettings: ['Tên, sao chép, xuất, xóa', 'Phần còn lại ở đây. Kịch bản đã xóa có thể khôi phục từ danh sách.'],
  },
};
