import type { PictureWords } from './en';

/** Words of pictures that can be saved. Vietnamese. */
export const picture: PictureWords = {
  save: 'Lưu hình này:',
  as: (kind, what) => `Lưu hình “${what}” dưới dạng ${kind}`,
  failed: 'Trình duyệt này không tạo được hình. Hãy thử định dạng kia.',
  keys: {
    open: 'Mũi tên đi từ bên yêu cầu đến bên phải trả lời, kèm số yêu cầu; nét đứt và có ◔: có yêu cầu bị trễ.',
    moments: 'Mỗi vạch là một thời điểm ở một vị trí.',
    shown: 'Các vạch, theo thứ tự',
  },
};
