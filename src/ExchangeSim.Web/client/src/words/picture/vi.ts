import type { PictureWords } from './en';

/** Words of pictures: saving them, and diagrams of procedures. Vietnamese. */
export const picture: PictureWords = {
  save: 'Lưu hình này:',
  as: (kind, what) => `Lưu hình “${what}” dưới dạng ${kind}`,
  failed: 'Trình duyệt này không tạo được hình. Hãy thử định dạng kia.',
  tab: 'Thủ tục',
  title: name => `Đường đi của một yêu cầu: ${name}`,
  sides: { requesting: 'Bên yêu cầu', requested: 'Bên được yêu cầu' },
  kinds: {
    work: 'xử lý', translate: 'dịch', send: 'tin gửi phía bên kia', wait: 'chờ', branch: 'tùy vụ việc', decide: 'quyết định', ask: 'hỏi phía bên kia',
    consult: 'hỏi các bên khác', fork: 'nhiều hướng cùng lúc', join: 'các hướng gặp nhau', gather: 'chờ cho đủ số', close: 'kết thúc',
  },
  reads: 'Đọc từ trái sang phải. Mỗi lựa chọn mang tên của ô mà nó dẫn đến.',
  thick: 'Nét đậm và có số: những bước yêu cầu đã qua, theo thứ tự.',
  clockSign: '◔ → là nơi yêu cầu đi tới nếu hết thời hạn.',
  known: 'Những gì vị trí của bạn biết về đường đi của yêu cầu này. Việc phía bên kia đã làm không được đánh dấu.',
  whole: 'Toàn bộ đường đi của yêu cầu và thời gian ở từng bước.',
  sameBelow: 'Nội dung này cũng được ghi bằng lời bên dưới.',
  tooLarge: 'Thủ tục này có quá nhiều bước để vẽ thành hình; dưới đây là các bước bằng lời.',
  inWords: 'Các bước bằng lời',
  now: 'Hiện nay',
  here: 'đang ở đây',
  withSide: 'đang ở bên này',
  passed: numbers => `số ${numbers} trên đường đi`,
  then: 'Sau đó',
  clockOut: 'nếu hết thời hạn',
  onAverage: length => `trung bình ${length}`,
  ofRequest: 'Đường đi của một yêu cầu',
  choose: 'Yêu cầu',
  chooseProcedure: 'Thủ tục',
  drawn: 'Các thủ tục bằng hình',
  keys: {
    open: 'Mũi tên đi từ bên yêu cầu đến bên phải trả lời, kèm số yêu cầu; nét đứt và có ◔: có yêu cầu bị trễ.',
    moments: 'Mỗi vạch là một thời điểm ở một vị trí.',
    shown: 'Các vạch, theo thứ tự',
  },
};
